#include "query/syntax.hpp"

#include <doctest/doctest.h>

#include <random>

#include <fmt/format.h>

using namespace concord;

namespace {

std::string read(std::string_view typed) {
    auto const parsed = parse_query(typed);
    if (auto const* wrong = std::get_if<QueryProblem>(&parsed))
        return fmt::format("{}: {} | {} | {}", wrong->column, wrong->what, wrong->mend, wrong->understood);
    return dump(std::get<QueryNode>(parsed));
}

}  // namespace

TEST_CASE("queries are read as their writer means them") {
    struct Case {
        char const* typed;
        char const* tree;
    };
    Case const cases[] = {
        {"gifts", "gifts"},
        {"Gifts Hospitality", "(seq gifts hospitality)"},
        {"\"Party Group\" officers", "(seq \"party group\" officers)"},
        {"gifts AND members", "(all gifts members)"},
        {"gifts AND members AND officers", "(all gifts members officers)"},
        {"gifts OR hospitality", "(any gifts hospitality)"},
        {"gifts OR hospitality AND members", "(any gifts (all hospitality members))"},  // AND binds closer
        {"(gifts OR hospitality) AND members", "(all (any gifts hospitality) members)"},
        {"gifts NOT hospitality", "(but-not gifts hospitality)"},
        {"gifts AND NOT hospitality", "(but-not gifts hospitality)"},
        {"NOT gifts", "-gifts"},
        {"+gifts -hospitality members", "(seq +gifts -hospitality members)"},
        {"gifts and members", "(seq gifts and members)"},  // operators have capitals
        {"attend NEAR/5 meeting", "(near/5 attend meeting)"},
        {"attend NEAR meeting", "(near/10 attend meeting)"},
        {"party ADJ group ADJ meeting", "(adj/10 party group meeting)"},
        {"attend NEAR/3 \"party group\"", "(near/3 attend party group)"},
        {"attend*", "attend*"},
        {"even-handed", "(seq even handed)"},
        {"even-handed AND fair", "(all \"even handed\" fair)"},
        {"member/officer", "(seq member officer)"},
        {"kind:item doc:rutland", "(seq kind:item doc:rutland)"},
        {"council:\"Surrey Heath\" gifts", "(seq council:\"Surrey Heath\" gifts)"},
        {"heading:gifts heading:\"party groups\"", "(seq heading:gifts heading:\"party groups\")"},
        {"date:2007..2020", "date:2007..2020"},
        {"date:2007", "date:2007"},
        {"date:2007-11..", "date:2007-11.."},
        {"changed:yes", "changed:yes"},
        {"ref:12(b)(iv)", "ref:12(b)(iv)"},
        {"4.6", "4.6"},
        {"12(b)(iv) officers", "(seq 12(b)(iv) officers)"},
        {"section 151 officer", "(seq section 151 officer)"},
        {"s.151", "s.151"},
        {"paragraph 3.15", "paragraph 3.15"},
        {"2007", "2007"},
        {"officers, members; staff?", "(seq officers members staff)"},
        {"well-known -\"party group\"", "(seq well known -\"party group\")"},
        {"http://example.org", "(seq http example.org)"},
        {"councillor\xE2\x80\x99s", "councillor"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        CHECK(read(c.typed) == c.tree);
    }
}

TEST_CASE("what is wrong is said with its column, the mend and what was understood") {
    struct Case {
        char const* typed;
        char const* problem;
    };
    Case const cases[] = {
        {"", "1: there is no word to search for | type at least one word | "},
        {" ?! ", "1: there is no word to search for | type at least one word | "},
        {"gifts \"party", "7: this quotation mark is not closed | put another \" after the phrase | gifts"},
        {"\"\"", "1: there is no word between these quotation marks | put the phrase between them | "},
        {"(gifts", "1: this bracket is not closed | put ) where its part of the query ends | "},
        {"gifts )", "7: this bracket closes none | leave it out, or put ( before | gifts"},
        {"()", "1: there is nothing between these brackets | leave them out | "},
        {"gifts AND", "10: something to search for is missing here | put a word after the last operator | gifts AND"},
        {"OR gifts",
         "1: OR has nothing before it | put a word on either side, or write it in small letters to search for the word "
         "| "},
        {"gifts AND OR members",
         "11: OR has nothing before it | put a word on either side, or write it in small letters to search for the "
         "word | gifts AND"},
        {"cuncil:x",
         "1: there is no field 'cuncil' | did you mean council:? To search for the word itself, put it in quotes | "},
        {"zzz:x",
         "1: there is no field 'zzz' | fields are heading, council, doc, part, kind, ref, date, changed, force, bearer, via, cites, matter; to search for "
         "the word itself, put it in quotes | "},
        {"kind:", "5: 'kind:' says nothing to look for | put a word or a quoted phrase right after the colon | kind"},
        {"kind:verse", "6: there is no kind 'verse' | kinds are title, heading, clause, item, para | kind:"},
        {"changed:no", "9: 'no' says nothing of changes | write changed:yes | changed:"},
        {"date:20", "6: '20' is no date | write date:2007, date:2007-11 or date:2007..2020 | date:"},
        {"date:2020..2007", "6: '2020..2007' ends before it begins | put the earlier date first | date:"},
        {"a NEAR/x b", "8: 'x' is no number of words | write NEAR/ from 1 to 1000, such as NEAR/5 | a NEAR/"},
        {"a* b", "1: 'a*' would stand for nearly every word | write at least two letters before the '*' | "},
        {"*", "1: '*' needs the beginning of a word before it | write it as attend* | "},
        {"+-gifts", "2: one sign is enough here | leave out one of the two | +"},
        {"attend NEAR kind:item", "8: NEAR joins words only | put a word or a phrase on either side of it | attend"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        CHECK(read(c.typed) == c.problem);
    }
}

TEST_CASE("brackets nested without end and queries without end are refused, not followed") {
    CHECK(read(std::string(100'000, 'a')).substr(0, 6) == "20001:");
    CHECK(read(std::string(10'000, '(')) ==
          "51: brackets are nested too deep here | use fewer of them | " + std::string(50, '('));
}

TEST_CASE("printing a query and reading it again gives the same tree") {
    constexpr std::string_view pieces[] = {"gifts",       "\"party group\"",
                                           "attend*",     "4.6",
                                           "section 151", "kind:item",
                                           "AND",         "OR",
                                           "NOT",         "(",
                                           ")",           "+",
                                           "-",           "NEAR/5",
                                           "ADJ",         "staff",
                                           "heading:x",   "date:2007..",
                                           "even-handed"};
    std::mt19937 random(20'070'11);
    int read_well = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string typed;
        for (auto n = random() % 9; n > 0; --n) {
            auto const& piece = pieces[random() % std::size(pieces)];
            typed += piece;
            if (piece != "+" && piece != "-") typed += ' ';
        }
        CAPTURE(typed);
        auto const once = parse_query(typed);
        if (std::holds_alternative<QueryProblem>(once)) continue;
        ++read_well;
        std::string const printed = print(std::get<QueryNode>(once));
        CAPTURE(printed);
        auto const twice = parse_query(printed);
        REQUIRE(std::holds_alternative<QueryNode>(twice));
        REQUIRE(dump(std::get<QueryNode>(twice)) == dump(std::get<QueryNode>(once)));
    }
    CHECK(read_well > 2'000);
}

TEST_CASE("any bytes are read or refused") {
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string typed;
        for (auto n = random() % 40; n > 0; --n) typed += static_cast<char>(random() % 256);
        auto const parsed = parse_query(typed);
        if (auto const* wrong = std::get_if<QueryProblem>(&parsed)) {
            CHECK(wrong->column >= 1);
            CHECK(wrong->column <= static_cast<int>(typed.size()) + 1);
        }
    }
}
