// The version is a hash of what every document was read as, so that two servers that show the same say so, and an
// index built anew from the same files is no new version.
#include "web/holdings.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include "ask/matching.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/matters_file.hpp"
#include "store/index_folder.hpp"
#include "store/stored_document.hpp"

namespace concord {
namespace {

constexpr std::size_t k_version_digits = 8;
constexpr std::size_t k_many_clauses = 1000;  // to match more takes longer than anybody waits without a word

struct Leaving : std::runtime_error {
    Leaving() : std::runtime_error("nobody waits for it any more") {}
};

std::string version_of(std::vector<Document> const& documents) {
    ContentHash hash;
    for (Document const& document : documents) hash.add(pack_document(document));
    return hash.hex().substr(0, k_version_digits);
}

std::string with_what_people_say(std::string const& version, std::vector<StandingDecision> const& decisions,
                                 Catalogue const& own) {
    if (decisions.empty() && own.matters.empty()) return version;
    ContentHash hash;
    hash.add(version);
    for (StandingDecision const& standing : decisions) {
        Decision const& d = standing.decision;
        hash.add(name(d.ruling)).add(d.date).add(format(d.left)).add(d.left_words);
        hash.add(format(d.right)).add(d.right_words).add(d.matter).add(d.name);
    }
    for (CatalogueMatter const& matter : own.matters) {
        hash.add(matter.name).add(matter.question);
        for (std::string const& wording : matter.wordings) hash.add(wording);
    }
    return hash.hex().substr(0, k_version_digits);
}

}  // namespace

Matcher& Desk::matcher() {
    if (!matcher_) matcher_.emplace(all_documents(reader), reader.thesaurus());
    return *matcher_;
}

Desks::Desks(std::filesystem::path const& database, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        desks_.push_back(std::make_unique<Desk>(database));
        free_.push_back(desks_.back().get());
    }
}

Desks::Lent Desks::lend(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, wait, [&] { return !free_.empty(); })) return {nullptr, {}};
    Desk* const desk = free_.back();
    free_.pop_back();
    return {desk, [this](Desk* back) {
                back->reader.ask_on_the_way({});
                {
                    std::lock_guard const hold(mutex_);
                    free_.push_back(back);
                }
                returned_.notify_one();
            }};
}

std::shared_ptr<HeldIndex> hold_index(std::filesystem::path const& database, std::size_t desks,
                                      std::function<void(std::string const&)> const& tell) {
    // Another build may come into force while the readers are opened: then they would not be of one version.
    constexpr int k_most_tries = 5;
    for (int attempt = 1;; ++attempt) {
        auto out = std::make_shared<HeldIndex>();
        auto const before = generation_in_force(database);
        out->desks = std::make_unique<Desks>(database, desks + 1);  // one for EveryMatter
        if (attempt < k_most_tries && generation_in_force(database) != before) continue;
        out->generation = before ? before->filename().string() : "";
        auto const desk = out->desks->lend({});
        for (DocumentInfo const& info : desk->reader.documents())
            out->documents.push_back(desk->reader.document(info.id));
        for (Document const& document : out->documents) out->shown.push_back(&document);
        out->version = version_of(out->documents);
        std::size_t clauses = 0;
        for (Document const& document : out->documents) clauses += document.tree.clauses.size();
        if (clauses >= k_many_clauses)
            tell(fmt::format("matching the {} clauses of {} documents; the pages come when that is done", clauses,
                             out->documents.size()));
        out->computed = all_matches(desk->reader);
        return out;
    }
}

EveryMatter::EveryMatter(Desks& desks, std::vector<Document const*> const& documents,
                         std::vector<StandingDecision> const& decisions, std::vector<Asked> asked)
    : asked_(std::move(asked)),
      documents_(documents),
      decisions_(decisions),
      worker_([this, &desks] { work(desks); }) {}

EveryMatter::~EveryMatter() {
    leaving_ = true;
    worker_.join();
}

void EveryMatter::work(Desks& desks) {
    constexpr int k_gives_way = 15;  // of 19; on Linux it is this thread's alone
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), k_gives_way);
    try {
        auto desk = desks.lend(std::chrono::milliseconds(1));
        while (!desk && !leaving_) desk = desks.lend(std::chrono::seconds(1));
        if (!desk) return;
        AskedOf const of{documents_, decisions_};
        auto table = std::make_unique<Table const>(answer_all(desk->finder, desk->matcher(), of, asked_, [this] {
            ++done_;
            if (leaving_) throw Leaving();
        }));
        std::lock_guard const lock(mutex_);
        table_ = std::move(table);
    } catch (std::exception const&) {
        // Nobody waits any more, or the index has just been replaced: newer holdings bring their own.
    }
    ready_.notify_all();
}

Table const* EveryMatter::wait(std::chrono::milliseconds most) const {
    std::unique_lock lock(mutex_);
    ready_.wait_for(lock, most, [&] { return table_ != nullptr; });
    return table_.get();
}

Holdings::Holdings(std::shared_ptr<HeldIndex> held, std::filesystem::path const& corpus_folder)
    : held_(std::move(held)), own_(read_own_matters(corpus_folder / "matters.toml")) {
    decisions_ = standing_in(corpus_folder / "decisions.toml", held_->shown);
    version_ = with_what_people_say(held_->version, decisions_, own_);
    matches_ = decided(held_->computed, decisions_, held_->shown);
    matters_ = gathered(held_->shown, matches_, decisions_, own_);
    every_matter_ = std::make_unique<EveryMatter>(*held_->desks, held_->shown, decisions_, concord::every_matter(own_));
}

Document const* document_held(Holdings const& holdings, std::string const& id) {
    for (Document const* const document : holdings.documents())
        if (document->info.id == id) return document;
    return nullptr;
}

}  // namespace concord
