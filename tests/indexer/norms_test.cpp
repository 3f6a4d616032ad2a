// Small clause trees and what they prescribe. The sentences are made up; each line says what it is about.
#include "indexer/norms.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/norm_citations.hpp"

using namespace concord;

namespace {

Thesaurus small_thesaurus() {
    return {{{"member", {"member", "councillor"}, true},
             {"officer", {"officer", "employee", "staff"}, true},
             {"chief-executive", {"chief executive"}, true},
             {"chief-officer", {"director", "head of service"}, true},
             {"monitoring-officer", {"monitoring officer"}, true},
             {"line-manager", {"line manager", "manager"}, true},
             {"leader", {"leader", "leader of the council"}, true},
             {"political-group", {"political group", "group"}, true},
             {"cabinet", {"cabinet", "executive"}, true},
             {"chair", {"chair", "chairman"}, true},
             {"scrutiny", {"scrutiny committee"}, true},
             {"committee", {"committee"}, true},
             {"complainant", {"complainant"}, true},
             {"group-meeting", {"group meeting"}, false},
             {"council", {"council", "authority"}, true}}};
}

std::string joined(std::vector<std::string> const& list) {
    std::string out;
    for (std::string const& s : list) out += (out.empty() ? "" : ",") + s;
    return out;
}

Clause unit(Kind kind, std::string ref, std::string text, std::optional<ClauseId> parent = std::nullopt) {
    Clause out;
    out.part = "protocol";
    out.kind = kind;
    out.ref = std::move(ref);
    out.text = std::move(text);
    out.parent = parent;
    return out;
}

Norm norm_of(std::string const& text) {
    ClauseTree tree;
    tree.clauses.push_back(unit(Kind::clause, "1", text));
    add_norms(tree, small_thesaurus());
    return tree.clauses[0].norm;
}

// Unit by unit "force | bearer", for headings nothing.
std::vector<std::string> norms_of(ClauseTree tree) {
    add_norms(tree, small_thesaurus());
    std::vector<std::string> out;
    for (Clause const& c : tree.clauses)
        if (c.kind != Kind::heading) out.push_back(joined(c.norm.force) + " | " + joined(c.norm.bearer));
    return out;
}

}  // namespace

TEST_CASE("force and bearer of single sentences") {
    struct Case {
        char const* text;
        char const* force;
        char const* bearer;
    };
    constexpr Case k_cases[] = {
        {"Members must declare interests.", "must", "member"},
        {"Members must not ring Officers at home.", "must-not", "member"},
        {"Officers shall at all times be neutral.", "must", "officer"},
        {"The Chief Executive will keep a register.", "must", "chief-executive"},  // 'will' as a command
        {"There will be difficulties now and then.", "", ""},                      // 'will' that tells a fact
        {"The fact that Officers will often meet Members is known.", "", ""},      // the same behind a noun
        {"It is the duty of each Director to answer letters.", "must", "chief-officer"},
        {"A Director is responsible for the budget.", "must", "chief-officer"},
        {"Members may inspect the papers.", "may", "member"},
        {"A breach may harm the Council.", "", ""},                 // 'may' of what can happen
        {"Where a Member may feel uneasy.", "", ""},                // in a condition
        {"Members can only be paid once.", "must-not", "officer"},  // passive without a doer: the others
        {"No Member may give orders to an Officer.", "must-not", "member"},
        {"The Leader is entitled to see the report.", "may", "leader"},
        {"Employees are entitled to be heard.", "may", "member"},  // binds the other side
        {"Officers need not reply.", "need-not", "officer"},
        {"Members are not required to attend.", "need-not", "member"},
        {"Members should not feel obliged to answer.", "should,need-not", "member"},
        {"Members should normally write first.", "should", "member"},
        {"Reports should be written by the Director.", "should", "chief-officer"},  // the agent, not the subject
        {"It is good practice for the Leader to ask first.", "should", "leader"},
        {"It is important that Members do not press the Chief Executive.", "should", "member"},
        {"Members can expect Officers to be frank.", "should", "officer"},  // who is expected to do it
        {"Officers should under no circumstances pass it on.", "must-not", "officer"},
        {"Members must promote fairness and not discriminate.", "must,must-not", "member"},
        {"Members have a number of rights and duties.", "must,may", "member"},
        {"Should a Member object, the matter ends.", "", ""},  // if
        {"Officers must obey the Chair and may ask for help.", "must,may", "officer"},
        {"If a Member objects, he may write to the Leader.", "may", "member"},  // the pronoun's antecedent
        {"The Director, in line with the rules, must not be pressed.", "must-not", "member"},
        {"Dealings between Members and Officers should be polite.", "should", "member,officer"},
        {"The Chair of the Scrutiny Committee shall preside.", "must", "committee"},
        {"The office will be managed well.", "must", ""},  // 'office' is no officer
        {"Council decisions are public.", "", ""},
        {"The rules require thought, and the code requires Members not to shout.", "must-not", "member"},
        {"Neither Members nor Officers may take sides.", "must-not", "member,officer"},
        {"When asked by a Committee, the Chair may speak.", "may", "chair"},  // the comma ends an introduction
        {"Members should see which decisions shall be published.", "should", "member"},  // an indirect question
        {"The word 'officer' shall be defined as anyone employed.", "", ""},             // a definition
        {"Comment will only be given by the Leader.", "must-not", "leader"},
        {"Officers should be guided by advice issued by the Leader.", "should", "officer"},  // another's doer
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        Norm const norm = norm_of(c.text);
        CHECK(joined(norm.force) == c.force);
        CHECK(joined(norm.bearer) == c.bearer);
    }
}

TEST_CASE("through whom") {
    struct Case {
        char const* text;
        char const* via;
    };
    constexpr Case k_cases[] = {
        {"Members should raise it with the line manager or Director.", "line-manager,chief-officer"},
        {"A breach shall be reported to the Monitoring Officer.", "monitoring-officer"},
        {"Members may speak with the consent of the Chair.", "chair"},
        {"Members must consult the Chief Executive and the Leader.", "chief-executive,leader"},
        {"Requests must be made through the Director.", "chief-officer"},
        {"He must act in consultation with the Chair of the Council or the Leader.", "chair,leader"},
        {"The complainant shall be kept informed.", "complainant"},
        {"The leaders of the other groups on the Council need not be informed.", ""},  // nobody has to be
        {"The Director need not refer it to the Leader.", ""},
        {"Officers must work closely with Members.", ""},         // nobody's approval, no report
        {"The Director once spoke to the Leader about it.", ""},  // prescribes nothing
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        CHECK(joined(norm_of(c.text).via) == c.via);
    }
}

TEST_CASE("items read with their lead-in and heading") {
    ClauseTree tree;
    tree.clauses = {
        unit(Kind::clause, "1", "Members must:"),
        unit(Kind::item, "1(a)", "be polite;", ClauseId{0}),
        unit(Kind::item, "1(b)", "not shout.", ClauseId{0}),
        unit(Kind::clause, "2", "These are the rules for Officers to comply with:"),
        unit(Kind::item, "2(a)", "The Leader may speak first.", ClauseId{3}),  // a sentence speaks for itself
        unit(Kind::clause, "3", "Trouble is likely. Signs of it include:"),
        unit(Kind::item, "3(a)", "bad news", ClauseId{5}),
        unit(Kind::heading, "4", "Duties of the Chief Executive"),
        unit(Kind::item, "4(a)", "keeping the register", ClauseId{7}),
        unit(Kind::heading, "5", "Examples of unacceptable behaviour"),
        unit(Kind::item, "5(a)", "Members pressing for favours", ClauseId{9}),
        unit(Kind::item, "5(b)", "refusal by Officers to answer", ClauseId{9}),
        unit(Kind::heading, "6", "Officers"),
        unit(Kind::para, "6¶1", "The following should be maintained:", ClauseId{12}),
        unit(Kind::item, "6(a)", "an even hand", ClauseId{12}),  // the lead-in stands beside it
    };
    CHECK(norms_of(tree) == std::vector<std::string>{"must | member", "must | member", "must-not | member",
                                                     "must | officer", "may | leader", " | ", " | ",
                                                     "must | chief-executive", "must-not | member",
                                                     "must-not | officer", "should | officer", "should | officer"});
}

TEST_CASE("triggers are words of the clause") {
    Norm const norm = norm_of("Members must write to the Leader within 3 working days (see paragraph 4.2).");
    CHECK(norm.triggers == std::vector<Trigger>{{{0, 7}, TriggerKind::bearer, "member"},
                                                {{8, 12}, TriggerKind::force, "must"},
                                                {{26, 32}, TriggerKind::via, "leader"},
                                                {{40, 54}, TriggerKind::limit, "3 working days"},
                                                {{60, 73}, TriggerKind::ref, "paragraph 4.2"}});
}

TEST_CASE("limits, statutes and references as printed") {
    struct Case {
        char const* text;
        char const* limits;
        char const* cites;
        char const* refs;
    };
    constexpr Case k_cases[] = {
        {"for no longer than 15 minutes", "15 minutes", "", ""},
        {"within twenty-eight clear days or 50% of it, at most £1,000", "twenty-eight clear days,50%,£1,000", "", ""},
        {"at least three Members", "three Members", "", ""},
        {"one member asked", "", "", ""},
        {"under section 5(1) of the Town Markets Act 1987.", "", "section 5(1) of the Town Markets Act 1987", ""},
        {"The Village Greens (Closing Times) Order 1996 applies", "", "Village Greens (Closing Times) Order 1996", ""},
        {"in breach of the Data Protection Act", "", "Data Protection Act", ""},
        {"see paragraphs 3.1 to 3.4 and Appendix B", "", "", "paragraphs 3.1 to 3.4,Appendix B"},
        {"as Section E of Part 4 says", "", "", "Section E of Part 4"},
        {"paragraph 2.2 above", "", "", "paragraph 2.2 above"},
        {"the Code of Conduct for Councillors", "", "", "Code of Conduct for Councillors"},
        {"subject to the foregoing principles", "", "", "the foregoing principles"},
        {"the Section 151 Officer", "", "", ""},  // an office, not a reference
        {"This Protocol and this Act of kindness", "", "", ""},
        {"exempt under Schedule 12A of the Local Government Act 1972", "",
         "Schedule 12A of the Local Government Act 1972", ""},
        {"sections 26 to 37 of the Localism Act 2011 apply", "", "sections 26 to 37 of the Localism Act 2011", ""},
        {"Regulation 5 of the Local Authorities (Standing Orders) (England) Regulations 2001", "",
         "Regulation 5 of the Local Authorities (Standing Orders) (England) Regulations 2001", ""},
        {"the Freedom of Information Act 2000 and the Equality Act 2010", "",
         "Freedom of Information Act 2000,Equality Act 2010", ""},
        {"s.114 of the Local Government Finance Act 1988", "", "s.114 of the Local Government Finance Act 1988", ""},
        {"under Rule 14.2 above and Standing Order 15", "", "", "Rule 14.2 above,Standing Order 15"},
        {"Part 3 of the Constitution and Article 6", "", "", "Part 3 of the Constitution,Article 6"},
        {"the Contract Procedure Rules and the Whistleblowing Policy", "", "",
         "Contract Procedure Rules,Whistleblowing Policy"},
        {"the Council's grievance procedure", "", "", "Council's grievance procedure"},
        {"the Scheme of Delegation to Officers", "", "", "Scheme of Delegation to Officers"},
        {"national conditions of service, that is clause 37 of the Purple Book", "", "clause 37 of the Purple Book",
         ""},
        {"sit on the Standards Committee", "", "", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        std::string const text = c.text;
        auto const printed = [&](std::vector<Span> const& spans) {
            std::vector<std::string> out;
            for (Span const s : spans) out.push_back(text.substr(s.begin, s.end - s.begin));
            return joined(out);
        };
        std::vector<Span> const cites = find_cites(text);
        CHECK(printed(find_limits(text)) == c.limits);
        CHECK(printed(cites) == c.cites);
        CHECK(printed(find_refs(text, cites)) == c.refs);
    }
}

TEST_CASE("any text has a norm in bounded time") {
    for (std::string const& piece :
         {std::string("must not "), std::string("Members, "), std::string("(a) "), std::string("the Local and Town "),
          std::string("\xC2\xA3"
                      "1 to ")}) {
        std::string text;
        while (text.size() < 20000) text += piece;
        CAPTURE(piece);
        Norm const norm = norm_of(text);
        for (Trigger const& t : norm.triggers) CHECK(t.span.end <= text.size());
    }
}
