// cpp-httplib reads and writes the protocol. Its own handling of sockets is replaced by ours (TimedStream,
// Connections), because its timeouts count anew with every byte; of its routing only one handler is used, because the
// table of addresses is web/routes.hpp.
#include "web/server/http_server.hpp"

#include <algorithm>
#include <atomic>
#include <ctime>

#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "model/diagnostic.hpp"
#include "web/server/connections.hpp"
#include "web/server/timed_stream.hpp"

namespace concord {
namespace {

constexpr char k_too_many[] =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nRetry-After: 5\r\n"
    "Connection: close\r\nContent-Length: 29\r\n\r\nToo many connections at once\n";

std::string host_name(std::string const& host) {
    if (!host.empty() && host.front() == '[') return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// Of what was sent, only what cannot break a line of the log.
std::string loggable(std::string const& text) {
    std::string out;
    for (char const c : text.substr(0, 500))
        out += static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == 0x7f ? std::string("?") : std::string(1, c);
    return out;
}

std::string log_line(httplib::Request const& request, int status, std::size_t bytes, Clock::duration took) {
    std::time_t const now = std::time(nullptr);
    std::tm here{};
    char when[sizeof "2026-11-22T09:00:00"] = "";
    if (gmtime_r(&now, &here) != nullptr) std::strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%S", &here);
    auto const ms = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
    return fmt::format("{}Z {} {} {} {} {} bytes {} ms", when, request.remote_addr, loggable(request.method),
                       loggable(request.target), status, bytes, ms);
}

// Tells the other side that nothing more comes and lets it read what was said: closing at once could take that away.
void close_gently(socket_t socket) {
    constexpr int k_most_pieces = 32;
    timeval const soon{0, 100'000};
    ::shutdown(socket, SHUT_WR);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &soon, sizeof soon);
    char rest[4096];
    for (int i = 0; i<k_most_pieces&& ::recv(socket, rest, sizeof rest, 0)> 0; ++i) {
    }
    ::close(socket);
}

}  // namespace

bool is_called_so(std::string const& host, HttpOptions const& options) {
    std::string const name = lower(host_name(host));
    if (name == "localhost" || name == "127.0.0.1" || name == "[::1]") return true;
    if (name == lower(options.address) || name == '[' + lower(options.address) + ']') return true;
    return std::any_of(options.names.begin(), options.names.end(),
                       [&](std::string const& one) { return name == lower(one); });
}

class HttpServer::Inside : public httplib::Server {
 public:
    Inside(Site const& site, HttpOptions options) : site_(site), options_(std::move(options)) {
        new_task_queue = [] { return new Connections(k_most_connections); };
        set_payload_max_length(k_longest_body);
        set_socket_options([](socket_t socket) {
            int const yes = 1;  // a port that another server has stays that server's
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            // Head and body are written one after the other: without this the body waits for the head's receipt.
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        });
        httplib::Headers always;
        for (auto const& [name, value] : security_headers()) always.emplace(name, value);
        set_default_headers(always);
        // A GET is answered here, before anything of a body is read; only what is posted goes on to be read.
        set_pre_routing_handler([this](httplib::Request const& request, httplib::Response& response) {
            if (request.method == "POST" && is_ours(request)) return HandlerResponse::Unhandled;
            answer(request, response);
            return HandlerResponse::Handled;
        });
        Post("/[a-z/]{0,40}",
             [this](httplib::Request const& request, httplib::Response& response) { answer(request, response); });
        set_error_handler([](httplib::Request const&, httplib::Response& response) {
            if (response.body.empty())
                response.set_content(fmt::format("{}: this request cannot be answered\n", response.status),
                                     "text/plain; charset=utf-8");
        });
    }

    HttpOptions const& options() const { return options_; }
    // The library lets five connections wait to be accepted; a room full of browsers opens more at once.
    void let_more_wait() { ::listen(svr_sock_, static_cast<int>(k_most_connections)); }
    void leave() {
        leaving_ = true;
        stop();
    }

 private:
    bool is_ours(httplib::Request const& request) const {
        return request.get_header_value_count("Host") == 1 && is_called_so(request.get_header_value("Host"), options_);
    }

    void answer(httplib::Request const& request, httplib::Response& response) const {
        auto const begun = Clock::now();
        WebAnswer made;
        if (!is_ours(request)) {
            made = {421, "text/plain; charset=utf-8", "This server is not called so.\n", {}};
        } else if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
            made = {405, "text/plain; charset=utf-8", "Pages are read with GET.\n", {{"Allow", "GET, HEAD, POST"}}};
        } else {
            WebRequest asked;
            asked.method = request.method;
            asked.target = request.target;
            asked.host = request.get_header_value("Host");
            asked.origin = request.get_header_value("Origin");
            asked.cookies = request.get_header_value("Cookie");
            asked.body_type = request.get_header_value("Content-Type");
            asked.body = request.body;
            made = site_.answer(std::move(asked));
        }
        response.status = made.status;
        for (auto const& [name, value] : made.headers) response.set_header(name, value);
        std::size_t const bytes = made.body.size();
        response.set_content(std::move(made.body), made.type);
        if (options_.log) options_.log(log_line(request, made.status, bytes, Clock::now() - begun));
    }

    bool process_and_close_socket(socket_t socket) override {
        if (is_one_too_many()) {
            ::send(socket, k_too_many, sizeof k_too_many - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            ::close(socket);
            return false;
        }
        TimedStream stream(socket, leaving_);
        bool is_well = true;
        for (bool ends = false; is_well && !ends && !stream.is_broken();) {
            if (!stream.wait_for_request(std::chrono::seconds(k_seconds_kept_alive))) break;
            stream.begin_request(std::chrono::seconds(k_seconds_to_send_request), k_longest_request);
            bool const last = leaving_;
            bool is_read = false;
            is_well = process_request(stream, last, ends, [&](httplib::Request& request) {
                is_read = true;
                // Neither pieces of a page nor packed ones are worth what can go wrong with them.
                request.ranges.clear();
                request.headers.erase("Range");
                request.headers.erase("Accept-Encoding");
                if (request.method != "POST") stream.begin_answer(std::chrono::seconds(k_seconds_to_take_answer));
            });
            ends = ends || last || !is_read;  // where what was sent cannot be read, nobody knows what comes behind it
        }
        close_gently(socket);
        return is_well;
    }

    Site const& site_;
    HttpOptions options_;
    std::atomic<bool> leaving_{false};
};

HttpServer::HttpServer(Site const& site, HttpOptions options)
    : inside_(std::make_unique<Inside>(site, std::move(options))) {}

HttpServer::~HttpServer() = default;

int HttpServer::bind() {
    HttpOptions const& options = inside_->options();
    int const port = options.port == 0 ? inside_->bind_to_any_port(options.address)
                                       : (inside_->bind_to_port(options.address, options.port) ? options.port : -1);
    if (port > 0) {
        inside_->let_more_wait();
        return port;
    }
    throw Error("this address cannot be listened on", {fmt::format("{}:{}", options.address, options.port), 0, 0},
                "another program may have it: take another with --port, or check --bind");
}

void HttpServer::run() {
    inside_->listen_after_bind();
}

void HttpServer::stop() {
    inside_->leave();
}

}  // namespace concord
