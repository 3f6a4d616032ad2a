// How many pages a second, and how long the slowest of a hundred takes: 64 clients that keep their connections ask the
// same pages again and again over the loopback, beside cpp-httplib's own hello-world with the same clients in the same
// run; at last while the index is rebuilt underneath, three times. Prints a table; exit 1 where a request failed.
//
//   bench_serve CONCORD CORPUS-FOLDER [SECONDS [CLIENTS]]
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <httplib.h>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

class Connection {
 public:
    explicit Connection(int port) : port_(port) {}
    ~Connection() { shut(); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // Whether 200 and the whole page came. A connection that the server closed between requests is opened anew.
    bool get(std::string const& path) {
        std::string const request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        bool const fresh = socket_ < 0;
        if (exchange(request)) return ok_;
        shut();
        return !fresh && nothing_came_ && exchange(request) && ok_;
    }

 private:
    bool open() {
        if (socket_ >= 0) return true;
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<std::uint16_t>(port_));
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int const yes = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        return ::connect(socket_, reinterpret_cast<sockaddr const*>(&to), sizeof to) == 0;
    }

    bool exchange(std::string const& request) {
        nothing_came_ = true;
        if (!open()) return false;
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            return false;
        std::string got;
        std::size_t whole = std::string::npos;
        char piece[65536];
        while (got.size() < whole) {
            ssize_t const count = ::recv(socket_, piece, sizeof piece, 0);
            if (count <= 0) return false;
            nothing_came_ = false;
            got.append(piece, static_cast<std::size_t>(count));
            std::size_t const end = got.find("\r\n\r\n");
            if (whole == std::string::npos && end != std::string::npos) {
                std::size_t const length = got.find("Content-Length: ");
                if (length > end) return false;
                whole = end + 4 + std::strtoul(got.c_str() + length + 16, nullptr, 10);
            }
        }
        ok_ = got.compare(0, 12, "HTTP/1.1 200") == 0;
        if (got.find("Connection: close") < got.find("\r\n\r\n")) shut();
        return true;
    }

    void shut() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }

    int port_;
    int socket_ = -1;
    bool nothing_came_ = true;
    bool ok_ = false;
};

struct Load {
    std::vector<double> ms;
    std::size_t failed = 0;
    double seconds = 0;
};

// `clients` threads until `over`, each going round the paths from its own place.
Load load(int port, std::vector<std::string> const& paths, std::size_t clients, std::function<bool()> const& over) {
    std::vector<Load> each(clients);
    std::vector<std::thread> threads;
    auto const begin = Clock::now();
    for (std::size_t c = 0; c < clients; ++c)
        threads.emplace_back([&, c] {
            Connection connection(port);
            for (std::size_t i = c; !over(); ++i) {
                auto const asked = Clock::now();
                if (!connection.get(paths[i % paths.size()])) ++each[c].failed;
                each[c].ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
            }
        });
    for (std::thread& thread : threads) thread.join();
    Load out;
    out.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    for (Load const& one : each) {
        out.ms.insert(out.ms.end(), one.ms.begin(), one.ms.end());
        out.failed += one.failed;
    }
    std::sort(out.ms.begin(), out.ms.end());
    return out;
}

std::size_t print(std::string const& what, Load const& load) {
    auto const at = [&](double share) {
        return load.ms.empty() ? 0 : load.ms[static_cast<std::size_t>(share * static_cast<double>(load.ms.size() - 1))];
    };
    fmt::print("| {} | {} | {:.0f} | {:.1f} | {:.1f} | {} |\n", what, load.ms.size(),
               static_cast<double>(load.ms.size()) / load.seconds, at(0.5), at(0.99), load.failed);
    std::fflush(stdout);
    return load.failed;
}

std::function<bool()> for_seconds(double seconds) {
    auto const until = Clock::now() + std::chrono::duration<double>(seconds);
    return [until] { return Clock::now() >= until; };
}

pid_t spawn(std::vector<std::string> command, int errors) {
    std::vector<char*> arguments;
    for (std::string& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (errors >= 0) posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    pid_t child = 0;
    int const failed = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

bool ended_well(pid_t child) {
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// The port that the server says it is at; 0 where it does not begin.
int port_told(int from) {
    std::string line;
    for (char c = 0; ::read(from, &c, 1) == 1 && c != '\n';) line += c;
    std::size_t const colon = line.find(':', line.find("http://") + 7);
    return colon == std::string::npos ? 0 : std::atoi(line.c_str() + colon + 1);
}

// What the library does by itself, in a process of its own.
pid_t hello_world(int& port) {
    int ends[2];
    if (::pipe(ends) != 0) return -1;
    pid_t const child = ::fork();
    if (child == 0) {
        httplib::Server server;
        server.set_tcp_nodelay(true);  // else 40 ms of each answer are spent waiting, and it would be no measure
        server.Get("/", [](httplib::Request const&, httplib::Response& response) {
            response.set_content("Hello World!", "text/plain");
        });
        int const bound = server.bind_to_any_port("127.0.0.1");
        if (::write(ends[1], &bound, sizeof bound) == sizeof bound) server.listen_after_bind();
        ::_exit(0);
    }
    if (::read(ends[0], &port, sizeof port) != sizeof port) return -1;
    return child;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: bench_serve CONCORD CORPUS-FOLDER [SECONDS [CLIENTS]]\n");
        return 2;
    }
    double const seconds = argc > 3 ? std::max(1.0, std::atof(argv[3])) : 10;
    std::size_t const clients = argc > 4 ? static_cast<std::size_t>(std::max(1, std::atoi(argv[4]))) : 64;
    std::string const concord = fs::absolute(argv[1]).string();
    std::string scratch = (fs::temp_directory_path() / "concord-bench-serve-XXXXXX").string();
    if (::mkdtemp(scratch.data()) == nullptr) return 2;
    fs::copy(argv[2], scratch + "/corpus", fs::copy_options::recursive);
    fs::current_path(scratch);

    int hello_port = 0;
    pid_t const hello = hello_world(hello_port);  // before there are threads
    int told[2];
    if (hello < 0 || ::pipe2(told, O_CLOEXEC) != 0 || !ended_well(spawn({concord, "index"}, -1))) return 2;
    pid_t const server = spawn({concord, "serve", "--port", "0", "--no-log"}, told[1]);
    ::close(told[1]);
    int const port = port_told(told[0]);
    if (port == 0) return 2;
    {
        Connection first(port);  // the matrix is worked out before anything is measured
        for (int i = 0; i < 20 && !first.get("/matrix"); ++i) std::this_thread::sleep_for(std::chrono::seconds(1));
    }
    std::vector<std::string> const search{"/search?q=press+release", "/search?q=confidential", "/search?q=officers",
                                          "/search?q=political+group+meeting"};
    std::vector<std::string> const compare{"/compare?q=press+releases", "/compare?q=casting+vote",
                                           "/compare?q=officers+at+political+group+meetings"};
    std::size_t failed = 0;
    fmt::print("| asked by {} clients | requests | a second | p50 ms | p99 ms | failed |\n|---|---|---|---|---|---|\n",
               clients);
    failed += print("cpp-httplib’s hello world", load(hello_port, {"/"}, clients, for_seconds(seconds)));
    failed += print("a file of the program (/style.css)", load(port, {"/style.css"}, clients, for_seconds(seconds)));
    failed += print("search", load(port, search, clients, for_seconds(seconds)));
    failed += print("compare", load(port, compare, clients, for_seconds(seconds)));
    std::atomic<bool> rebuilt{false};
    bool all_rebuilt = true;
    std::thread rebuilding([&] {
        for (int i = 0; i < 3; ++i) {
            for (auto const& file : fs::directory_iterator("corpus"))
                if (file.is_regular_file() && file.path().extension() == ".md") {
                    std::ofstream(file.path(), std::ios::app) << "\n\nA line that was added, number " << i << ".\n";
                    break;
                }
            all_rebuilt = ended_well(spawn({concord, "index"}, -1)) && all_rebuilt;
            std::this_thread::sleep_for(std::chrono::seconds(4));  // time to be picked up
        }
        rebuilt = true;
    });
    failed += print("search, while the index is rebuilt three times",
                    load(port, search, clients, [&] { return rebuilt.load(); }));
    rebuilding.join();
    ::kill(server, SIGTERM);
    ::kill(hello, SIGTERM);
    bool const well = ended_well(server);
    ::waitpid(hello, nullptr, 0);
    fs::current_path("/");
    fs::remove_all(scratch);
    if (!all_rebuilt || !well) fmt::print(stderr, "the index could not be rebuilt, or the server did not end well\n");
    return failed == 0 && all_rebuilt && well ? 0 : 1;
}
