#include <algorithm>

#include <doctest/doctest.h>

#include "render/clause.hpp"
#include "render/lists.hpp"
#include "render/outline.hpp"
#include "render/phrases.hpp"

namespace concord {
namespace {

// JSON with single quotes, for the eye.
std::string json(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

Document sample_document() {
    Document out;
    out.info = {"alpha", "Alpha Council", "Protocol", "protocol", "", "alpha.md"};
    Clause heading;
    heading.part = "protocol";
    heading.ref = "1";
    heading.kind = Kind::heading;
    heading.label = "1.";
    heading.text = "GROUPS";
    Clause clause = heading;
    clause.ref = "1.1";
    clause.kind = Kind::clause;
    clause.parent = ClauseId{0};
    clause.label = "1.15";
    clause.text = "Officers:";
    clause.text_before = "All officers:";
    clause.label_before = "5.3.";
    clause.changed_by = {{"Jane Smith", "2024-05-03", "2024-05-03"}, {"Tom Hall", "", ""}};
    clause.repairs = {{RepairKind::label_merged, "1.15", "old 1.5 and new 1.1 run together"}};
    clause.place = {"alpha.md", 3, 1};
    Clause item = heading;
    item.ref = "1.1(a)";
    item.kind = Kind::item;
    item.parent = ClauseId{1};
    item.label = "a)";
    item.text = "leave;";
    Clause next = item;
    next.ref = "1.1(b)";
    next.label = "";
    next.text = "report.";
    out.tree.clauses = {heading, clause, item, next};
    return out;
}

TEST_CASE("an outline in the terminal and in markdown") {
    CHECK(render_outline_terminal(sample_document(), {60, false}) ==
          "Alpha Council: Protocol [alpha]\n\n"
          "1  GROUPS\n"
          "  1.1 (printed '1.15') *  Officers:\n"
          "    1.1(a)  leave;\n"
          "    1.1(b)  report.\n"
          "\n* repaired; 'show' says how\n");
    CHECK(render_outline_markdown(sample_document()) ==
          "# Alpha Council: Protocol\n\n"
          "- **1** *GROUPS*\n"
          "  - **1.1** Officers: (repaired: old 1.5 and new 1.1 run together (printed: '1.15'))\n"
          "    - **1.1(a)** leave;\n"
          "    - **1.1(b)** report.\n");
}

TEST_CASE("an outline's lines have the fixed fields") {
    std::string const lines = render_outline_jsonl(sample_document());
    CHECK(lines.substr(0, lines.find('\n')) ==
          json("{'ref':'1','part':'protocol','kind':'heading','parent':null,'label':'1.','text':'GROUPS',"
               "'text_before':'','deleted':false,'label_before':null,'changed_by':[],'repairs':[],'place':{'file':'','"
               "line':0,'column':0},"
               "'norm':{'force':[],'bearer':[],'via':[],'limits':[],'cites':[],'refs':[],'triggers':[]},"
               "'links':[],'matters':[]}"));
    CHECK(lines.find(json("{'ref':'1.1(b)','part':'protocol','kind':'item','parent':'1.1','label':null,")) !=
          std::string::npos);
}

TEST_CASE("a clause with its context") {
    CHECK(render_clause_terminal(sample_document(), ClauseId{1}, {60, false}) ==
          "alpha:1.1 (printed as '1.15')\n"
          "Alpha Council: Protocol\n"
          "GROUPS\n"
          "\n  Officers:\n"
          "    1.1(a) leave;\n"
          "    1.1(b) report.\n"
          "\nBefore the tracked changes:\n  All officers:\n"
          "\nChanged by Jane Smith, 3 May 2024; by Tom Hall\n"
          "Numbered 5.3 before the tracked changes\n"
          "\nRepaired: old 1.5 and new 1.1 run together (printed: '1.15')\n"
          "\nsource: alpha.md:3:1\n");
    CHECK(render_clause_terminal(sample_document(), ClauseId{2}, {60, false}) ==
          "alpha:1.1(a)\nAlpha Council: Protocol\nGROUPS\n\n  [Officers:]\n\n  leave;\n\nafter:  1.1(b)  report.\n");
}

TEST_CASE("who changed a clause, and when, as far as the file says") {
    struct Case {
        std::vector<Editor> editors;
        char const* words;
    };
    for (Case const& c : {Case{{}, ""}, Case{{{"Jane Smith", "", ""}}, "Changed by Jane Smith"},
                          Case{{{"", "2024-05-03", "2024-05-03"}}, "Changed on 3 May 2024"},
                          Case{{{"Jane Smith", "2024-05-03", "2024-06-12"}, {"Tom Hall", "2023-12-01", "2023-12-01"}},
                               "Changed by Jane Smith, 3 May 2024 to 12 June 2024; by Tom Hall, 1 December 2023"},
                          Case{{{"A", "2024-13-01", "2024-13-01"}}, "Changed by A, 2024-13-01"}}) {
        CAPTURE(c.words);
        Clause clause;
        clause.changed_by = c.editors;
        CHECK(editors_in_words(clause) == c.words);
    }
    Clause struck;
    struck.deleted = true;
    struck.changed_by = {{"Jane Smith", "2024-05-03", "2024-05-03"}};
    CHECK(editors_in_words(struck) == "Struck out by Jane Smith, 3 May 2024");
    CHECK(former_label_in_words(struck) == "");
    struck.label_before = "(a)";
    CHECK(former_label_in_words(struck) == "Numbered a before the tracked changes");
}

TEST_CASE("a label is told only where the ref does not show it") {
    struct Case {
        std::string ref, label, told;
    };
    for (Case const& c :
         {Case{"4.6", "4.65", "4.65"}, Case{"12(b)(iv)", "(iv)", ""}, Case{"12(b)", "b)", ""}, Case{"5~2", "5)", "5"},
          Case{"2.0", "2.0", ""}, Case{"12(b)(iv)[1]", "", ""}, Case{"annex:3", "3.", ""}, Case{"11(h)", "l)", "l"}}) {
        CAPTURE(c.ref);
        CHECK(other_label(c.ref, c.label) == c.told);
    }
}

TEST_CASE("matches and documents") {
    Document const document = sample_document();
    std::vector<Match> matches{{{"alpha", "1.1"}, {"beta", "2"}, 0.5, true, {{"shared words", "officers", 1.5}}},
                               {{"alpha", "1.1(a)"}, {"beta", "2"}, 0.25, false, {}}};
    matches[1].against = {{"alike in meaning", "5 %, usual is 17 %", -0.5}};
    matches[1].rejected = "too low";
    CHECK(render_matches_terminal(matches, {&document}, {80, false}) ==
          "alpha:1.1 = beta:2 score 0.50\n  alpha:1.1: Officers:\n  beta:2: (words not at hand)\n"
          "  Why: shared words: officers\n\nNearest, but rejected:\n  alpha:1.1(a) / beta:2 (0.25)\n");
    CHECK(render_matches_jsonl(matches) ==
          json("{'left':'alpha:1.1','right':'beta:2','score':0.5,'same':true,'decided':null,'reasons':[{'signal':'"
               "shared words',"
               "'detail':'officers','weight':1.5}],'against':[],'rejected':''}\n"
               "{'left':'alpha:1.1(a)','right':'beta:2','score':0.25,'same':false,'decided':null,'reasons':[],"
               "'against':[{'signal':'alike in meaning','detail':'5 %, usual is 17 %','weight':-0.5}],'rejected':'too "
               "low'}\n"));
    CHECK(render_match_explained(matches[1], {&document}, {100, false}) ==
          "alpha:1.1(a) / beta:2 score 0.25: not the same\n  alpha:1.1(a): leave;\n  beta:2: (words not at hand)\n"
          "  Why not: too low.\n"
          "  What each signal added to the log odds of the score, against what unrelated clauses have:\n"
          "    -0.50 alike in meaning: 5 %, usual is 17 %\n");
    CHECK(render_documents_terminal({&document}, {80, false}) ==
          "alpha\n  Alpha Council: Protocol\n  3 clauses and items, 1 repairs; alpha.md\n");
}

}  // namespace
}  // namespace concord
