#include "store/reader.hpp"

#include <doctest/doctest.h>

#include "model/diagnostic.hpp"
#include "tests/store/sample.hpp"

using namespace concord;
using Op = StoreQuery::Op;

namespace {

std::string citations(std::vector<StoredHit> const& hits) {
    std::string out;
    for (StoredHit const& hit : hits) out += (out.empty() ? "" : " ") + format(hit.citation);
    return out;
}

}  // namespace

TEST_CASE("each kind of query finds what it says, in order of the corpus when nothing is ranked") {
    sample::Index const index(sample::councils());
    struct Case {
        StoreQuery query;
        char const* hits;
    };
    StoreQuery const all{Op::everything, {}, {}, 0, 1, {}};
    Case const cases[] = {
        {word("own", "attending"), "ashby:1.1 barton:4.6"},  // by its stem
        {exact_word("own", "attending"), ""},                // as written
        {meaning("own", "officer"), "ashby:1.1 ashby:1.2 barton:4 barton:4.6"},
        {meaning("lead", "officer"), "ashby:1.2(a) ashby:1.2(b)"},  // what an item stands under
        {word("heading", "gift"), "ashby:2 ashby:2.1"},
        {words_in_order(Op::phrase, "own", {"party", "group"}), "ashby:1.1"},
        {words_in_order(Op::phrase, "own", {"group", "party"}), ""},
        {words_in_order(Op::phrase, "own", {"party"}), "ashby:1.1 ashby:1.2(b) barton:4.6"},
        {words_in_order(Op::near, "own", {"meetings", "attend"}, 1), ""},
        {words_in_order(Op::near, "own", {"meetings", "attend"}, 2), "barton:4.6"},
        {words_in_order(Op::near, "own", {"meetings", "attend"}, 4), "ashby:1.1 barton:4.6"},
        {words_in_order(Op::adjacent, "own", {"meetings", "attend"}, 4), ""},  // in order
        {words_in_order(Op::prefix, "own", {"invit"}), "barton:4.6"},
        {exact_word("ref", "1.2.a"), "ashby:1.2(a)"},
        {exact_word("label", "4.65"), "barton:4.6"},  // the number as printed
        {exact_word("law", "section.151"), "ashby:1.2(b)"},
        {exact_word("council", "ashby"),
         "ashby:title[1] ashby:1 ashby:1.1 ashby:1.2 ashby:1.2(a) ashby:1.2(b) ashby:2 ashby:2.1"},
        {two(Op::filter, all, words_in_order(Op::range, "date", {"2010", ""})),
         "barton:4 barton:4.6 barton:4.7 barton:5~2(a)"},
        {two(Op::filter, word("own", "gifts"), words_in_order(Op::range, "date", {"", "2007"})), "ashby:2 ashby:2.1"},
        {two(Op::but_not, word("own", "gifts"), exact_word("kind", "heading")), "ashby:2.1 barton:4.7"},
        {all_of({word("own", "gifts"), meaning("own", "member")}), "ashby:2.1 barton:4.7"},
        {any_of({}), ""},
    };
    for (Case const& c : cases) {
        CAPTURE(dump(c.query));
        StoredRequest request;
        request.query = c.query;
        request.order = StoredRequest::Order::document;
        CHECK(citations(index.reader->search(request).hits) == c.hits);
        CHECK(index.reader->count(c.query) == index.reader->search(c.query, 0, 100).size());
    }
}

TEST_CASE("facets count every hit, and a council's hits can be limited") {
    sample::Index const index(sample::councils());
    StoredRequest request;
    request.query = any_of({word("own", "gifts"), word("own", "officer"), word("own", "staff")});
    request.limit = 1;
    request.facets = Facets::all;
    StoredAnswer const answer = index.reader->search(request);
    CHECK(answer.hits.size() == 1);
    CHECK(answer.total == 7);
    std::vector<Facet> const wanted{{"council", {{"Ashby Borough Council", 4}}},
                                    {"doc", {{"ashby", 4}, {"barton", 3}}},
                                    {"part", {{"protocol", 7}}},
                                    {"kind", {{"clause", 5}, {"heading", 2}}},
                                    {"year", {{"2007", 4}, {"2015", 3}}},
                                    {"force", {{"none", 5}}},
                                    {"bearer", {}},
                                    {"via", {}},
                                    {"cites", {}},
                                    {"matter", {}}};
    CHECK(answer.facets == wanted);
    request.facets = Facets::documents;
    CHECK(index.reader->search(request).facets == std::vector<Facet>{wanted[1]});
    request.limit = 20;
    request.per_owner = 1;
    CHECK(index.reader->search(request).hits.size() == 2);
    for (Facets const facets :
         {Facets::all, Facets::documents, Facets::none}) {  // how many there are is said before any are left out
        request.facets = facets;
        request.exact_total = true;
        request.limit = 1;
        CHECK(index.reader->search(request).total == 7);
    }
    request.query = word("own", "absent");
    CHECK(index.reader->search(request).total == 0);
}

TEST_CASE("hits can be sorted by date, newest first, and by place in the corpus") {
    sample::Index const index(sample::councils());
    StoredRequest request;
    request.query = word("own", "gifts");
    request.order = StoredRequest::Order::date;
    CHECK(citations(index.reader->search(request).hits) == "barton:4.7 ashby:2 ashby:2.1");
    request.order = StoredRequest::Order::document;
    request.offset = 1;
    request.limit = 1;
    CHECK(citations(index.reader->search(request).hits) == "ashby:2.1");
}

TEST_CASE("a term vector has thesaurus words as their concept and rarer words heavier") {
    sample::Index const index(sample::councils());
    TermVector const terms = index.reader->term_vector({"barton", "4.7"});
    std::string got;
    for (WeightedTerm const& t : terms) got += t.term + ' ';
    CHECK(got == "28 =member =officer day declar gift ");
    CHECK(index.reader->term_vector({"barton", "9"}).empty());
}

TEST_CASE("a score is explained by its terms") {
    sample::Index const index(sample::councils());
    StoredRequest request;
    request.query = any_of({word("own", "gifts"), word("own", "declares"), word("own", "absent")});
    auto const why = index.reader->explain(request, {"barton", "4.7"});
    REQUIRE(why.size() == 2);
    CHECK(why[0].first == "own:declares");
    CHECK(why[1].first == "own:gifts");
    CHECK(why[0].second > why[1].second);
}

TEST_CASE("what explains a score adds up to it") {
    sample::Index const index(sample::councils(), [](Document const& d) {
        return std::vector<ClauseMeaning>(d.tree.clauses.size(), {"", {"gifts", "attendance"}});
    });
    StoreQuery const words = any_of(
        {word("own", "gifts"), scaled(0.5, word("own", "gifts")),  // one word in two places
         scaled(3, words_in_order(Op::phrase, "own", {"party", "group"})), scaled(0.3, meaning("lead", "officer")),
         meaning("own", "officer"), words_in_order(Op::prefix, "own", {"invit"}),
         words_in_order(Op::near, "own", {"meetings", "attend"}, 4), scaled(2, exact_word("near", "gifts"))});
    StoredRequest request;
    request.weighting.scheme = Weighting::Scheme::bm25_plus;
    StoreQuery const limited =
        two(Op::but_not, two(Op::filter, words, exact_word("part", "protocol")), exact_word("doc", "carlton"));
    for (StoreQuery const& query : {words, limited, two(Op::boost, meaning("own", "member"), words)}) {
        request.query = query;
        CAPTURE(dump(query));
        auto const hits = index.reader->search(request).hits;
        CHECK(hits.size() > 1);
        for (StoredHit const& hit : hits) {
            CAPTURE(format(hit.citation));
            double sum = 0;
            for (auto const& [part, weight] : index.reader->explain(request, hit.citation)) sum += weight;
            CHECK(sum == doctest::Approx(hit.score));
        }
    }
    request.query = words;
    std::string parts;
    for (auto const& [part, weight] : index.reader->explain(request, {"ashby", "1.1"})) parts += part + '|';
    CHECK(parts.find("own:\"party group\"|") != std::string::npos);
    CHECK(parts.find("(own:near/4 meetings attend)|") != std::string::npos);
}

TEST_CASE("terms and frequencies of the corpus can be listed") {
    sample::Index const index(sample::councils());
    std::vector<TermFrequency> const wanted{{"gifts", 3, 2}, {"gives", 1, 1}};
    CHECK(index.reader->words_beginning("gi", 0) == wanted);
    CHECK(index.reader->frequency(word("own", "gift")) == TermFrequency{"own:gift", 3, 2});
}

TEST_CASE("what is asked on the way can end a search, and the next one is unharmed") {
    struct Over {};
    sample::Index const index(sample::councils());
    StoredRequest request;
    request.query = word("own", "gifts");
    request.facets = Facets::all;
    std::string const whole = citations(index.reader->search(request).hits);
    std::size_t asked = 0;
    index.reader->ask_on_the_way([&] { ++asked; });
    CHECK(citations(index.reader->search(request).hits) == whole);  // asking changes nothing
    std::size_t const times = asked;
    CHECK(times >= 3);  // at the start, at a clause that matches, at a hit
    for (std::size_t last = 1; last <= times; ++last) {
        CAPTURE(last);
        asked = 0;
        index.reader->ask_on_the_way([&] {
            if (++asked == last) throw Over();
        });
        CHECK_THROWS_AS(index.reader->search(request), Over);
        index.reader->ask_on_the_way({});
        CHECK(citations(index.reader->search(request).hits) == whole);
    }
}

TEST_CASE("an unknown document is refused with the mend") {
    sample::Index const index(sample::councils());
    try {
        index.reader->document("carlton");
        FAIL("no error");
    } catch (Error const& e) {
        CHECK(std::string(e.what()) == "the index has no document 'carlton'");
        CHECK(e.diagnostic().mend == "'concord documents' lists those that it has");
    }
}
