#include "query/page.hpp"

#include <doctest/doctest.h>

#include <map>

#include "query/snippet.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

SearchPage page(IndexReader const& reader, char const* typed, PageOptions const& options = {}) {
    return std::get<SearchPage>(search_page(reader, typed, options));
}

std::string marked(Snippet const& s) {
    std::string out;
    std::size_t at = 0;
    for (Span const m : s.matches) {
        out += s.text.substr(at, m.begin - at) + '[' + s.text.substr(m.begin, m.end - m.begin) + ']';
        at = m.end;
    }
    return out + s.text.substr(at);
}

}  // namespace

TEST_CASE("a snippet is whole words around the matches") {
    std::string const text = "Officers may be invited to group meetings, and groups may ask for a briefing.";
    struct Case {
        std::vector<Span> matches;
        std::size_t bytes;
        char const* snippet;
    };
    Case const cases[] = {
        {{{27, 32}}, 200, "Officers may be invited to [group] meetings, and groups may ask for a briefing."},
        {{{27, 32}}, 20, "…to [group] meetings,…"},
        {{{0, 8}}, 20, "[Officers] may be…"},
        {{{68, 76}}, 20, "…ask for a [briefing]."},
        {{{27, 32}, {47, 53}, {68, 76}}, 40, "…and [groups] may ask for a [briefing]."},  // two words beat one
        {{}, 20, "Officers may be…"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.bytes);
        Snippet const s = snippet(text, c.matches, c.bytes);
        CHECK(marked(s) == c.snippet);
        CHECK(s.text.size() <= c.bytes + 2 * 3 + 60);
    }
    CHECK(snippet("", {}, 10).text.empty());
}

TEST_CASE("an item found after its clause stands under it without the words in common") {
    sample::Index const index(sample::councils());
    SearchPage const p = page(*index.reader, "officer debate party business meeting");
    std::map<std::string, PageHit> by_ref;
    for (PageHit const& hit : p.hits) by_ref[hit.citation.ref] = hit;
    REQUIRE(by_ref.count("1.2") == 1);
    REQUIRE(by_ref.count("1.2(a)") == 1);
    auto const& clause = by_ref["1.2"];
    auto const& item = by_ref["1.2(a)"];
    CHECK((clause.under == item.number || item.under == clause.number || item.under == clause.under));
    for (PageHit const& hit : p.hits) {
        CHECK(hit.under < hit.number);
        if (hit.under > 0) CHECK(hit.lead_in.empty());
    }
}

TEST_CASE("a page tells council, headings, printed label and neighbours") {
    sample::Index const index(sample::councils());
    PageOptions options;
    options.context = 1;
    options.search.explain = true;
    options.search.facets = Facets::all;
    SearchPage const p = page(*index.reader, "invitations", options);
    REQUIRE(p.hits.size() == 1);
    PageHit const& hit = p.hits.front();
    CHECK(hit.number == 1);
    CHECK(hit.council == k_council_not_named);
    CHECK(hit.document_title == "Code");
    CHECK(hit.label == "4.65");
    CHECK(hit.headings == std::vector<std::string>{"Staff and councillors"});
    REQUIRE(hit.before.size() == 1);
    CHECK(hit.before[0].citation.ref == "4");
    REQUIRE(hit.after.size() == 1);
    CHECK(hit.after[0].citation.ref == "4.7");
    REQUIRE(hit.why.size() == 2);
    CHECK(hit.why[0].first == "own:\"invitations\"");  // as typed
    CHECK(hit.why[1].first == "own:invitations");
    CHECK(p.facets[1].counts == std::vector<std::pair<std::string, std::size_t>>{{"barton", 1}});
}

TEST_CASE("pages of any size show the same hits in the same order") {
    sample::Index const index(sample::judged());
    PageOptions all;
    all.search.limit = 1'000;
    SearchPage const whole = page(*index.reader, "officers group meeting", all);
    CHECK(whole.hits.size() == whole.total);
    for (std::size_t offset = 0; offset < whole.total; offset += 7) {
        PageOptions some;
        some.search.offset = offset;
        some.search.limit = 7;
        SearchPage const part = page(*index.reader, "officers group meeting", some);
        for (std::size_t i = 0; i < part.hits.size(); ++i) {
            CHECK(part.hits[i].citation == whole.hits[offset + i].citation);
            CHECK(part.hits[i].number == offset + i + 1);
        }
    }
}

TEST_CASE("the match stands in the middle with --kwic") {
    sample::Index const index(sample::councils());
    PageOptions options;
    options.kwic = true;
    SearchPage const p = page(*index.reader, "gifts kind:clause", options);
    REQUIRE(p.lines.size() == 2);
    for (KwicLine const& line : p.lines) CHECK(line.match == "gifts");
    CHECK(p.lines[0].right.substr(0, 1) == " ");
}

TEST_CASE("a failing search says what each part finds alone and what may have been meant") {
    sample::Index const index(sample::councils());
    SearchPage const p = page(*index.reader, "\"party group\" AND confidentail");
    CHECK(p.total == 0);
    CHECK(p.parts == std::vector<std::pair<std::string, std::size_t>>{{"\"party group\"", 1}, {"confidentail", 0}});
    CHECK(p.did_you_mean == "\"party group\" AND confidential");
    CHECK(page(*index.reader, "oficers meeting").did_you_mean == "officers meeting");
    CHECK(page(*index.reader, "officers").did_you_mean.empty());
    CHECK(page(*index.reader, "xqzwv").did_you_mean.empty());
}

TEST_CASE("words too common to rank by are said") {
    sample::Index const index(sample::councils());
    CHECK(page(*index.reader, "the gifts of officers").ignored_words == std::vector<std::string>{"the", "of"});
}

TEST_CASE("the best of each council can be asked for") {
    sample::Index const index(sample::councils());
    PageOptions options;
    options.search.per_council = 1;
    SearchPage const p = page(*index.reader, "gifts", options);
    REQUIRE(p.hits.size() == 2);
    CHECK(p.hits[0].citation.document != p.hits[1].citation.document);
    CHECK(p.total == 3);
}

TEST_CASE("a word's terms are its forms, its stem and its concepts, with their clauses") {
    sample::Index const index(sample::councils());
    auto const reports = describe_terms(*index.reader, "Councillors zzebra");
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].stem == "councillor");
    CHECK(reports[0].forms == std::vector<TermFrequency>{{"councillor", 1, 1}, {"councillors", 1, 0}});
    CHECK(reports[0].stem_clauses == 2);
    CHECK(reports[0].concepts == std::vector<TermFrequency>{{"=member", 3, 2}});
    CHECK(reports[1].forms.empty());
    CHECK(reports[1].stem_clauses == 0);
}
