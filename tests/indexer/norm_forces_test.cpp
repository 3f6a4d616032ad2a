// Seventy more made-up rules, written before the rules were tried on them (first time 65 of 70 strongest forces and 33
// of 39 bearers were right): the strongest force, and whom it binds where the sentence says so ("*": it does not).
#include <string>

#include <doctest/doctest.h>

#include "indexer/norms.hpp"
#include "indexer/thesaurus.hpp"
#include "tests/files.hpp"

using namespace concord;

namespace {

struct Case {
    char const* text;
    char const* force;
    char const* bearer;
};

constexpr Case k_cases[] = {
    {"The Leader shall be elected at the annual meeting.", "must", "*"},
    {"Vacancies shall be filled as soon as possible.", "must", "*"},
    {"A Councillor may resign at any time by writing to the Proper Officer.", "may", "member"},
    {"Nominations close at noon on the day before the meeting.", "", ""},
    {"The Mayor has a casting vote.", "", ""},
    {"The Chairman's decision is final.", "", ""},
    {"It is the responsibility of the mover to supply copies of the motion.", "must", "other"},
    {"No more than two amendments may be moved by any one member.", "must-not", "*"},
    {"Amendments must be relevant to the motion.", "must", "*"},
    {"A member who has spoken may not speak again, except to move an amendment.", "must-not", "member"},
    {"Members should avoid using technical jargon.", "should", "member"},
    {"The Chief Executive must, within ten days, reply in writing.", "must", "chief-executive"},
    {"Any two members of the committee can ask for a recorded vote.", "may", "*"},
    {"The Committee may appoint sub-committees.", "may", "committee"},
    {"The Committee has delegated authority to determine appeals.", "may", "committee"},
    {"Subject to the approval of Council, the Director may vary fees.", "may", "chief-officer"},
    {"Officers exercising delegated powers must act lawfully.", "must", "officer"},
    {"Nothing in this scheme authorises an officer to make a key decision.", "must-not", "officer"},
    {"Decisions reserved to the Council may not be delegated.", "must-not", "*"},
    {"This power is not to be exercised by a deputy.", "must-not", "*"},
    {"The Director is empowered to write off debts of up to £500.", "may", "chief-officer"},
    {"All orders must be on official forms.", "must", "*"},
    {"Officers are forbidden to place orders by telephone.", "must-not", "officer"},
    {"Staff handling cash should be insured.", "should", "*"},
    {"Invoices shall not be paid before goods are received.", "must-not", "*"},
    {"Managers need to keep inventories up to date.", "must", "line-manager"},
    {"Credit cards are to be used solely for Council business.", "must", "*"},
    {"Employees are not allowed to run private businesses during working hours.", "must-not", "officer"},
    {"There is a presumption in favour of openness.", "", ""},
    {"Members are free to make up their own minds.", "may", "member"},
    {"Site visits are held to gather facts.", "", ""},
    {"At site visits members should not express opinions.", "should", "member"},
    {"Councillors must keep an open mind until they have heard all the evidence.", "must", "member"},
    {"Members who wish to speak should tell the clerk beforehand.", "should", "member"},
    {"Pre-application meetings are helpful.", "", ""},
    {"Applicants will be told of the decision within three days.", "must", "*"},
    {"The officer's report will contain a recommendation.", "must", "*"},
    {"It is recommended that members attend at least one training day a year.", "should", "member"},
    {"Members are obliged to register their interests.", "must", "member"},
    {"You do not need to register gifts worth less than £25.", "need-not", "*"},
    {"Gifts under this value need not be declared.", "need-not", "*"},
    {"A breach of this code is a disciplinary matter.", "", ""},
    {"The procedure will be reviewed every two years.", "must", "*"},
    {"Confidential information must not be disclosed to anyone who is not entitled to see it.", "must-not", "*"},
    {"Councillors are not entitled to legal advice about private matters.", "must-not", "member"},
    {"Councillors have a right of access to committee papers.", "may", "member"},
    {"Councillors do not have a right to see every document.", "must-not", "member"},
    {"Complaints should be sent to the Monitoring Officer in the first instance.", "should", "*"},
    {"The Monitoring Officer will consult the Independent Person before deciding.", "must", "monitoring-officer"},
    {"If the complaint is upheld, the Committee may recommend that the member be removed from outside bodies.", "may",
     "committee"},
    {"The complainant has no right of appeal.", "must-not", "complainant"},
    {"Witnesses may be called by either side.", "may", "*"},
    {"The hearing will normally be held in public.", "should", "*"},
    {"Group discipline must not be used to influence quasi-judicial decisions.", "must-not", "*"},
    {"The Leader is responsible for the appointment of the deputy.", "must", "leader"},
    {"Officers should not be asked to write party press releases.", "should", "member"},
    {"It is important for officers to remain neutral.", "should", "officer"},
    {"Officers, other than political assistants, may not speak at party conferences.", "must-not", "officer"},
    {"The Communications Team will issue all press releases.", "must", "communications"},
    {"Press releases must be approved by the relevant Cabinet Member.", "must", "*"},
    {"Members may write to newspapers but should make clear that they speak for themselves.", "should", "member"},
    {"Use of e-mail for political purposes is prohibited.", "must-not", "*"},
    {"Members are asked to switch off their telephones.", "should", "member"},
    {"Smoking is not permitted in Council buildings.", "must-not", "*"},
    {"Members ought to arrive on time.", "should", "member"},
    {"Members might like to consider training.", "", ""},
    {"A councillor cannot be both Leader and Mayor.", "must-not", "member"},
    {"Once signed, the minutes cannot be altered.", "must-not", "*"},
    {"Staff can expect members to treat them politely.", "should", "member"},
    {"Members must not only act fairly but be seen to do so.", "must", "member"},
};

}  // namespace

TEST_CASE("the strongest force of rules of every kind") {
    Thesaurus const thesaurus = read_thesaurus(source_path("corpus/thesaurus.toml"));
    for (Case const& c : k_cases) {
        std::string const text = c.text;
        CAPTURE(text);
        ClauseTree tree;
        Clause clause;
        clause.kind = Kind::clause;
        clause.text = text;
        tree.clauses.push_back(clause);
        add_norms(tree, thesaurus);
        Norm const& norm = tree.clauses[0].norm;
        CHECK((norm.force.empty() ? std::string() : norm.force.front()) == std::string(c.force));
        std::string bearers;
        for (std::string const& role : norm.bearer) bearers += (bearers.empty() ? "" : ",") + role;
        if (std::string(c.bearer) != "*") CHECK(bearers == std::string(c.bearer));
    }
}
