// SIGPIPE and SIGXFSZ are ignored by main, so that a closed pipe and a size limit arrive here as EPIPE and EFBIG.
#include "cli/output.hpp"

#include <cerrno>

#include <unistd.h>

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

TerminalStyle style_for(Request const& request, World const& world) {
    constexpr int k_file_columns = 80;
    if (request.has("output")) return {k_file_columns, false};
    return {world.columns, world.colour};
}

}  // namespace concord
