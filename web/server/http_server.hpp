// Serves a Site over HTTP: sockets, limits, the headers of every answer, the access log. One server a process.
//
//   HttpServer server(site, {"127.0.0.1", 8080, {}, nullptr});
//   int port = server.bind();     // throws Error where the address is taken
//   server.run();                 // until stop(), which may be called from a signal's thread
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "web/site.hpp"

namespace concord {

struct HttpOptions {
    std::string address = "127.0.0.1";
    int port = 8080;                 // 0: any that is free
    std::vector<std::string> names;  // by which it may be called, besides the loopback's and its own address
    std::function<void(std::string const&)> log;  // a line a request; none: no log
};

// Limits, chosen for people and programs that mean well; docs/serving.md tells them.
inline constexpr std::size_t k_most_connections = 512;
inline constexpr std::size_t k_longest_body = 64 * 1024;
inline constexpr std::size_t k_longest_request = k_longest_body + 32 * 1024;  // with its head
inline constexpr int k_seconds_to_send_request = 10;
inline constexpr int k_seconds_to_take_answer = 30;
inline constexpr int k_seconds_kept_alive = 15;

class HttpServer {
 public:
    HttpServer(Site const& site, HttpOptions options);
    ~HttpServer();

    int bind();
    void run();
    void stop();  // takes no more connections; run() returns when those that are being answered are

 private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

// Whether the Host header names this server: "localhost:8080" does, "evil.example" does not (DNS rebinding).
bool is_called_so(std::string const& host, HttpOptions const& options);

}  // namespace concord
