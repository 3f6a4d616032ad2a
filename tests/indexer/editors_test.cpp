// Who changed a clause, and what number it had, from the tracked changes of a Word file.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "tests/indexer/docx_sample.hpp"

using namespace concord;

namespace {

std::string const k_three = list(
    1, {level("decimal", "%1."), level("decimal", "%1.%2"), level("lowerLetter", "(%3)"), level("lowerRoman", "(%4)")});
std::string const k_del = "<w:del w:id=\"9\" w:author=\"A. Smith\" w:date=\"2026-01-02T00:00:00Z\"/>";
std::string const k_ins = "<w:ins w:id=\"9\" w:author=\"B. Jones\" w:date=\"2026-02-03T00:00:00Z\"/>";

}  // namespace

TEST_CASE("each clause says who changed it, as far as the file does") {
    auto const by = [](char const* element, char const* author, char const* date, std::string const& runs) {
        return fmt::format("<w:{0} w:author=\"{1}\" w:date=\"{2}\">{3}</w:{0}>", element, author, date, runs);
    };
    struct Changed {
        char const* what;
        std::string body;
        std::vector<std::string> by;  // a clause: "author first/last" of each
    };
    Changed const k_changes[] = {
        {"words deleted and inserted, others untouched",
         item_of(1, 0, run("Officers ") + deleted("may") + inserted("must") + run(" attend.")) +
             item(1, 0, "So do we."),
         {"A. Smith 2026-01-02/2026-01-02; B. Jones 2026-02-03/2026-02-03", ""}},
        {"one author on several days, another between",
         item_of(1, 0,
                 run("A ") + by("ins", "X", "2024-05-09T10:00:00Z", run("B ")) + by("ins", "Y", "", run("C ")) +
                     run("D ") + by("del", "X", "2024-05-03T10:00:00Z", run("E"))),
         {"X 2024-05-03/2024-05-09; Y /"}},
        {"a deleted and an inserted clause",
         item_of(1, 0, deleted("Officers draft."), k_del) + item_of(1, 0, inserted("Officers advise."), k_ins),
         {"A. Smith 2026-01-02/2026-01-02", "B. Jones 2026-02-03/2026-02-03"}},
        {"two clauses made one", item_of(1, 0, run("A"), k_del) + item(1, 0, "B"), {"A. Smith 2026-01-02/2026-01-02"}},
        {"one clause made two",
         item_of(1, 0, run("A"), k_ins) + item(1, 0, "B") + item(1, 0, "C"),
         {"", "B. Jones 2026-02-03/2026-02-03", ""}},
        {"a number given",
         paragraph("A", numbered(1, 0) + "<w:pPrChange w:author=\"X\" w:date=\"2024-05-03\"><w:pPr/></w:pPrChange>") +
             item(1, 0, "B"),
         {"X 2024-05-03/2024-05-03", ""}},
        {"a day without a name; LibreOffice's day for none; no day at all",
         item_of(1, 0, run("A ") + by("ins", "", "2024-05-03", run("B"))) +
             item_of(1, 0, run("A ") + by("ins", "", "1970-01-01T00:00:00Z", run("B"))) +
             item_of(1, 0, run("A ") + by("ins", "Z", "yesterday", run("B"))),
         {" 2024-05-03/2024-05-03", "", "Z /"}},
        {"inserted and deleted again: nothing is changed",
         item_of(1, 0, run("A") + by("ins", "X", "2024-05-03", deleted(" B"))),
         {""}},
    };
    for (Changed const& c : k_changes) {
        CAPTURE(c.what);
        Segmented const got = segment(import_bytes(docx({.body = c.body, .numbering = k_three}), "x.docx"));
        std::vector<std::string> names;
        for (Clause const& clause : got.tree.clauses) {
            names.emplace_back();
            for (Editor const& e : clause.changed_by)
                names.back() += fmt::format("{}{} {}/{}", names.back().empty() ? "" : "; ", e.author, e.first, e.last);
        }
        CHECK(names == c.by);
    }
}

TEST_CASE("a clause keeps the number that it had") {
    Segmented const got = segment(import_bytes(
        docx({.body = item(1, 0, "A.") + item_of(1, 0, deleted("B."), k_del) + item(1, 0, "C.") + item(1, 1, "D."),
              .numbering = k_three}),
        "x.docx"));
    CHECK(dump(got.tree) ==
          "clause 1 '1.': A.\n"
          "clause 2~2 '2.' deleted: B. (before: B.) (by A. Smith 2026-01-02/2026-01-02)\n"
          "clause 2 '2.': C. (was '3.')\n"
          "  clause 2.1 '2.1': D. (was '3.1')\n");
}
