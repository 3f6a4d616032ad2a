// A connection that takes no longer than it may: every request has one deadline for all its bytes, whether they come
// in one piece or one by one, and one limit for how many there may be.
#pragma once

#include <atomic>
#include <chrono>
#include <string>

#include <httplib.h>

namespace concord {

using Clock = std::chrono::steady_clock;

class TimedStream : public httplib::Stream {
 public:
    // Does not own the socket. Waits end early where `leaving` becomes true and nothing was sent yet.
    TimedStream(socket_t socket, std::atomic<bool> const& leaving) : socket_(socket), leaving_(leaving) {}

    // Waits for the first byte of a request; false where none comes in time, or the server is leaving.
    bool wait_for_request(std::chrono::milliseconds wait);
    void begin_request(std::chrono::milliseconds to_read, std::size_t most_bytes);
    void begin_answer(std::chrono::milliseconds to_write);

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(char const* from, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return socket_; }

    bool is_broken() const { return broken_; }  // too slow, too much, or gone

 private:
    bool wait(short for_what, Clock::time_point until) const;
    bool fill();

    socket_t socket_;
    std::atomic<bool> const& leaving_;
    Clock::time_point until_{};
    std::size_t left_ = 0;  // bytes that this request may still have
    std::string buffer_;
    std::size_t taken_ = 0;  // of the buffer
    bool broken_ = false;
};

}  // namespace concord
