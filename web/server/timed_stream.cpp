#include "web/server/timed_stream.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

namespace concord {
namespace {

constexpr std::chrono::milliseconds k_look_up{200};  // how often a waiting connection looks whether the server leaves
constexpr std::chrono::milliseconds k_last_look{1};
constexpr std::size_t k_at_once = 4096;

}  // namespace

bool TimedStream::wait(short for_what, Clock::time_point until) const {
    for (;;) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) return false;
        pollfd one{socket_, for_what, 0};
        int const ready =
            ::poll(&one, 1, static_cast<int>(std::min<std::chrono::milliseconds::rep>(left.count(), 60000)));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

bool TimedStream::wait_for_request(std::chrono::milliseconds wait_for) {
    if (taken_ < buffer_.size()) return true;
    auto const until = Clock::now() + wait_for;
    // Who has been asked already answers, also where the server leaves meanwhile.
    for (auto now = Clock::now(); now < until; now = Clock::now()) {
        if (wait(POLLIN, std::min(until, now + (leaving_ ? k_last_look : k_look_up)))) return true;
        if (leaving_) return false;
    }
    return false;
}

void TimedStream::begin_request(std::chrono::milliseconds to_read, std::size_t most_bytes) {
    until_ = Clock::now() + to_read;
    left_ = most_bytes;
}

void TimedStream::begin_answer(std::chrono::milliseconds to_write) {
    until_ = Clock::now() + to_write;
}

bool TimedStream::is_readable() const {
    return taken_ < buffer_.size() || wait(POLLIN, until_);
}

bool TimedStream::is_writable() const {
    return wait(POLLOUT, until_);
}

bool TimedStream::fill() {
    std::array<char, k_at_once> piece;
    for (;;) {
        if (!wait(POLLIN, until_)) return false;
        ssize_t const got = ::recv(socket_, piece.data(), piece.size(), MSG_DONTWAIT);
        if (got > 0) {
            buffer_.assign(piece.data(), static_cast<std::size_t>(got));
            taken_ = 0;
            return true;
        }
        if (got == 0 || (errno != EINTR && errno != EAGAIN)) return false;
    }
}

ssize_t TimedStream::read(char* to, std::size_t size) {
    if (left_ == 0 || (taken_ == buffer_.size() && !fill())) {
        broken_ = true;
        return -1;
    }
    std::size_t const count = std::min({size, buffer_.size() - taken_, left_});
    std::copy_n(buffer_.data() + taken_, count, to);
    taken_ += count;
    left_ -= count;
    return static_cast<ssize_t>(count);
}

ssize_t TimedStream::write(char const* from, std::size_t size) {
    for (;;) {
        if (!wait(POLLOUT, until_)) break;
        ssize_t const sent = ::send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0) return sent;
        if (errno != EINTR && errno != EAGAIN) break;
    }
    broken_ = true;
    return -1;
}

void TimedStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    std::array<char, INET6_ADDRSTRLEN> text{};
    ip.clear();
    port = 0;
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &length) != 0) return;
    if (address.ss_family == AF_INET) {
        auto const& v4 = reinterpret_cast<sockaddr_in const&>(address);
        if (::inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size()) != nullptr) ip = text.data();
        port = ntohs(v4.sin_port);
    } else if (address.ss_family == AF_INET6) {
        auto const& v6 = reinterpret_cast<sockaddr_in6 const&>(address);
        if (::inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size()) != nullptr) ip = text.data();
        port = ntohs(v6.sin6_port);
    }
}

void TimedStream::get_local_ip_and_port(std::string& ip, int& port) const {
    ip.clear();
    port = 0;
}

}  // namespace concord
