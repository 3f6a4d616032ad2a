// Plain system calls, as a stream tells neither which write failed nor why. SIGPIPE and SIGXFSZ are ignored by main,
// so that a closed pipe and a size limit arrive here as EPIPE and EFBIG.

#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace concord {
namespace {

namespace fs = std::filesystem;

bool write_all(int file, std::string const& data) {
    std::size_t done = 0;
    while (done < data.size()) {
        ssize_t const count = ::write(file, data.data() + done, data.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

[[noreturn]] void refuse(std::string const& name, int reason) {
    std::string mend = "check the folder and its permissions, or write to another";
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG) mend = "make room, or write to another disk";
    if (reason == EISDIR) mend = "name a file in it";
    throw Error(fmt::format("cannot be written: {}", std::generic_category().message(reason)), {name, 0, 0}, mend);
}

// A device or a pipe (/dev/null, /dev/stdout) is written as it stands: renaming over it would replace it.
bool write_in_place(std::string const& name, std::string const& data) {
    struct stat status {};
    if (::stat(name.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return false;
    int const file = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) refuse(name, errno);
    int reason = write_all(file, data) ? 0 : errno;
    if (::close(file) != 0 && reason == 0) reason = errno;
    if (reason != 0) refuse(name, reason);
    return true;
}

// The file that a link names is replaced, not the link.
std::string behind_links(std::string const& name) {
    std::error_code none;
    fs::path const real = fs::canonical(name, none);
    return none ? name : real.string();
}

}  // namespace

void write_file(std::string const& name, std::string const& data) {
    if (write_in_place(name, data)) return;
    std::string const target = behind_links(name);
    std::string const part = fmt::format("{}.part-{}", target, ::getpid());
    constexpr ::mode_t k_everybody = 0666;  // less what umask takes away
    int const file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, k_everybody);
    if (file < 0) refuse(name, errno);
    int reason = write_all(file, data) && ::fsync(file) == 0 ? 0 : errno;
    struct stat before {};
    if (reason == 0 && ::stat(target.c_str(), &before) == 0 && ::fchmod(file, before.st_mode & 0777U) != 0)
        reason = errno;
    if (::close(file) != 0 && reason == 0) reason = errno;
    if (reason == 0 && ::rename(part.c_str(), target.c_str()) != 0) reason = errno;
    if (reason == 0) return;
    ::unlink(part.c_str());
    refuse(name, reason);
}

void deliver(Request const& request, std::string const& data) {
    if (request.has("output"))
        write_file(request.value("output"), data);
    else
        print(data);
}

void print(std::string const& data) {
    if (write_all(STDOUT_FILENO, data)) return;
    if (errno == EPIPE) throw NobodyReads();
    refuse("standard output", errno);
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
