#include "diff/differences.hpp"

#include <doctest/doctest.h>

#include "diff/boilerplate.hpp"
#include "diff/role_words.hpp"
#include "diff/row_sentence.hpp"
#include "tests/diff/sample.hpp"

namespace concord {
namespace {

struct Said {  // one document's best clause
    std::string id, text;
    Norm norm = {};
};

// A row of documents with one clause each; an empty text is silence.
struct Rowful {
    std::vector<Document> documents;
    Table table;

    explicit Rowful(std::vector<Said> const& all) {
        table.rows.emplace_back();
        for (Said const& said : all) {
            documents.push_back(sample(said.id, {{"1", said.text}}));
            documents.back().tree.clauses[0].norm = said.norm;
            table.documents.push_back(documents.back().info);
            Cell cell;
            cell.document_id = said.id;
            if (!said.text.empty()) {
                cell.finding = Finding::found;
                CellEntry entry;
                entry.citation = {said.id, "1"};
                entry.text = said.text;
                cell.entries.push_back(entry);
            }
            table.rows[0].cells.push_back(cell);
        }
    }
    std::vector<Document const*> pointers() const {
        std::vector<Document const*> out;
        for (Document const& d : documents) out.push_back(&d);
        return out;
    }
    Row const& told(std::string const& base = "") {
        tell_differences(table, pointers(), base);
        return table.rows[0];
    }
};

// A norm whose triggers stand where their words first occur in the text.
Norm norm(std::string const& text, std::vector<std::pair<std::string, std::string>> const& forces,
          std::vector<std::pair<std::string, std::string>> const& bearers,
          std::vector<std::pair<std::string, std::string>> const& via = {}) {
    Norm out;
    auto const add = [&](auto const& all, TriggerKind kind, std::vector<std::string>& list) {
        for (auto const& [words, value] : all) {
            auto const at = static_cast<std::uint32_t>(text.find(words));
            out.triggers.push_back({{at, at + static_cast<std::uint32_t>(words.size())}, kind, value});
            list.push_back(value);
        }
    };
    add(bearers, TriggerKind::bearer, out.bearer);
    add(forces, TriggerKind::force, out.force);
    add(via, TriggerKind::via, out.via);
    return out;
}

std::string const k_rule = "Officers must leave the meeting before the group begins to vote on it.";

TEST_CASE("how each wording stands to the base: the one that most others come nearest to") {
    struct Case {
        std::string text;
        Wording wording;
    };
    for (Case const& c : {
             Case{k_rule, Wording::same},
             Case{"officers must leave the meeting before the Group begins to vote on it.", Wording::same},  // case
             Case{"Officers should leave the meeting before the group begins to vote on it.", Wording::edited},
             Case{"Nobody who is employed here stays once members come to a decision.", Wording::other},
         }) {
        CAPTURE(c.text);
        Rowful row({{"other", c.text}, {"first", k_rule}, {"second", k_rule}});
        Row const& told = row.told();
        CHECK(told.base == (c.wording == Wording::same ? "other" : "first"));
        Wording const wording = told.cells[told.base == "other" ? 1 : 0].entries[0].wording;
        CHECK(wording == c.wording);
    }
}

TEST_CASE("edits are marked word by word, and what is kept and added is the clause itself") {
    std::string const mine = "Officers should leave the room before the group begins to vote on it.";
    Rowful row({{"base", k_rule}, {"mine", mine}});
    CellEntry const& entry = row.told("base").cells[1].entries[0];
    CHECK(entry.wording == Wording::edited);
    CHECK(format(entry.compared_with) == "base:1");
    std::string kept;
    std::string before;
    for (DiffPiece const& piece : entry.difference) {
        if (piece.kind != EditKind::removed) kept += piece.words;
        if (piece.kind != EditKind::added) before += piece.words;
    }
    CHECK(kept == mine);
    CHECK(before == k_rule);
}

TEST_CASE("a chosen base is taken as it is, and told where it is silent") {
    std::vector<Said> const all{{"a", k_rule}, {"b", k_rule}, {"c", "Staff go when a vote is called."}, {"silent", ""}};
    CHECK(Rowful(all).told("c").base == "c");
    CHECK(Rowful(all).told("c").wordings == "Held against Protocol: 2 in other words.");
    Row const silent = Rowful(all).told("silent");
    CHECK(silent.base.empty());
    CHECK(silent.wordings == "Protocol has no rule that the others could be held against.");
    CHECK(silent.cells[0].entries[0].wording == Wording::not_compared);
}

TEST_CASE("one answer is held against nothing") {
    Row const row = Rowful({{"a", k_rule}, {"b", ""}}).told();
    CHECK(row.base.empty());
    CHECK(row.wordings.empty());
}

TEST_CASE("where the words are others, what is prescribed is compared") {
    std::string const strict = "Officers must leave when a vote is taken.";
    std::string const mild = "It is usual that employees should withdraw while the group decides.";
    Rowful row({{"a", strict, norm(strict, {{"must", "must"}}, {{"Officers", "officer"}})},
                {"b", mild, norm(mild, {{"should", "should"}}, {{"employees", "officer"}})}});
    CellEntry const& entry = row.told("a").cells[1].entries[0];
    CHECK(entry.wording == Wording::other);
    REQUIRE(entry.chips.size() == 2);
    CHECK(entry.chips[0].words == "should");
    CHECK(entry.chips[0].differs);
    CHECK(entry.chips[1].words == "officers");
    CHECK_FALSE(entry.chips[1].differs);
}

TEST_CASE("a row in one sentence") {
    std::string const chief = "Requests must be made through the Chief Executive.";
    std::string const either = "Requests must be made through the Chief Executive or Monitoring Officer.";
    std::string const leave = "Officers must leave before the vote.";
    std::string const may = "Officers should normally leave before the vote.";
    Norm const through_chief =
        norm(chief, {{"must", "must"}}, {{"Requests", "member"}}, {{"Chief Executive", "chief-executive"}});
    Norm const through_either =
        norm(either, {{"must", "must"}}, {{"Requests", "member"}},
             {{"Chief Executive", "chief-executive"}, {"Monitoring Officer", "monitoring-officer"}});
    struct Case {
        std::vector<Said> said;
        std::string sentence;
    };
    for (Case const& c : {
             Case{
                 {{"a", chief, through_chief}, {"b", either, through_either}, {"c", chief, through_chief}, {"d", ""}},
                 "Through or approved by the Chief Executive in 2, the Chief Executive or the Monitoring Officer in 1; "
                 "members: must in 3; no rule found in 1."},
             Case{{{"a", leave, norm(leave, {{"must", "must"}}, {{"Officers", "officer"}})},
                   {"b", may, norm(may, {{"should", "should"}}, {{"Officers", "officer"}})}},
                  "Officers must leave in 1, should in 1."},
             Case{{{"a", "Gifts are a delicate thing."}, {"b", ""}},
                  "Told without a must, should or may in 1; no rule found in 1."},
             Case{{{"a", ""}}, "No rule found in 1."},
         }) {
        CAPTURE(c.sentence);
        Rowful row(c.said);
        CHECK(row_sentence(row.table.rows[0], row.pointers()) == c.sentence);
    }
}

TEST_CASE("the sentence tells the force of the clause's sentence that speaks to the question") {
    std::string const text = "Members must be polite. Officers may attend the meeting.";
    Rowful row({{"a", text,
                 norm(text, {{"must", "must"}, {"may", "may"}}, {{"Members", "member"}, {"Officers", "officer"}})}});
    row.table.rows[0].cells[0].entries[0].matches = {{24, 32}, {37, 43}, {48, 55}};
    CHECK(row_sentence(row.table.rows[0], row.pointers()) == "Officers may attend in 1.");
}

TEST_CASE("long wording that most answering documents share is marked, and no other") {
    std::string const shared = "members must declare any interest that they have in the matter to be discussed";
    Rowful three({{"a", "First, " + shared + ", at once."}, {"b", "All " + shared + " today."}, {"c", shared}});
    CHECK(mark_boilerplate(three.table.rows[0]) == 3);
    auto const& spans = three.table.rows[0].cells[0].entries[0].boilerplate;
    REQUIRE(spans.size() == 1);
    CHECK(three.table.rows[0].cells[0].entries[0].text.substr(spans[0].begin, spans[0].end - spans[0].begin) == shared);
    Rowful two({{"a", shared}, {"b", shared}});  // one may have copied from the other
    CHECK(mark_boilerplate(two.table.rows[0]) == 0);
    Rowful few({{"a", shared}, {"b", shared}, {"c", shared}, {"d", "x"}, {"e", "y"}, {"f", "z"}});  // half is not most
    CHECK(mark_boilerplate(few.table.rows[0]) == 0);
}

TEST_CASE("roles and forces in words") {
    CHECK(force_words("must-not") == "must not");
    CHECK(bearer_words("officer") == "officers");
    CHECK(bearer_words("chief-executive") == "the Chief Executive");
    CHECK(via_words("line-manager") == "the line manager");
    CHECK(word_list({"a", "b", "c"}, "or") == "a, b or c");
    CHECK(word_list({}, "or").empty());
}

TEST_CASE("nothing breaks on empty clauses and unknown documents") {
    Rowful row({{"a", ""}, {"b", ""}});
    row.table.rows[0].cells[0].finding = Finding::found;
    row.table.rows[0].cells[0].entries.push_back({{"a", "9"}, "", {}, "", "", {}, {}, 0, ""});
    row.table.rows[0].cells[1].finding = Finding::partly;
    row.table.rows[0].cells[1].entries.push_back({{"nowhere", "1"}, "", {}, "", "", {}, {}, 0, ""});
    CHECK_FALSE(row.told().base.empty());
    Table empty;
    tell_differences(empty, {});
    CHECK(empty.rows.empty());
}

}  // namespace
}  // namespace concord
