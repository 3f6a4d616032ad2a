// Regular expressions put together from small named pieces, each compiled once. A statute is a run of capitalised
// words that ends in Act, Regulations, Order …, with its year and the sections named before it; what is left of
// numbers and of capitalised names of codes, rules and procedures are references to other rules of the council.
#include "indexer/norm_citations.hpp"

#include <algorithm>
#include <string>

#include "text/regex.hpp"

namespace concord {
namespace {

using std::string;

string any_of(string const& pieces) {
    return "(?:" + pieces + ")";
}
string maybe(string const& piece) {
    return "(?:" + piece + ")?";
}
string many(string const& piece, string const& times = "*") {
    return "(?:" + piece + ")" + times;
}

// 12, 3.16.3(i), 4A
string number() {
    return "\\d++(?:\\.\\d++)*[A-Z]?(?:\\s?\\((?:[a-z]{1,4}|\\d{1,2})\\))*";
}
string numbers(string const& one) {
    return one + many("\\s*(?:,|-|–|\\band\\b|\\bor\\b|\\bto\\b)\\s*" + one, "{0,8}");
}

string limits() {
    string const words =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    string const many_words = words.substr(4);  // without 'one'
    string const count =
        any_of("\\d+(?:[.,]\\d+)*|(?:" + words + ")(?:-(?:" + words + "))?(?:\\s+hundred)?|half an|a single") +
        maybe("\\s+\\(\\d+\\)");
    string const sort =
        many("\\s+(?:clear|working|calendar|full|consecutive|further|business|successive|whole)", "{0,3}");
    string const time = "(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|terms?)";
    string const things =
        "(?:members|councillors|officers|persons|people|questions|times|meetings|occasions|pages|words|copies|"
        "signatures|electors|names|votes|groups)";
    return "(?i)\\b" +
           any_of(count + sort + "[\\s-]+" + time + "|(?:\\d+|" + many_words + ")\\s+" + things +
                  "|\\d+(?:\\.\\d+)?\\s*(?:%|per\\s?cent|percent)") +
           "(?!\\w)|£\\s?\\d[\\d,]*(?:\\.\\d\\d)?(?:\\s?(?:m|k|million|thousand)\\b)?|"
           "\\b\\d{1,2}[.:]\\d\\d\\s*(?:[ap]\\.?m\\b\\.?|hours\\b)|\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?";
}

string capital_word() {
    return "[A-Z][\\w'’-]*(?:/[A-Z][\\w'’-]*)?";
}
string not_a_name() {
    return "(?!(?:The|This|That|In|Under|Any|Such|All|Each|Every|An?|If|Where|When|See|For|By|Of|Section|Sections|"
           "Schedule|"
           "Paragraph|Part|Article|Regulation|And|Or|Breach|It|These|Those|Our|Your|Other|No|Both|Subject|With|Please|"
           "Act|Acts)"
           "\\b)";
}
// Capitalised words with small ones between them.
string name_ending_in(string const& last, string const& least = "{1,14}") {
    string const small = "(?:(?:of|and|the|for|in|to|on|at|by|etc\\.?)\\s+){0,3}";
    return not_a_name() + many(any_of(capital_word() + "|\\([A-Z][^()\\n]{2,80}\\)") + ",?\\s+" + small, least) + last;
}

string cites() {
    string const sections =
        "(?:[Ss]ections?|[Ss]ec\\.|[Ss]{1,2}\\.|[Ss]chedules?|[Pp]aragraphs?|[Pp]aras?\\.?|[Rr]egulations?|[Pp]arts?|"
        "[Aa]rticles?|[Cc]lauses?|[Cc]hapters?)\\s*" +
        numbers(any_of(number() + "|[IVX]+\\b"));
    string const link = any_of("\\s+(?:of|to|in|under)(?:\\s+the)?\\s+|,?\\s+");
    string const year = maybe("\\s+(?:of\\s+)?(?:18|19|20)\\d\\d");
    string const statute = any_of(name_ending_in("Acts?\\b") + year + "|" +
                                  name_ending_in("(?:Regulations?|Order|Directive|Measure|Rules)") +
                                  "\\s+(?:of\\s+)?(?:\\(\\w+\\)\\s+)?(?:18|19|20)\\d\\d|" +
                                  name_ending_in("Data\\s+Protection\\s+Regulations?", "{0,6}") + "|" +
                                  name_ending_in("Convention\\s+on\\s+Human\\s+Rights", "{0,6}"));
    string const book = "(?:Purple|Green|Red|Blue|White|Burgundy|Orange)\\s+(?:Book|Paper)";
    string const conditions = "(?:[Nn]ational)\\s+[Cc]onditions(?:\\s+of\\s+[Ss]ervice)?(?:\\s+\\([^()]*\\))?";
    return "\\b" + maybe(many(sections + maybe(link), "{1,2}") + link) + any_of(statute + "|" + book) + "|\\b" +
           conditions;
}

// "Code of Conduct for Members", "Overview and Scrutiny Procedure Rules", "Protocol on Planning"
string named() {
    string const of_whom = maybe(
        "\\s+(?:for|on|affecting|governing|(?:which\\s+)?apply(?:ing)?\\s+to|applicable\\s+to)"
        "\\s+(?:the\\s+|a\\s+|all\\s+)?" +
        capital_word() + many("\\s+(?:(?:and|of|the|for|or)\\s+)*" + capital_word(), "{0,4}"));
    string const codes = name_ending_in("Codes?\\s+of\\s+(?:Recommended\\s+)?(?:Conduct|Practice)", "{0,14}") + of_whom;
    // The shortest that ends so: "the Contract Procedure Rules and the Travel Policy" are two.
    string const rules =
        name_ending_in(
            "(?:Policy\\s+and\\s+Procedures?|Procedure\\s+Rules|Procedures?(?!\\s+Rules)|Protocols?|Policy|Rules|"
            "Schemes?(?:\\s+of\\s+Delegations?(?:\\s+to\\s+Officers)?)?|Guidelines|Charter|Standards|Strategy)\\b"
            "(?!\\s+(?:Committee|Board|Panel|Officer|Team|Unit|Section|Manager))",
            "{1,14}?") +
        of_whom;
    string const about = "(?:Protocol|Policy|Code|Guidance)\\s+(?:on|for)\\s+" + capital_word() +
                         many("\\s+(?:(?:and|of|the|for|or)\\s+)*" + capital_word(), "{0,4}");
    string const fixed =
        "(?:Council['’]s\\s+)?(?:Standing\\s+Orders|Financial\\s+Regulations|Contract\\s+Standing\\s+Orders|"
        "Schemes?\\s+of\\s+Delegations?(?:\\s+to\\s+Officers)?|Procedure\\s+Rules)\\b";
    return any_of(codes + "|" + rules + "|" + about + "|" + fixed);
}

string named_refs() {
    string const plain =
        "(?:(?:Council|Authority)['’]s\\s+)?(?:(?:corporate|formal)\\s+)?" +
        any_of(
            "grievance|disciplinary|complaints?|whistle-?blowing|confidential\\s+reporting|capability|harassment|"
            "bullying|discrimination|sickness\\s+absence|equal\\s+opportunities|redundancy|"
            "dignity\\s+at\\s+work") +
        many(
            "(?:,\\s+|\\s+and\\s+)(?:grievance|discrimination|bullying|harassment|victimisation|capability|complaints)",
            "{0,3}") +
        "(?:\\s+at\\s+work)?\\s+(?:rules\\s+and\\s+procedures|procedure|policy)\\b|"
        "(?:Council|Authority)['’]s\\s+(?:[\\w-]+\\s+){0,4}(?:procedure|policy|protocol|strategy)\\b";
    return "\\b(?:" + named() + "|" + plain + ")";
}

string numbered_refs() {
    string const unit =
        "(?:[Pp]aragraphs?|[Ss]ub-?paragraphs?|[Pp]aras?\\.?|[Cc]lauses?|[Rr]ules?|[Ss]ections?|[Aa]rticles?|"
        "[Aa]ppendix|[Aa]ppendices|[Aa]nnex(?:e|es)?|[Ss]chedules?|[Pp]arts?|[Cc]hapters?|[Ss]tanding [Oo]rders?(?: "
        "[Nn]os?\\.?)?)";
    string const one = any_of(number() + "|\\([a-z]{1,4}\\)|(?:[IVX]{1,4}|[A-Z]\\d?)\\b(?!\\w)");
    string const whole = unit + "\\s+" + numbers(one);
    return "\\b" + whole + "(?!\\s+Officers?\\b)" +
           many("\\s*,?\\s+(?:of|in|to)\\s+(?:the\\s+|this\\s+)?(?:" + whole +
                    "|(?:Council['’]s\\s+)?Constitution\\b|" + named() + ")",
                "{0,2}") +
           maybe("\\s+(?:above|below)\\b");
}

string pointing_refs() {
    return "\\b[Tt]he\\s+(?:above|foregoing|preceding|previous|aforementioned)\\s+(?:general\\s+|key\\s+)?"
           "(?:paragraphs?|guidelines?|principles?|provisions?|sections?|rules?|clauses?|procedures?)\\b|"
           "\\bthe\\s+following\\s+(?:paragraphs?|sections?|clauses?|provisions?)\\b|"
           "\\b(?:paragraphs?|sections?|clauses?|guidelines?|principles?)\\s+(?:above|below)\\b";
}

bool overlaps(Span a, Span b) {
    return a.begin < b.end && b.begin < a.end;
}

void add(std::vector<Span>& out, std::vector<Span> const& found, std::vector<Span> const& taken) {
    auto const free_of = [](std::vector<Span> const& list, Span span) {
        return std::none_of(list.begin(), list.end(), [&](Span other) { return overlaps(span, other); });
    };
    for (Span const span : found)
        if (free_of(taken, span) && free_of(out, span)) out.push_back(span);
}

}  // namespace

std::vector<Span> find_limits(std::string_view text) {
    static Regex const k_limits(limits());
    return k_limits.find_all(text);
}

std::vector<Span> find_cites(std::string_view text) {
    static Regex const k_cites(cites());
    std::vector<Span> out = k_cites.find_all(text);
    auto const printed = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    auto const numbered = [&](Span span) {
        return printed(span).find_first_of("0123456789") != std::string_view::npos;
    };
    // An agreement named in general is the one of which the same clause cites a paragraph.
    if (std::any_of(out.begin(), out.end(), numbered))
        out.erase(std::remove_if(out.begin(), out.end(),
                                 [&](Span span) {
                                     return !numbered(span) &&
                                            printed(span).find("onditions") != std::string_view::npos;
                                 }),
                  out.end());
    return out;
}

std::vector<Span> find_refs(std::string_view text, std::vector<Span> const& cites_found) {
    static Regex const k_numbered(numbered_refs());
    static Regex const k_pointing(pointing_refs());
    static Regex const k_named(named_refs());
    std::vector<Span> out;
    for (Regex const* const regex : {&k_numbered, &k_named, &k_pointing}) add(out, regex->find_all(text), cites_found);
    std::sort(out.begin(), out.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return out;
}

}  // namespace concord
