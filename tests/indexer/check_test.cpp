#include "indexer/check.hpp"

#include <doctest/doctest.h>

#include "indexer/cross_references.hpp"
#include "indexer/numbering.hpp"

using namespace concord;

namespace {

std::string listed(std::vector<CrossReference> const& references, std::string const& text) {
    std::string out;
    for (CrossReference const& r : references)
        out += r.word + " " + r.key + " '" + text.substr(r.span.begin, r.span.end - r.span.begin) + "'; ";
    return out;
}

Clause clause(Kind kind, std::string ref, std::string text, int line, std::optional<ClauseId> parent = std::nullopt) {
    Clause out;
    out.part = "protocol";
    out.kind = kind;
    out.ref = std::move(ref);
    out.text = std::move(text);
    out.parent = parent;
    out.place = {"x.md", line, 1};
    return out;
}

std::string jumps(std::vector<std::string> const& refs) {
    ClauseTree tree;
    for (std::string const& ref : refs) tree.clauses.push_back(clause(Kind::clause, ref, "", 1));
    std::string out;
    for (SeriesJump const& j : series_jumps(tree))
        out += tree[j.clause].ref + " after '" + j.previous + "' without '" + j.missing + "'; ";
    return out;
}

}  // namespace

TEST_CASE("cross-references of a text, and those that are another instrument's") {
    struct Case {
        std::string text;
        std::string found;
    };
    Case const cases[] = {
        {"see paragraph 3.15.", "paragraph 3.15 'paragraph 3.15'; "},
        {"(see Appendix A)", "appendix a 'Appendix A'; "},
        {"under rules 4, 5(a) and 6.", "rule 4 'rules 4'; rule 5.a '5(a)'; rule 6 '6'; "},
        {"paragraphs 3.1 to 3.4 of this Protocol", "paragraph 3.1 'paragraphs 3.1'; paragraph 3.4 '3.4'; "},
        {"clause 12(b)(iv) applies", "clause 12.b.iv 'clause 12(b)(iv)'; "},
        {"Paragraph 4. Members may", "paragraph 4 'Paragraph 4'; "},
        // of another instrument
        {"section 9 of the Local Government and Housing Act 1989", ""},
        {"Section 1-3 Local Government and Housing Act 1989", ""},  // member-employee
        {"set out at Section A of Part 5 of the Constitution", ""},
        {"sections 4 and 5 of the Act", ""},
        // no numbers
        {"this section and the next paragraph", ""},
        {"rules of debate, a clause", ""},
        {"Appendices: 1", ""},  // a count (northampton)
        {"", ""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.text);
        CHECK(listed(cross_references(c.text), c.text) == c.found);
    }
}

TEST_CASE("numbers that jump or go backwards") {
    struct Case {
        std::vector<std::string> refs;
        std::string found;
    };
    Case const cases[] = {
        {{"1", "2", "3"}, ""},
        {{"4", "4.1", "4.2", "4.4"}, "4.4 after '4.2' without '4.3'; "},
        {{"4.1", "4.2", "4.1"}, "4.1 after '4.2' without ''; "},
        {{"7", "8"}, ""},  // a piece of a longer document
        {{"1.01", "1.02", "1.04"}, "1.04 after '1.02' without '1.03'; "},
        {{"1", "2.0", "2.1", "2.2", "3"}, ""},  // northampton
        {{"5(a)", "5(b)", "5(d)"}, "5(d) after '5(b)' without '5(c)'; "},
        {{"5(b)", "5(c)"}, "5(b) after '' without '5(a)'; "},
        {{"5(i)", "5(ii)", "5(iv)"}, "5(iv) after '5(ii)' without '5(iii)'; "},
        {{"5(g)", "5(h)", "5(i)"}, "5(g) after '' without '5(a)'; "},  // i after h is a letter
        {{"12", "5~2", "13"}, ""},                                     // a repeat carries a repair
        {{"3[1]", "3[2]", "introduction", "annex:honesty¶1", "title[1]"}, ""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.refs.front());
        CHECK(jumps(c.refs) == c.found);
    }
}

TEST_CASE("a document's oddities, in order of place, each with what, where and the mend") {
    Document document;
    auto& all = document.tree.clauses;
    all.push_back(clause(Kind::heading, "1", "Scope", 1));
    all.push_back(clause(Kind::clause, "1.1", "As in paragraph 3.15 and paragraph 1.1.", 2, ClauseId{0}));
    all.push_back(clause(Kind::clause, "1.3", "See Appendix A and Appendix B.", 3, ClauseId{0}));
    all.push_back(clause(Kind::heading, "2", "Empty", 5));
    all.push_back(clause(Kind::title, "title[1]", "Appendix B: Principles", 7));
    all[1].repairs.push_back({RepairKind::label_duplicate, "1.1", "1.1 is printed twice"});
    document.diagnostics.push_back({Severity::warning, {"x.md", 4, 2}, "not UTF-8", "", ""});
    std::string out;
    for (Diagnostic const& d : check(document)) out += format(d) + "\n";
    CHECK(out ==
          "x.md:2:1: warning: 1.1: 1.1 is printed twice\n"
          "  mend: quote it with its words beside the number\n"
          "x.md:2:1: warning: 1.1 cites 'paragraph 3.15', and this document has none\n"
          "  As in paragraph 3.15 and paragraph 1.1.\n"
          "  ^ mend: it may mean another document's, or clauses were renumbered; say which where you quote it\n"
          "x.md:3:1: warning: 1.3 comes after 1.1: there is no 1.2\n"
          "  See Appendix A and Appendix B.\n"
          "  ^ mend: look at the published text: a clause may be lost, or the number misprinted\n"
          "x.md:3:1: warning: 1.3 cites 'Appendix A', and this document has none\n"
          "  See Appendix A and Appendix B.\n"
          "  ^ mend: it may be published apart: ask for it, or add its file to the corpus\n"
          "x.md:4:2: warning: not UTF-8\n"
          "x.md:5:1: warning: nothing stands under the heading 'Empty'\n"
          "  mend: look at the published text: its clauses may be lost, or this is no heading\n");
}
