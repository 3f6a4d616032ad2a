// Whatever knowledge search brings, a phrase, a number or a name that stands in a clause finds that clause first.
#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/meaning.hpp"
#include "lexicon/clause_reading.hpp"
#include "query/search.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

std::vector<ClauseMeaning> read_meaning(Document const& document) {
    static Tagger const tagger(built_in_encoder());
    Document copy = document;
    return add_meaning(copy, tagger);
}

std::vector<Hit> hits(IndexReader const& reader, std::string const& typed) {
    auto const answer = search(reader, typed, {});
    if (std::holds_alternative<QueryProblem>(answer)) return {};
    return std::get<SearchAnswer>(answer).hits;
}

bool holds(std::string const& text, std::vector<std::string> const& phrase) {
    auto const words = folded_words(text);
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
}

}  // namespace

TEST_CASE("phrases, with and without quotes, and numbers find first what holds them") {
    sample::Index const index(sample::judged(), read_meaning, encoder_version());
    std::size_t asked = 0;
    std::size_t unquoted_first = 0;
    for (DocumentInfo const& info : index.reader->documents()) {
        for (Clause const& c : index.reader->document(info.id).tree.clauses) {
            if (c.kind == Kind::title || c.kind == Kind::heading) continue;
            auto const words = folded_words(c.text);
            if (words.size() < 8) continue;
            auto const middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
            std::vector<std::string> const phrase(middle, middle + 4);
            CAPTURE(joined(phrase));
            auto const quoted = hits(*index.reader, '"' + joined(phrase) + '"');
            CHECK_FALSE(quoted.empty());
            for (Hit const& hit : quoted) CHECK(holds(hit.record.text, phrase));
            auto const unquoted = hits(*index.reader, joined(phrase));
            ++asked;
            if (!unquoted.empty() && holds(unquoted.front().record.text, phrase)) ++unquoted_first;
            if (c.ref.find_first_of(".(") == std::string::npos || c.ref[0] > '9') continue;
            auto const numbered = hits(*index.reader, c.ref);
            REQUIRE_FALSE(numbered.empty());
            CHECK(ref_key(numbered.front().citation.ref) == ref_key(c.ref));
        }
    }
    CHECK(asked > 150);
    MESSAGE("unquoted phrases first: " << unquoted_first << " of " << asked);
    CHECK(unquoted_first * 100 >= asked * 98);
}

TEST_CASE("names and rare words find first what holds them") {
    sample::Index const index(sample::judged(), read_meaning, encoder_version());
    for (char const* const name : {"Data Protection Act", "Purple Book", "Monitoring Officer", "Standards Committee",
                                   "Local Government", "Code of Conduct", "Rutland County Council", "JNC"}) {
        CAPTURE(std::string(name));
        auto const found = hits(*index.reader, name);
        REQUIRE_FALSE(found.empty());
        CHECK(holds(found.front().record.text, folded_words(name)));
    }
    std::size_t asked = 0;
    std::size_t first = 0;
    for (TermFrequency const& rare : index.reader->words_beginning("", 0)) {
        if (rare.clauses != 1 || rare.times == 0 || rare.term.size() < 5 || rare.term[0] < 'a') continue;
        ++asked;
        auto const found = hits(*index.reader, rare.term);
        if (!found.empty() && holds(found.front().record.text, {rare.term})) ++first;
    }
    CHECK(asked > 100);
    MESSAGE("rare words first: " << first << " of " << asked);
    CHECK(first * 100 >= asked * 98);
}
