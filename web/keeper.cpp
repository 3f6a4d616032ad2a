#include "web/keeper.hpp"

#include <chrono>

#include <fmt/format.h>

#include "model/diagnostic.hpp"
#include "store/index_folder.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds k_between_looks{1};

std::string time_of(fs::path const& file) {
    std::error_code none;
    auto const when = fs::last_write_time(file, none);
    return none ? "-" : fmt::format("{}", when.time_since_epoch().count());
}

}  // namespace

Keeper::Keeper(std::shared_ptr<HeldIndex> held, fs::path database, fs::path corpus_folder, std::size_t desks,
               std::function<void(std::string const&)> tell)
    : database_(std::move(database)), corpus_folder_(std::move(corpus_folder)), desks_(desks), tell_(std::move(tell)) {
    mark_ = mark();
    now_ = std::make_shared<Holdings const>(in_force(std::move(held)), corpus_folder_);
    watcher_ = std::thread([this] { watch(); });
}

Keeper::~Keeper() {
    {
        std::lock_guard const lock(mutex_);
        leaving_ = true;
    }
    wake_.notify_all();
    done_.notify_all();
    watcher_.join();
}

std::shared_ptr<Holdings const> Keeper::now() const {
    std::lock_guard const lock(mutex_);
    return now_;
}

void Keeper::look_again() {
    {
        std::lock_guard const lock(mutex_);
        ++asked_;
    }
    wake_.notify_all();
}

void Keeper::look_now(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex_);
    std::uint64_t const mine = ++asked_;
    wake_.notify_all();
    done_.wait_for(lock, most, [&] { return leaving_ || looked_ >= mine; });
}

std::shared_ptr<HeldIndex> Keeper::in_force(std::shared_ptr<HeldIndex> held) const {
    auto const generation = generation_in_force(database_);
    if (generation && generation->filename().string() == held->generation) return held;
    return hold_index(database_, desks_, tell_);
}

std::string Keeper::mark() const {
    auto const generation = generation_in_force(database_);
    return fmt::format("{} {} {}", generation ? generation->filename().string() : "none",
                       time_of(corpus_folder_ / "decisions.toml"), time_of(corpus_folder_ / "matters.toml"));
}

void Keeper::watch() {
    std::unique_lock lock(mutex_);
    while (!leaving_) {
        wake_.wait_for(lock, k_between_looks, [&] { return leaving_ || asked_ > looked_; });
        if (leaving_) return;
        std::uint64_t const asked = asked_;
        lock.unlock();
        renew();
        lock.lock();
        looked_ = asked;
        done_.notify_all();
    }
}

void Keeper::renew() {
    try {
        std::string const seen = mark();
        if (seen == mark_) return;
        mark_ = seen;  // also where it cannot be read: it is not tried again until it changes
        auto fresh = std::make_shared<Holdings const>(in_force(now()->held()), corpus_folder_);
        std::lock_guard const lock(mutex_);
        now_ = std::move(fresh);
    } catch (Error const& e) {
        tell_(format(e.diagnostic()));
    } catch (std::exception const& e) {
        tell_(fmt::format("the index could not be read anew: {}", e.what()));
    }
}

}  // namespace concord
