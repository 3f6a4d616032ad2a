// One process at a time: a lock on an open file, which ends with the process, whatever ends that.
#pragma once

#include <chrono>

namespace concord {

// 0 when it is held; EWOULDBLOCK where another holds it when the wait is over; else the errno that tells why not.
int wait_for_lock(int file, std::chrono::milliseconds wait);

}  // namespace concord
