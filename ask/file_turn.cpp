// The lock is on a file beside it, as the file itself is replaced when it is written. Whoever has done takes that file
// away; who waited for it then holds what is not there any more, sees so, and tries with the next.
#include "ask/file_turn.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/write_file.hpp"
#include "model/diagnostic.hpp"
#include "store/wait_for_lock.hpp"

namespace concord {
namespace {

constexpr std::chrono::seconds k_patience{10};

bool is_still(std::filesystem::path const& path, int file) {
    struct stat there {};
    struct stat held {};
    return ::stat(path.c_str(), &there) == 0 && ::fstat(file, &held) == 0 && there.st_ino == held.st_ino &&
           there.st_dev == held.st_dev;
}

}  // namespace

FileTurn::FileTurn(std::filesystem::path const& file) {
    std::error_code none;
    auto const real = std::filesystem::weakly_canonical(file, none);  // a link and what it names have one turn
    lock_ = (none ? file : real).string() + ".lock";
    for (;;) {
        constexpr ::mode_t k_everybody = 0666;  // less what umask takes away
        held_ = ::open(lock_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, k_everybody);
        if (held_ < 0) refuse_to_write(file.string(), errno);
        int const why = wait_for_lock(held_, k_patience);
        if (why == 0 && is_still(lock_, held_)) return;
        ::close(held_);
        if (why == EWOULDBLOCK)
            throw Error("another process is changing this", {file.string(), 0, 0}, "try again when that is done");
        if (why != 0) refuse_to_write(file.string(), why);
    }
}

FileTurn::~FileTurn() {
    ::unlink(lock_.c_str());
    ::close(held_);
}

}  // namespace concord
