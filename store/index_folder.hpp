// The folder of an index and who may write it.
//
//   DB/XAPIANDB          a Xapian stub that names the generation in force; replaced in one rename
//   DB/generation-7/     the index itself; never changed once it is in force
//   DB/lock              held (flock) by the one writer; says who that is
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "model/diagnostic.hpp"

namespace concord {

// The generation in force; nullopt where the folder or its stub is missing. Throws Error for a stub that names none.
std::optional<std::filesystem::path> generation_in_force(std::filesystem::path const& database);

// What `open` makes of the generation in force. Two writers can replace and sweep it between its name being read and
// `open` reaching it: where `open` throws and another is in force by then, that one is tried, a bounded number of
// times. Throws Error where there is no index, else what `open` throws.
template <class Open>
auto open_in_force(std::filesystem::path const& database, Open open) -> decltype(open(database)) {
    constexpr int k_most_tries = 5;
    for (int attempt = 1;; ++attempt) {
        auto const generation = generation_in_force(database);
        if (!generation)
            throw Error("there is no index here", {database.string(), 0, 0}, "run 'concord index' to make one");
        try {
            return open(*generation);
        } catch (...) {
            if (attempt == k_most_tries || generation_in_force(database) == generation) throw;
        }
    }
}

class WriteLock {
 public:
    // Throws Error where the folder cannot be written, or another holds the lock when the wait is over.
    WriteLock(std::filesystem::path const& database, std::chrono::milliseconds wait);
    ~WriteLock();
    WriteLock(WriteLock const&) = delete;
    WriteLock& operator=(WriteLock const&) = delete;

 private:
    int file_ = -1;
};

// These need the lock.
std::filesystem::path new_generation(std::filesystem::path const& database);  // a name that is not in use
void sweep(std::filesystem::path const& database);  // removes every generation but the one in force
void put_in_force(std::filesystem::path const& database, std::filesystem::path const& generation);  // throws Error

}  // namespace concord
