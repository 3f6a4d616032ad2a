#include "web/server/connections.hpp"

#include <system_error>
#include <thread>

namespace concord {
namespace {

thread_local bool one_too_many = false;

}  // namespace

bool is_one_too_many() {
    return one_too_many;
}

void Connections::enqueue(std::function<void()> connection) {
    {
        std::lock_guard const lock(mutex_);
        if (running_ < most_) {
            ++running_;
            try {
                std::thread([this, connection] {
                    connection();
                    std::lock_guard const ending(mutex_);
                    --running_;
                    ended_.notify_all();
                }).detach();
                return;
            } catch (std::system_error const&) {  // the system has no more threads: as good as too many
                --running_;
            }
        }
    }
    one_too_many = true;
    connection();
    one_too_many = false;
}

void Connections::shutdown() {
    std::unique_lock lock(mutex_);
    ended_.wait(lock, [&] { return running_ == 0; });
}

}  // namespace concord
