#include "store/clause_terms.hpp"

#include <doctest/doctest.h>

#include <set>

#include "tests/store/sample.hpp"

using namespace concord;

namespace {

std::string postings(char const* ref) {
    Document const d = sample::councils().front();
    ClauseId const id = *find_ref(d.tree, ref);
    std::string out;
    for (Posting const& p :
         clause_postings(d.info, d.tree[id], make_record(d.info, d.tree, id), ConceptFinder(sample::thesaurus()))) {
        out += out.empty() ? "" : " ";
        out += p.term;
        if (p.position > 0) out += '@' + std::to_string(p.position);
        if (p.wdf == 0 && p.position > 0) out += "!";
    }
    return out;
}

}  // namespace

TEST_CASE("an item is indexed by its words, its heading and its lead-in") {
    CHECK(postings("1.2(a)") ==
          "Zleav@1 leaves@1 Zbefor@2 before@2 Zthe@3 the@3 Zdebat@4 debate@4 "
          "ZSpolit@1 Spolitical@1 ZSgroup@2 Sgroups@2 XCSpolitical-group@1 "
          "ZXLan@1 ZXLoffic@2 ZXLat@3 ZXLsuch@4 ZXLa@5 ZXLmeet@6 XCLofficer@2 XCLmeeting@6 "
          "Qashby:1.2(a) XR1.2.a XNa XDashby XAashby XAborough XAcouncil XPprotocol XTitem Y2007 XFnone");
}

TEST_CASE("a heading's words are its own and its heading; a printed number that differs is found too") {
    CHECK(postings("2") ==
          "Zgift@1! gifts@1! ZSgift@1 Sgifts@1 "
          "Qashby:2 XR2 XDashby XAashby XAborough XAcouncil XPprotocol XTheading Y2007");
    CHECK(postings("2.1").find("XR2.1 XN2.11 XWparagraph.1.1 XDashby") != std::string::npos);
}

TEST_CASE("the schema's names and prefixes are used once each") {
    std::set<std::string_view> names;
    std::set<std::string_view> prefixes;
    std::size_t all = 0;
    for (auto const& f : schema::k_word_fields) {
        names.insert(f.name);
        for (auto const p : {f.stem_prefix, f.word_prefix, f.concept_prefix})
            if (p != "-") all += 1, prefixes.insert(p);
    }
    for (auto const& f : schema::k_exact_fields) {
        names.insert(f.name);
        all += 1, prefixes.insert(f.prefix);
    }
    CHECK(names.size() == schema::k_word_fields.size() + schema::k_exact_fields.size());
    CHECK(prefixes.size() == all);
}

TEST_CASE("a word longer than Xapian takes is cut, the same when it is searched") {
    CHECK(term("Z", std::string(300, 'a')).size() == 201);
}
