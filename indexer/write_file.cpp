// Plain system calls, as a stream tells neither which write failed nor why. Who wants to be told of a full disk or a
// size limit ignores SIGXFSZ, so that it arrives here as EFBIG.
#include "indexer/write_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

// A device or a pipe (/dev/null, /dev/stdout) is written as it stands: renaming over it would replace it.
bool write_in_place(std::string const& name, std::string const& data) {
    struct stat status {};
    if (::stat(name.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return false;
    int const file = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) refuse_to_write(name, errno);
    int reason = write_all(file, data) ? 0 : errno;
    if (::close(file) != 0 && reason == 0) reason = errno;
    if (reason != 0) refuse_to_write(name, reason);
    return true;
}

// The file that a link names is replaced, not the link.
std::string behind_links(std::string const& name) {
    std::error_code none;
    fs::path const real = fs::canonical(name, none);
    return none ? name : real.string();
}

}  // namespace

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

void refuse_to_write(std::string const& name, int reason) {
    std::string mend = "check the folder and its permissions, or write to another";
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG) mend = "make room, or write to another disk";
    if (reason == EISDIR) mend = "name a file in it";
    throw Error(fmt::format("cannot be written: {}", std::generic_category().message(reason)), {name, 0, 0}, mend);
}

void write_file(std::string const& name, std::string const& data) {
    if (write_in_place(name, data)) return;
    std::string const target = behind_links(name);
    std::string const part = fmt::format("{}.part-{}", target, ::getpid());
    constexpr ::mode_t k_everybody = 0666;  // less what umask takes away
    int const file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, k_everybody);
    if (file < 0) refuse_to_write(name, errno);
    int reason = write_all(file, data) && ::fsync(file) == 0 ? 0 : errno;
    struct stat before {};
    if (reason == 0 && ::stat(target.c_str(), &before) == 0 && ::fchmod(file, before.st_mode & 0777U) != 0)
        reason = errno;
    if (::close(file) != 0 && reason == 0) reason = errno;
    if (reason == 0 && ::rename(part.c_str(), target.c_str()) != 0) reason = errno;
    if (reason == 0) return;
    ::unlink(part.c_str());
    refuse_to_write(name, reason);
}

}  // namespace concord
