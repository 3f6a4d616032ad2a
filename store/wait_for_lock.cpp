#include "store/wait_for_lock.hpp"

#include <cerrno>
#include <thread>

#include <sys/file.h>

namespace concord {

int wait_for_lock(int file, std::chrono::milliseconds wait) {
    constexpr std::chrono::milliseconds k_between_tries{20};
    auto const until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        if (::flock(file, LOCK_EX | LOCK_NB) == 0) return 0;
        int const why = errno;
        if (why == EINTR) continue;
        if (why != EWOULDBLOCK || std::chrono::steady_clock::now() >= until) return why;
        std::this_thread::sleep_for(k_between_tries);
    }
}

}  // namespace concord
