// Fields of norms and matters on a small index: what they find, their exact counts, and what unknown values are told.
#include "query/field_values.hpp"

#include <doctest/doctest.h>

#include "query/search.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

std::vector<Document> tagged() {
    std::vector<Document> out = sample::councils();
    Clause& first = out[0].tree.clauses[2];
    first.norm.force = {"must", "may"};
    first.norm.bearer = {"officer"};
    first.norm.cites = {"Section 9 of the Village Greens Act 1989"};
    first.matters = {{"gifts-and-presents", 90}, {"officers-at-meetings", 60}};
    Clause& second = out[1].tree.clauses[1];
    second.norm.force = {"must"};
    second.norm.bearer = {"officer", "chief-executive"};
    second.norm.cites = {"Village Greens Act of 1989"};
    second.matters = {{"officers-at-meetings", 70}};
    out[0].tree.clauses[1].norm.force = {"must"};  // a heading prescribes nothing
    return out;
}

std::size_t count(IndexReader const& reader, std::string const& typed) {
    auto const found = search(reader, typed, {});
    REQUIRE(std::holds_alternative<SearchAnswer>(found));
    return std::get<SearchAnswer>(found).total;
}

}  // namespace

TEST_CASE("norms and matters as fields") {
    sample::Index const index(tagged());
    CHECK(count(*index.reader, "force:must") == 2);
    CHECK(count(*index.reader, "force:may") == 1);
    CHECK(count(*index.reader, "force:none") == 6);  // clauses and items, no headings
    CHECK(count(*index.reader, "bearer:officer force:must") == 2);
    CHECK(count(*index.reader, "bearer:chief-executive") == 1);
    CHECK(count(*index.reader, "matter:officers-at-meetings") == 2);
    CHECK(count(*index.reader, "matter:gifts-and-presents") == 1);
    CHECK(count(*index.reader, "cites:\"village greens act\"") == 2);
    CHECK(count(*index.reader, "cites:\"section 9 of the Village Greens Act 1989\"") == 2);
    CHECK(count(*index.reader, "force:must -force:may") == 1);
}

TEST_CASE("facets count each value of a list") {
    sample::Index const index(tagged());
    SearchOptions options;
    options.facets = Facets::all;
    auto const found = search(*index.reader, "force:must", options);
    auto const facet = [&](std::string const& field) {
        for (Facet const& f : std::get<SearchAnswer>(found).facets)
            if (f.field == field) return f.counts;
        return std::vector<FacetCount>{};
    };
    CHECK(facet("force") == std::vector<FacetCount>{{"must", 2}, {"may", 1}});
    CHECK(facet("bearer") == std::vector<FacetCount>{{"officer", 2}, {"chief-executive", 1}});
    CHECK(facet("via").empty());
    CHECK(facet("cites") == std::vector<FacetCount>{{"Village Greens Act 1989", 2}});
    CHECK(facet("matter") == std::vector<FacetCount>{{"officers-at-meetings", 2}, {"gifts-and-presents", 1}});
}

TEST_CASE("an unknown value is told with those that are there") {
    sample::Index const index(tagged());
    struct Case {
        char const* field;
        char const* value;
        char const* what;
        char const* mend;
    };
    constexpr Case k_cases[] = {
        {"force", "shall", "no force 'shall'", "known are may, must, none"},
        {"via", "leader", "no via 'leader'", "no clause of the index has any"},
        {"cites", "Village Act 1989", "no law cited is 'Village Act 1989'", "known are village greens act 1989"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.value);
        auto const found = field_value(*index.reader, c.field, c.value);
        REQUIRE(std::holds_alternative<UnknownValue>(found));
        CHECK(std::get<UnknownValue>(found).what == c.what);
        CHECK(std::get<UnknownValue>(found).mend == c.mend);
    }
}

TEST_CASE("of many values the nearest are named") {
    std::vector<Document> documents = tagged();
    for (int i = 0; i < 30; ++i)
        documents[0].tree.clauses[3].matters.push_back({"question-number-" + std::to_string(i), 50});
    documents[0].tree.clauses[3].matters.push_back({"letters-by-officers", 50});
    sample::Index const index(documents);
    auto const mend = [&](std::string const& value) {
        return std::get<UnknownValue>(field_value(*index.reader, "matter", value)).mend;
    };
    CHECK(mend("officers") == "near it are letters-by-officers, officers-at-meetings");
    CHECK(mend("officers at letters") == "near it are letters-by-officers, officers-at-meetings");
    CHECK(mend("zzzzzz") == "'concord search WORDS --facets' names those of the clauses found");
}
