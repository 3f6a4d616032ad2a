// What the server holds of one version of the corpus: its documents, matches, matters and the readers to search it
// with. Holdings never change once they are made; a request keeps those that it began with while newer ones are made.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "ask/comparing.hpp"
#include "ask/matters.hpp"
#include "store/reader.hpp"

namespace concord {

// What one request searches with; nobody else has it meanwhile. Finder and matcher remember the clauses that they have
// read.
class Desk {
 public:
    explicit Desk(std::filesystem::path const& database) : reader(database), finder(reader) {}
    Matcher& matcher();  // made when it is first asked for

    IndexReader reader;
    EvidenceFinder finder;

 private:
    std::optional<Matcher> matcher_;
};

class Desks {
 public:
    using Lent = std::unique_ptr<Desk, std::function<void(Desk*)>>;

    Desks(std::filesystem::path const& database, std::size_t count);
    Lent lend(std::chrono::milliseconds wait);  // null where none becomes free in that time

 private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Desk>> desks_;
    std::vector<Desk*> free_;
};

// Of one build of the index.
struct HeldIndex {
    std::string generation;
    std::string version;  // of the documents' words and numbers: the same wherever the corpus is the same
    std::vector<Document> documents;
    std::vector<Document const*> shown;  // the same, as the functions below take them
    std::vector<Match> computed;         // best first
    std::unique_ptr<Desks> desks;
};

// A row for every matter of the catalogue and of the council's own, asked one after the other in a thread that gives
// way to everybody's: whoever waits for it holds nothing that others need.
class EveryMatter {
 public:
    // What is referred to must outlive it. It borrows one of the desks.
    EveryMatter(Desks& desks, std::vector<Document const*> const& documents,
                std::vector<StandingDecision> const& decisions, std::vector<Asked> asked);
    ~EveryMatter();  // stops what is being worked out

    Table const* wait(std::chrono::milliseconds most) const;  // not yet arranged; nullptr where it takes longer
    std::size_t done() const { return done_; }                // rows
    std::size_t all() const { return asked_.size(); }

 private:
    void work(Desks& desks);
    std::vector<Asked> asked_;
    std::vector<Document const*> const& documents_;
    std::vector<StandingDecision> const& decisions_;
    std::atomic<bool> leaving_{false};
    std::atomic<std::size_t> done_{0};
    mutable std::mutex mutex_;
    mutable std::condition_variable ready_;
    std::unique_ptr<Table const> table_;
    std::thread worker_;
};

class Holdings {
 public:
    Holdings(std::shared_ptr<HeldIndex> held, std::filesystem::path const& corpus_folder);

    HeldIndex& index() const { return *held_; }
    std::shared_ptr<HeldIndex> const& held() const { return held_; }
    std::vector<Document const*> const& documents() const { return held_->shown; }
    std::string const& version() const { return version_; }  // of documents, decisions and own matters
    std::vector<StandingDecision> const& decisions() const { return decisions_; }
    std::vector<Match> const& matches() const { return matches_; }  // decisions applied, best first
    std::vector<Matter> const& matters() const { return matters_; }
    Catalogue const& own() const { return own_; }  // the council's own matters
    AskedOf asked_of() const { return {held_->shown, decisions_}; }
    EveryMatter const& every_matter() const { return *every_matter_; }  // begun as soon as there are holdings

 private:
    std::shared_ptr<HeldIndex> held_;
    std::string version_;
    std::vector<StandingDecision> decisions_;
    std::vector<Match> matches_;
    Catalogue own_;
    std::vector<Matter> matters_;
    std::unique_ptr<EveryMatter> every_matter_;  // last: it uses the others until it has stopped
};

// Reads the index in force; throws Error where there is none. Cost: every clause is matched; `tell` is told so where
// that takes a while.
std::shared_ptr<HeldIndex> hold_index(std::filesystem::path const& database, std::size_t desks,
                                      std::function<void(std::string const&)> const& tell);

Document const* document_held(Holdings const& holdings, std::string const& id);  // nullptr where there is none

}  // namespace concord
