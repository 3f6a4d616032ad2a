#include "query/lookup.hpp"

#include <doctest/doctest.h>

#include "tests/store/sample.hpp"

using namespace concord;

namespace {

std::string looked_up(IndexReader const& reader, char const* typed) {
    auto const answer = look_up(reader, typed);
    if (auto const* found = std::get_if<Found>(&answer))
        return found->document_id + ':' + reader.document(found->document_id).tree[found->id].ref;
    auto const& missing = std::get<NotFound>(answer);
    std::string out = missing.what + " |";
    for (std::string const& near : missing.nearest) out += ' ' + near;
    return out;
}

}  // namespace

TEST_CASE("every way to type a citation names one unit, or says what is near") {
    sample::Index const index(sample::councils());
    struct Case {
        char const* typed;
        char const* answer;
    };
    Case const cases[] = {
        {"ashby:1.2(a)", "ashby:1.2(a)"},
        {"ashby:1.2.a", "ashby:1.2(a)"},
        {"ashby 1.2 A", "ashby:1.2(a)"},
        {"ASHBY 1.2(A)", "ashby:1.2(a)"},
        {"  barton : 5~2(a) ", "barton:5~2(a)"},
        {"barton:4.65", "barton:4.6"},  // as printed
        {"ashby:title[1]", "ashby:title[1]"},
        {"ashby:1.2(c)", "ashby has no 1.2(c) | ashby:1.2(a) ashby:1.2(b) ashby:1.2"},
        {"ashby:9", "ashby has no 9 | ashby:1 ashby:2"},
        {"ashbi:1.1", "no document 'ashbi' | ashby"},
        {"bart 4.6", "no document 'bart' | barton"},
        {"zzzzzzzz:1", "no document 'zzzzzzzz' |"},
        {"4.6", "'4.6' does not say in which document | barton:4.6"},
        {"1.2 a", "'1.2 a' does not say in which document | ashby:1.2(a)"},
        {"ashby", "'ashby' names a document but no clause |"},
        {"", "no document '' |"},
        {"ashby:(", "ashby has no ( |"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        CHECK(looked_up(*index.reader, c.typed) == c.answer);
    }
}

TEST_CASE("each unit of the judged documents is found by its citation, also when typed with dots") {
    sample::Index const index(sample::judged());
    for (DocumentInfo const& info : index.reader->documents()) {
        for (Clause const& c : index.reader->document(info.id).tree.clauses) {
            std::string const citation = format(Citation{info.id, c.ref});
            CAPTURE(citation);
            CHECK(looked_up(*index.reader, citation.c_str()) == citation);
            std::string const typed = info.id + ' ' + ref_key(c.ref);
            // "2.2.1" is northampton's 2.2.1, not the first bullet of its 2.2.
            if (find_ref(index.reader->document(info.id).tree, ref_key(c.ref)).value_or(ClauseId{0}) != ClauseId{0} &&
                ref_key(c.ref) != c.ref)
                continue;
            CHECK(looked_up(*index.reader, typed.c_str()) == citation);
        }
    }
}

TEST_CASE("a document is found by its id in any case") {
    sample::Index const index(sample::councils());
    CHECK(std::get<std::string>(look_up_document(*index.reader, " Ashby ")) == "ashby");
    auto const missing = std::get<NotFound>(look_up_document(*index.reader, "ashbyy"));
    CHECK(missing.what == "no document 'ashbyy'");
    CHECK(missing.nearest == std::vector<std::string>{"ashby"});
}
