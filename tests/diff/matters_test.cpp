#include "diff/matters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "diff/matter_table.hpp"
#include "tests/diff/sample.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

Document const k_north = sample("north", {{"1", "Requests for officers to attend group meetings go to the clerk."},
                                          {"2", "Gifts worth more than ten pounds are declared."}});
Document const k_south = sample("south", {{"a", "A request for officers to attend a group meeting goes to the leader."},
                                          {"b", "Street lights are dimmed at midnight."},
                                          {"c", "Declare gifts worth twenty pounds."}});
Document const k_west = sample("west", {{"i", "Officers attend group meetings when asked."}});

Match pair(std::string const& left, std::string const& right, double score, bool same) {
    return {*parse_citation(left), *parse_citation(right), score, same};
}

MattersInput input() {
    MattersInput out;
    out.documents = {&k_north, &k_south, &k_west};
    out.matches = {pair("north:1", "south:a", 0.9, true), pair("north:1", "west:i", 0.7, true),
                   pair("south:a", "west:i", 0.5, true), pair("north:2", "south:c", 0.8, true),
                   pair("north:2", "south:b", 0.1, false)};
    return out;
}

std::string lines(std::vector<Matter> const& all) {
    std::string out;
    for (Matter const& matter : all) {
        out += matter.id + ":";
        for (MatterClause const& clause : matter.clauses)
            out += ' ' + format(clause.citation) + (clause.decided.empty() ? "" : "!");
        out += '\n';
    }
    return out;
}

Decision decision(Ruling ruling, std::string const& left, std::string const& words, std::string const& matter,
                  std::string const& name = "") {
    return {ruling, "2026-11-22", left.empty() ? Citation{} : *parse_citation(left), words, {}, "", matter, name, {}};
}

TEST_CASE("matters come with most councils first, named by their own words, with a confidence") {
    auto const all = matters(input());
    CHECK(lines(all) ==
          "officers-attend-group-meetings: north:1 south:a west:i\n"
          "declare-gifts-worth-twenty-pounds: north:2 south:c\n");
    CHECK(all[0].name == "Officers attend group meetings");
    CHECK(all[0].councils == 3);
    CHECK(all[0].confidence == doctest::Approx(0.7));
    CHECK(all[0].clauses[0].probability == doctest::Approx(0.8));
    CHECK(all[0].question.empty());
}

TEST_CASE(
    "a sure tag gives the catalogue's name and question; a council's own matter draws in what is tagged with it") {
    MattersInput in = input();
    in.catalogue.matters = {{"group-meetings", "Who asks officers to group meetings?", {}, {}},
                            {"gifts", "Which gifts are declared?", {}, {}}};
    in.own.matters = {{"dark-skies", "Are lights switched off?", {}, {}}};
    in.tags = {{{"north", "1"}, "group-meetings", 0.9},
               {{"south", "a"}, "group-meetings", 0.8},
               {{"north", "2"}, "gifts", 0.6},  // south:c has no tag: 0.3 in all
               {{"south", "b"}, "dark-skies", 0.7},
               {{"south", "c"}, "dark-skies", 0.4}};
    auto const all = matters(in);
    CHECK(lines(all) ==
          "group-meetings: north:1 south:a west:i\n"
          "declare-gifts-worth-twenty-pounds: north:2 south:c\n"
          "dark-skies: south:b\n");
    CHECK(all[0].name == "Group meetings");
    CHECK(all[0].question == "Who asks officers to group meetings?");
    CHECK(all[2].question == "Are lights switched off?");
    CHECK(all[2].confidence == doctest::Approx(0.7));
}

TEST_CASE("a council's own matter brings nothing together that a person called different") {
    MattersInput in = input();
    in.matches.push_back(pair("north:2", "south:b", 0, false));
    in.matches.back().decided = "2026-11-22";
    in.own.matters = {{"dark-skies", "Are lights switched off?", {}, {}}};
    in.tags = {{{"north", "2"}, "dark-skies", 0.7}, {{"south", "b"}, "dark-skies", 0.7}};
    std::string const got = lines(matters(in));
    CHECK(got.find("dark-skies: north:2\n") != std::string::npos);
}

TEST_CASE("people's decisions on matters hold") {
    std::string const lights = "Street lights are dimmed at midnight.";
    struct Case {
        std::string what;
        std::vector<Decision> decisions;
        std::string matters;
    };
    Case const cases[] = {
        {"a clause is put into a matter",
         {decision(Ruling::matter, "south:b", lights, "declare-gifts-worth-twenty-pounds")},
         "officers-attend-group-meetings: north:1 south:a west:i\ndeclare-gifts-worth-twenty-pounds: north:2 south:b! "
         "south:c\n"},
        {"a matter that there is not is made",
         {decision(Ruling::matter, "south:b", lights, "lights", "Street lights")},
         "officers-attend-group-meetings: north:1 south:a west:i\ndeclare-gifts-worth-twenty-pounds: north:2 "
         "south:c\nlights: south:b!\n"},
        {"a name, by a clause of the matter",
         {decision(Ruling::name, "south:c", "Declare gifts worth twenty pounds.", "gone", "Gifts")},
         "officers-attend-group-meetings: north:1 south:a west:i\ngifts: north:2 south:c\n"},
        {"a name, by the matter's id",
         {decision(Ruling::name, "", "", "declare-gifts-worth-twenty-pounds", "Presents")},
         "officers-attend-group-meetings: north:1 south:a west:i\npresents: north:2 south:c\n"},
        {"other words: nothing happens",
         {decision(Ruling::matter, "south:b", "Street lights are put out.", "declare-gifts-worth-twenty-pounds"),
          decision(Ruling::name, "south:c", "Declare gifts.", "declare-gifts-worth-twenty-pounds", "Presents")},
         "officers-attend-group-meetings: north:1 south:a west:i\ndeclare-gifts-worth-twenty-pounds: north:2 "
         "south:c\n"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.what);
        MattersInput in = input();
        in.decisions = stand(c.decisions, in.documents);
        CHECK(lines(matters(in)) == c.matters);
    }
}

TEST_CASE("a matter that a person named is found by the id it had, and says whose name it is") {
    MattersInput in = input();
    in.decisions =
        stand({decision(Ruling::name, "", "", "declare-gifts-worth-twenty-pounds", "Presents")}, in.documents);
    auto const all = matters(in);
    Matter const* const found = matter_named(all, "declare-gifts-worth-twenty-pounds");
    REQUIRE(found != nullptr);
    CHECK(found == matter_named(all, "presents"));
    CHECK(found->named == "2026-11-22");
    CHECK(matter_named(all, "nothing") == nullptr);
}

std::string whole(Matter matter) {
    std::sort(matter.clauses.begin(), matter.clauses.end(),
              [](MatterClause const& a, MatterClause const& b) { return format(a.citation) < format(b.citation); });
    std::string out = matter.id + '|' + matter.name + '|' + matter.question + '|' + std::to_string(matter.councils) +
                      '|' + std::to_string(matter.confidence);
    for (MatterClause const& c : matter.clauses) out += ' ' + format(c.citation) + ' ' + std::to_string(c.probability);
    return out;
}

// Matches keep the corpus's order of documents: left stands before right.
TEST_CASE("the order of the documents changes nothing but the order within a matter") {
    std::vector<Document> documents;
    std::mt19937 random(7);
    char const* const words[] = {"officer", "group", "meeting", "gift", "press", "clerk", "vote", "record", "leader"};
    for (int d = 0; d < 5; ++d) {
        std::vector<std::pair<std::string, std::string>> clauses;
        for (int c = 1; c <= 12; ++c) {
            std::string text;
            for (int w = 0; w < 6; ++w) text += std::string(words[random() % 9]) + ' ';
            clauses.emplace_back(std::to_string(c), text);
        }
        documents.push_back(sample("d" + std::to_string(d), clauses));
    }
    std::vector<Match> matches;
    for (std::size_t a = 0; a < 5; ++a)
        for (std::size_t b = a + 1; b < 5; ++b)
            for (int i = 1; i <= 12; ++i)
                for (int k = 1; k <= 12; ++k)
                    if (random() % 12 ==
                        0)  // probabilities with many ties, as scores of rules copied word for word have
                        matches.push_back(pair("d" + std::to_string(a) + ':' + std::to_string(i),
                                               "d" + std::to_string(b) + ':' + std::to_string(k),
                                               0.25 * (1 + static_cast<double>(random() % 3)), random() % 3 != 0));
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    std::vector<std::string> wanted;
    for (int round = 0; round < 12; ++round) {
        MattersInput in;
        for (std::size_t const d : order) in.documents.push_back(&documents[d]);
        in.matches = matches;
        auto const place = [&](Citation const& citation) {
            return std::find_if(in.documents.begin(), in.documents.end(),
                                [&](Document const* d) { return d->info.id == citation.document; });
        };
        for (Match& match : in.matches)
            if (place(match.right) < place(match.left)) std::swap(match.left, match.right);
        std::vector<std::string> got;
        for (Matter const& matter : matters(in)) got.push_back(whole(matter));
        if (round == 0) wanted = got;
        CAPTURE(round);
        CHECK(got.size() > 10);
        CHECK(got == wanted);
        std::shuffle(order.begin(), order.end(), random);
        std::shuffle(matches.begin(), matches.end(), random);
    }
}

TEST_CASE("a matter as a row: each document's clauses, or that none was matched") {
    auto const all = matters(input());
    Table const table = matter_table({all[1]}, input().documents);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.title == "Declare gifts worth twenty pounds");
    REQUIRE(table.rows[0].cells.size() == 3);
    CHECK(table.rows[0].cells[0].finding == Finding::found);
    CHECK(table.rows[0].cells[0].entries[0].text == "Gifts worth more than ten pounds are declared.");
    CHECK(table.rows[0].cells[2].finding == Finding::not_found);
    CHECK(table.rows[0].cells[2].note == "None of its clauses was matched with those of the other documents.");
}

}  // namespace
}  // namespace concord
