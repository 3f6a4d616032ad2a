// The whole of `concord serve`: what the command line asks for, and the loop that serves it until a signal ends it.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace concord {

struct ServeOptions {
    std::filesystem::path database;
    std::filesystem::path corpus_folder;
    std::string address = "127.0.0.1";
    int port = 8080;
    std::vector<std::string> names;  // by which it may be called besides
    std::string base_url;            // what exports lead back to; empty: the name that was asked for
    bool log = true;
    std::chrono::milliseconds time_limit{20'000};  // that one request may compute
    bool editing = false;                          // let people decide on the pages
};

// Serves until SIGTERM or SIGINT; SIGHUP looks for a new index at once. `tell` is given the address and, line by line,
// the access log. False where requests were still being answered 4 seconds after the signal: then the process must
// end without waiting for them. Throws Error where it cannot begin.
bool serve(ServeOptions const& options, std::function<void(std::string const&)> const& tell);

}  // namespace concord
