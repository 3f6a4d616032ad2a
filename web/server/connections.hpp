// A thread for each connection, so that one that is slow costs a sleeping thread and nobody's turn; and no more of them
// than are allowed: who comes then is told so at once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>

#include <httplib.h>

namespace concord {

// Whether the connection that runs in this thread came when there were too many already.
bool is_one_too_many();

class Connections : public httplib::TaskQueue {
 public:
    explicit Connections(std::size_t most) : most_(most) {}
    void enqueue(std::function<void()> connection) override;
    void shutdown() override;  // returns when all have ended

 private:
    std::size_t most_;
    std::size_t running_ = 0;
    std::mutex mutex_;
    std::condition_variable ended_;
};

}  // namespace concord
