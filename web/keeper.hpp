// Keeps the newest holdings and looks, now and then, whether the index or the decisions have changed underneath. The
// old ones are served until the new ones are whole, so that no request fails or waits for a rebuild.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "web/holdings.hpp"

namespace concord {

class Keeper {
 public:
    // Begins with what was `held` of the database, or with a newer one. `tell` is given a line on what could not be
    // read; the old holdings stay then.
    Keeper(std::shared_ptr<HeldIndex> held, std::filesystem::path database, std::filesystem::path corpus_folder,
           std::size_t desks, std::function<void(std::string const&)> tell);
    ~Keeper();

    std::shared_ptr<Holdings const> now() const;
    void look_again();                              // soon, without waiting for it
    void look_now(std::chrono::milliseconds most);  // returns when it has looked, or after that time

 private:
    void watch();
    void renew();
    std::shared_ptr<HeldIndex> in_force(std::shared_ptr<HeldIndex> held) const;  // itself, or read anew
    std::string mark() const;  // changes with the files that holdings are made of

    std::filesystem::path database_;
    std::filesystem::path corpus_folder_;
    std::size_t desks_;
    std::function<void(std::string const&)> tell_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool leaving_ = false;
    std::uint64_t asked_ = 0;   // looks asked for
    std::uint64_t looked_ = 0;  // of those, how many are done
    std::condition_variable done_;
    std::string mark_;
    std::shared_ptr<Holdings const> now_;
    std::thread watcher_;
};

}  // namespace concord
