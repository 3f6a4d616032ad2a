// Signals are blocked in every thread and waited for in this one, so that nothing runs inside a handler.
#include "web/serve.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "web/keeper.hpp"
#include "web/server/http_server.hpp"
#include "web/site.hpp"

namespace concord {
namespace {

constexpr std::chrono::seconds k_to_finish{4};
constexpr std::chrono::seconds k_to_show_what_was_decided{10};
constexpr std::chrono::milliseconds k_between_tries{50};
using Clock = std::chrono::steady_clock;

std::size_t desks_for_this_machine() {
    constexpr unsigned k_least = 4;
    return std::max(2 * std::thread::hardware_concurrency(), k_least);
}

}  // namespace

bool serve(ServeOptions const& options, std::function<void(std::string const&)> const& tell) {
    std::mutex telling;
    auto const tell_line = [&](std::string const& line) {
        std::lock_guard const lock(telling);
        tell(line);
    };
    sigset_t signals;
    sigset_t before;
    sigemptyset(&signals);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, &before);
    auto held = hold_index(options.database, desks_for_this_machine(), tell_line);  // SIGTERM ends this at once
    for (int const one : {SIGTERM, SIGINT}) sigaddset(&signals, one);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    auto keeper = std::make_unique<Keeper>(std::move(held), options.database, options.corpus_folder,
                                           desks_for_this_machine(), tell_line);
    std::unique_ptr<Editing> editing;
    if (options.editing)
        editing = std::make_unique<Editing>(options.corpus_folder / "decisions.toml",
                                            [held = keeper.get()] { held->look_now(k_to_show_what_was_decided); });
    Site const site(*keeper, editing.get(), options.time_limit, options.base_url);
    HttpOptions http{options.address, options.port, options.names, {}};
    if (options.log) http.log = tell_line;
    auto server = std::make_unique<HttpServer>(site, http);
    int const port = server->bind();
    tell_line(fmt::format(
        "Concord is at http://{}:{}/ (end it with Ctrl-C)",
        options.address.find(':') == std::string::npos ? options.address : '[' + options.address + ']', port));
    std::packaged_task<void()> running([&] { server->run(); });
    auto ended = running.get_future();
    std::thread serving(std::move(running));
    for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
        sigwait(&signals, &signal);
        if (signal == SIGHUP) keeper->look_again();
    }
    bool all_done = false;
    auto const until = Clock::now() + k_to_finish;
    while (!all_done && Clock::now() < until) {
        server->stop();  // again and again: it does nothing before the server has begun to listen
        all_done = ended.wait_for(k_between_tries) == std::future_status::ready;
    }
    if (!all_done) {
        // What still runs uses these until the process ends.
        serving.detach();
        static_cast<void>(server.release());
        static_cast<void>(keeper.release());
        static_cast<void>(editing.release());
        return false;
    }
    serving.join();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return true;
}

}  // namespace concord
