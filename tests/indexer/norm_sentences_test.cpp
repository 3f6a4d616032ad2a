// A hundred sentences such as councils' rules hold (standing orders, delegation, finance, planning, conduct,
// complaints), made up from general knowledge, with the project's own words for roles. "*" where a sentence alone does
// not say whom it binds.
#include <string>
#include <vector>

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
    char const* via;
};

constexpr Case k_meetings[] = {
    {"The Mayor, if present, shall preside at every meeting of the Council.", "must", "chair", ""},
    {"A Member shall stand when speaking.", "must", "member", ""},
    {"No speech may exceed five minutes without the consent of the Mayor.", "must-not", "*", "chair"},
    {"If a Member persistently disregards the ruling of the Chairman, the Chairman may move that the Member be not "
     "further heard.",
     "may", "chair", ""},
    {"The ruling of the Mayor on a point of order shall not be open to discussion.", "must-not", "*", ""},
    {"Any Member may require that the vote be recorded.", "may", "member", ""},
    {"Members of the public may ask questions of members of the Cabinet at ordinary meetings.", "may", "other", ""},
    {"The Chair may adjourn the meeting at any time.", "may", "chair", ""},
    {"Officers shall not take part in the debate unless invited to do so by the Chairman.", "must-not", "officer",
     "chair"},
    {"A Member who has declared a disclosable pecuniary interest must leave the room while the matter is considered.",
     "must", "member", ""},
    {"Substitutes are not permitted on the Licensing Committee.", "must-not", "*", ""},
    {"The Mayor shall decline to put any question that is defamatory.", "must", "chair", ""},
    {"The press and public may be excluded by resolution.", "may", "*", ""},
    {"The press and public must be excluded whenever confidential information would be disclosed.", "must", "*", ""},
    {"Co-opted members shall be entitled to speak but not to vote.", "may", "member", ""},
    {"The Chairman shall have the right to reply.", "may", "chair", ""},
    {"No member shall be required to vote.", "need-not", "member", ""},
    {"Questions must be received by noon three working days before the meeting.", "must", "*", ""},
    {"If the mover does not accept an amendment it shall be put to the vote.", "must", "*", ""},
    {"When a councillor resigns, the Chief Executive shall give notice of the vacancy.", "must", "chief-executive", ""},
    {"Unless the Council decides otherwise, meetings shall end by 10 pm.", "must", "*", "*"},
    {"Where the Chair considers it urgent, an item may be taken without notice.", "may", "*", ""},
    {"Mobile telephones should be switched off.", "should", "*", ""},
    {"The minutes will be published as soon as practicable.", "must", "*", ""},
    {"Decisions shall be taken by a simple majority of those present and voting.", "must", "*", ""},
    {"There is no requirement for a seconder.", "need-not", "*", ""},
    {"The council meets at least six times a year.", "", "", ""},
    {"A petition with 1,500 signatures will be debated by the full Council.", "must", "council", ""},
    {"The Scrutiny Committee can call in any decision of the Cabinet that has not been implemented.", "may",
     "committee", ""},
    {"A decision cannot be called in more than once.", "must-not", "*", ""},
    {"Call-in does not apply to urgent decisions.", "", "", ""},
    {"Cabinet members shall not vote on matters in which they have an interest.", "must-not", "cabinet", ""},
    {"Neither the Mayor nor the Deputy Mayor may be a member of the Cabinet.", "must-not", "chair", ""},
};

constexpr Case k_powers[] = {
    {"The Chief Executive is authorised to take any urgent decision in consultation with the Leader.", "may",
     "chief-executive", "leader"},
    {"Directors are authorised to sign contracts up to £50,000.", "may", "chief-officer", ""},
    {"This delegation does not extend to decisions that would alter council policy.", "", "", ""},
    {"Any officer may refer a matter to the relevant committee rather than exercise a delegated power.", "may",
     "officer", "committee"},
    {"A delegated decision must be recorded in writing by the officer who took it.", "must", "officer", ""},
    {"The Head of Planning shall not determine an application made by a Member or an employee of the Council.",
     "must-not", "chief-officer", ""},
    {"The Chief Executive has power to act in an emergency.", "may", "chief-executive", ""},
    {"The Leader may, by notice to the Chief Executive, remove a member of the Cabinet.", "may", "leader",
     "chief-executive"},
    {"The Monitoring Officer may, after consulting the Chair, make minor amendments to this constitution.", "may",
     "monitoring-officer", "chair"},
    {"The Cabinet is collectively responsible for the decisions it takes.", "must", "cabinet", ""},
    {"Failing agreement, the matter is to be referred to the Leader.", "must", "*", "leader"},
    {"The Council shall not appoint as an officer any person who has been a councillor within the last twelve months.",
     "must-not", "council", ""},
    {"The appointment of assistants to political groups shall be made in accordance with the wishes of the group.",
     "must", "*", ""},
    {"Chief Officers shall, in consultation with the Head of Human Resources, draw up job descriptions.", "must",
     "chief-officer", "other"},
    {"The Director of Education, the Borough Treasurer and the County Solicitor shall meet weekly.", "must",
     "chief-officer,monitoring-officer", ""},
    {"The Head of Legal Services is to be consulted before proceedings are issued.", "must", "*", "monitoring-officer"},
};

constexpr Case k_money[] = {
    {"Each Chief Officer is accountable for the effective management of the budget for their service.", "must",
     "chief-officer", ""},
    {"Budget holders are responsible for ensuring that spending remains within approved limits.", "must", "other", ""},
    {"Overspends must be reported to the Section 151 Officer as soon as they are foreseen.", "must", "*",
     "chief-officer"},
    {"Virements above £100,000 require the approval of the Cabinet.", "must", "*", "cabinet"},
    {"No expenditure shall be incurred unless provision has been made in the approved budget.", "must-not", "*", ""},
    {"The Chief Finance Officer has a statutory duty to report unlawful expenditure to the Council.", "must",
     "chief-officer", "council"},
    {"Contracts must be signed by two officers authorised by the Chief Executive.", "must", "officer",
     "chief-executive"},
    {"Employees must not accept any gift worth more than £25 without the written approval of their line manager.",
     "must-not", "officer", "line-manager"},
    {"Gifts offered and refused should also be recorded.", "should", "*", ""},
    {"All computers and other equipment remain the property of the Council.", "", "", ""},
    {"Tenders shall be opened in the presence of at least two officers.", "must", "*", ""},
    {"The Treasurer will issue guidance on the closing of accounts.", "must", "chief-officer", ""},
    {"Internal auditors may inspect any record held by the Council.", "may", "other", ""},
    {"The contractor shall keep the site tidy.", "must", "other", ""},
    {"Working papers shall be kept for six years.", "must", "*", ""},
    {"Applications for grants are considered by a panel of officers.", "", "", ""},
};

constexpr Case k_planning[] = {
    {"Ward members may speak at the Planning Committee for up to three minutes.", "may", "member", ""},
    {"Applicants and objectors may address the committee once.", "may", "other", ""},
    {"Members of the Planning Committee should not organise support for an application.", "should", "*", ""},
    {"Planning officers shall attend all site visits.", "must", "officer", ""},
    {"Lobbying by applicants is a normal part of the planning process.", "", "", ""},
    {"A member who has fettered their discretion must not vote.", "must-not", "member", ""},
    {"Every application is to be decided on its merits.", "must", "*", ""},
    {"Members can sometimes find planning law confusing.", "", "", ""},
    {"Objectors can speak for three minutes.", "may", "other", ""},
    {"Nobody may photograph the site without the agreement of the owner.", "must-not", "*", "*"},
};

constexpr Case k_conduct[] = {
    {"Members need not declare interests held in common with all other residents.", "need-not", "member", ""},
    {"You must treat others with respect.", "must", "*", ""},
    {"You may not use council resources for party political purposes.", "must-not", "*", ""},
    {"The complaint will be acknowledged within five working days.", "must", "*", ""},
    {"Complainants have the right to ask for a review.", "may", "complainant", ""},
    {"The Standards Committee may censure a Member.", "may", "committee", ""},
    {"Councillors are expected to attend training.", "should", "member", ""},
    {"Portfolio holders will normally attend the scrutiny committee when asked.", "should", "cabinet", ""},
    {"Failure to comply with this code may lead to disciplinary action.", "", "", ""},
    {"This code applies to all employees.", "", "", ""},
    {"In this procedure, 'working day' means any day other than a Saturday, Sunday or bank holiday.", "", "", ""},
    {"The Council is committed to equality of opportunity.", "", "", ""},
    {"Mere curiosity is not sufficient.", "", "", ""},
    {"Directors must ensure that their staff are aware of these rules.", "must", "chief-officer", ""},
    {"Wherever possible, questions should be put in writing.", "should", "*", ""},
    {"It would be good practice to tell the ward councillor beforehand.", "should", "*", "*"},
    {"Managers are encouraged to resolve grievances informally.", "should", "line-manager", ""},
    {"Members are strongly advised to seek advice from the Monitoring Officer before voting.", "should", "member",
     "monitoring-officer"},
    {"Officers giving advice are required to be impartial.", "must", "officer", ""},
    {"Group whips must not pressure members of a scrutiny committee.", "must-not", "group-leader", ""},
    {"Group leaders should tell the Chief Executive of any change in membership.", "should", "group-leader",
     "chief-executive"},
    {"Councillors have no right to roam through council files.", "must-not", "member", ""},
    {"A member's request for documents should be addressed to the relevant Director.", "should", "member",
     "chief-officer"},
    {"Officers do not have to answer questions at once.", "need-not", "officer", ""},
    {"The council's logo must not be used on election leaflets.", "must-not", "*", ""},
    {"Councillors are free to criticise council policy in public.", "may", "member", ""},
    {"It is not appropriate for Members to give instructions to contractors.", "must-not", "member", ""},
    {"Staff are under a duty to report fraud.", "must", "officer", ""},
    {"Officers are not obliged to attend.", "need-not", "officer", ""},
    {"Councillors will be provided with a computer.", "must", "*", ""},
    {"Members must register with the Monitoring Officer any change within 28 days.", "must", "member",
     "monitoring-officer"},
    {"Members cannot require officers to change their advice.", "must-not", "member", ""},
    {"A member can ask for an item to be placed on the agenda.", "may", "member", ""},
    {"Disputes between members and officers will be referred to the Chief Executive.", "must", "member,officer",
     "chief-executive"},
    {"Staff must not pass confidential papers to members of another group.", "must-not", "officer", ""},
    {"Requests for officers to help with a campaign must be refused.", "must", "*", ""},
    {"Approval may be given by the Chief Executive or a Director.", "may", "chief-executive,chief-officer", ""},
    {"The law prohibits the Council from publishing party political material.", "must-not", "council", ""},
    {"Members shall do nothing to compromise the impartiality of staff.", "must-not", "member", ""},
    {"It is essential that members must not be seen to take sides.", "must-not", "member", ""},
    {"This can only be understood in the light of the law.", "", "", ""},
    {"The hearing panel shall be made up of three members, one of whom will be chosen as chair.", "must", "*", ""},
    {"Relations will be harmonious where roles are understood.", "", "", ""},
    {"The public interest may outweigh confidentiality.", "", "", ""},
    {"Officers may be called to account by a scrutiny committee.", "may", "*", ""},
};

std::string joined(std::vector<std::string> const& list) {
    std::string out;
    for (std::string const& s : list) out += (out.empty() ? "" : ",") + s;
    return out;
}

Norm norm_of(Thesaurus const& thesaurus, std::string text) {
    ClauseTree tree;
    Clause clause;
    clause.part = "protocol";
    clause.kind = Kind::clause;
    clause.ref = "1";
    clause.text = std::move(text);
    tree.clauses.push_back(std::move(clause));
    add_norms(tree, thesaurus);
    return tree.clauses[0].norm;
}

template <std::size_t N>
void check_all(Case const (&cases)[N]) {
    Thesaurus const thesaurus = read_thesaurus(source_path("corpus/thesaurus.toml"));
    for (Case const& c : cases) {
        std::string const text = c.text;
        CAPTURE(text);
        Norm const norm = norm_of(thesaurus, text);
        CHECK(joined(norm.force) == std::string(c.force));
        if (std::string(c.bearer) != "*") CHECK(joined(norm.bearer) == std::string(c.bearer));
        if (std::string(c.via) != "*") CHECK(joined(norm.via) == std::string(c.via));
    }
}

}  // namespace

TEST_CASE("norms of standing orders") {
    check_all(k_meetings);
}
TEST_CASE("norms of schemes of delegation") {
    check_all(k_powers);
}
TEST_CASE("norms of financial regulations") {
    check_all(k_money);
}
TEST_CASE("norms of planning protocols") {
    check_all(k_planning);
}
TEST_CASE("norms of codes of conduct") {
    check_all(k_conduct);
}
