#include "query/search.hpp"

#include <doctest/doctest.h>

#include "tests/store/sample.hpp"

using namespace concord;

namespace {

std::string found(IndexReader const& reader, char const* typed, SearchOptions const& options = {}) {
    auto const answer = search(reader, typed, options);
    if (auto const* problem = std::get_if<QueryProblem>(&answer))
        return "column " + std::to_string(problem->column) + ": " + problem->what + " | " + problem->mend;
    std::string out;
    for (Hit const& hit : std::get<SearchAnswer>(answer).hits) out += (out.empty() ? "" : " ") + format(hit.citation);
    return out;
}

}  // namespace

TEST_CASE("words, phrases and numbers find the clauses that hold them") {
    sample::Index const index(sample::councils());
    struct Case {
        char const* typed;
        char const* hits;
    };
    Case const cases[] = {
        {"confidential", "barton:5~2(a)"},
        {"\"party group\"", "ashby:1.1"},
        {"\"Party Group\" officers", "ashby:1.1"},
        {"4.6", "barton:4.6"},
        {"1.2(a)", "ashby:1.2(a)"},
        {"zebra", ""},
        {"\"party", "column 1: this quotation mark is not closed | put another \" after the phrase"},
        {"", "column 1: there is no word to search for | type at least one word"},
        {"?!", "column 1: there is no word to search for | type at least one word"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        CHECK(found(*index.reader, c.typed) == c.hits);
    }
}

TEST_CASE("thesaurus words find and are reported and marked") {
    sample::Index const index(sample::councils());
    auto const answer = std::get<SearchAnswer>(search(*index.reader, "councillors gifts", {}));
    REQUIRE(answer.hits.size() >= 3);
    CHECK(format(answer.hits[0].citation) == "barton:4.7");  // the very word before its synonym
    CHECK(format(answer.hits[1].citation) == "ashby:2.1");
    CHECK(answer.hits[1].matches == std::vector<Span>{{0, 7}, {17, 22}});  // Members, gifts
    CHECK(answer.added_words == std::vector<std::string>{"councillor", "elected member", "member"});
}

TEST_CASE("a word that no clause has is told, whatever the others find") {
    sample::Index const index(sample::councils());
    struct Case {
        char const* typed;
        char const* nowhere;
        bool found;
    };
    Case const cases[] = {
        {"zebras councillors", "zebras", true},
        {"councillors", "", true},
        {"councillors gifts", "", true},
        {"zebras must the councillors", "zebras", true},
        {"zebras the", "zebras", true},  // "the" finds where nothing else does
        {"zebras", "zebras", false},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        auto const searched = search(*index.reader, c.typed, {});
        SearchAnswer const& answer = std::get<SearchAnswer>(searched);
        CHECK((answer.total > 0) == c.found);
        std::string nowhere;
        for (PartCount const& part : answer.parts)
            if (part.clauses == 0) nowhere += part.typed;
        CHECK(nowhere == c.nowhere);
    }
}

TEST_CASE("a search can keep to some documents") {
    sample::Index const index(sample::councils());
    SearchOptions options;
    options.documents = {"ashby"};
    CHECK(found(*index.reader, "gifts", options) == "ashby:2.1 ashby:2");  // the rule before its heading
}
