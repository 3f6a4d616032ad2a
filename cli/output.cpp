// SIGPIPE and SIGXFSZ are ignored by main, so that a closed pipe and a size limit arrive here as EPIPE and EFBIG.
#include "cli/output.hpp"

#include <cerrno>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.hpp"

namespace concord {

void deliver(Request const& request, std::string const& data) {
    if (request.has("output"))
        write_file(request.value("output"), data);
    else
        print(data);
}

void print(std::string const& data) {
    if (write_all(STDOUT_FILENO, data)) return;
    if (errno == EPIPE) throw NobodyReads();
    refuse_to_write("standard output", errno);
}

void tell(std::string const& message) {
    write_all(STDERR_FILENO, message + '\n');
}

void tell(Diagnostic const& diagnostic) {
    tell(format(diagnostic));
}

void tell_in_place(std::string const& message) {
    constexpr char k_clear_line[] = "\r\x1b[K";
    write_all(STDERR_FILENO, k_clear_line + message);
}

std::string base_url(Request const& request) {
    std::string out = request.value("base-url");
    if (!request.has("base-url")) return out;
    while (!out.empty() && out.back() == '/') out.pop_back();
    bool const is_web = out.rfind("http://", 0) == 0 || out.rfind("https://", 0) == 0;
    constexpr char k_never[] = "<>\"\\^`{|}?# \t\r\n";
    constexpr std::size_t k_longest = 500;
    if (is_web && out.find_first_of(k_never) == std::string::npos && out.size() <= k_longest) return out;
    throw Error(fmt::format("--base-url takes the address of a server, not '{}'", request.value("base-url")),
                {fmt::format("concord {}", request.command->name), 0, 0},
                "for example: --base-url https://rules.example.gov.uk");
}

TerminalStyle style_for(Request const& request, World const& world) {
    constexpr int k_file_columns = 80;
    if (request.has("output")) return {k_file_columns, false};
    return {world.columns, world.colour};
}

}  // namespace concord
