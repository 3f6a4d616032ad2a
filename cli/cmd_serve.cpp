// Checks what the server is to be, then hands over to web/.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/output.hpp"
#include "cli/questions.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "model/diagnostic.hpp"
#include "web/serve.hpp"

namespace concord {
namespace {

constexpr int k_usual_port = 8080;

[[noreturn]] void refuse(std::string what, std::string mend) {
    throw Error(std::move(what), {"concord serve", 0, 0}, std::move(mend));
}

int port_of(Request const& request) {
    if (!request.has("port")) return k_usual_port;
    std::string const typed = request.value("port");
    int port = 0;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), port);
    constexpr int k_highest = 65535;
    if (error != std::errc{} || end != typed.data() + typed.size() || port < 0 || port > k_highest)
        refuse(fmt::format("'{}' is no port", typed), "take a number up to 65535; 0 takes any that is free");
    return port;
}

std::chrono::milliseconds time_limit_of(Request const& request, std::chrono::milliseconds otherwise) {
    if (!request.has("time-limit")) return otherwise;
    std::string const typed = request.value("time-limit");
    double seconds = 0;
    constexpr double k_most = 86'400;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), seconds);
    bool const read = error == std::errc{} && end == typed.data() + typed.size();
    if (!read || !(seconds >= 0.001) || seconds > k_most)
        refuse(fmt::format("--time-limit takes seconds, up to a day, not '{}'", typed), "for example: --time-limit 60");
    return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(seconds * 1000));
}

bool is_loopback(std::string const& address) {
    return address == "localhost" || address == "::1" || address.rfind("127.", 0) == 0;
}

}  // namespace

Exit run_serve(Request const& request, World const& world) {
    ServeOptions options;
    options.database = database_folder(request, world);
    options.corpus_folder = corpus_file(request).parent_path();
    options.address = request.value("bind", options.address);
    options.port = port_of(request);
    options.names = listed_in(request.value("public"));
    options.base_url = base_url(request);
    options.log = !request.has("no-log");
    options.time_limit = time_limit_of(request, options.time_limit);
    options.editing = request.has("editing");
    if (!is_loopback(options.address) && !request.has("public"))
        refuse(fmt::format("{} can be reached from other machines, and --public is not given", options.address),
               "add --public NAMES, the names by which people will call it; or leave --bind out");
    if (request.has("public") && options.names.empty())
        refuse("--public names no server", "for example: --public rules.example.gov.uk");
    if (serve(options, [](std::string const& line) { tell(line); })) return Exit::done;
    tell("some requests were still being answered and are given up");
    ::_exit(static_cast<int>(Exit::done));
}

}  // namespace concord
