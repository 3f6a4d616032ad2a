// The concepts of the text, longest term first, then three questions about each role named: is it the head of its
// phrase, does the phrase hang on a preposition, and is it joined to the role before.
//
//     dealings between Members and Officers      the Officer's report      advice of the Chief Executive or a Director
//              within  ------      joined                not a head                      within             joined
#include "indexer/norm_roles.hpp"

#include <algorithm>
#include <array>

#include "indexer/norm_people.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

struct RoleName {
    std::string_view group;
    std::string_view role;
};

// Groups of thesaurus.toml whose role has another name than the group. An empty role: the group names people of whom
// rules speak, but whom they do not bind.
constexpr std::array<RoleName, 20> k_roles{{{"co-opted-member", "member"},
                                            {"spokesperson", "member"},
                                            {"portfolio-holder", "cabinet"},
                                            {"opposition", "group"},
                                            {"administration", "group"},
                                            {"political-group", "group"},
                                            {"vice-chair", "chair"},
                                            {"mayor", "chair"},
                                            {"scrutiny", "committee"},
                                            {"standards-committee", "committee"},
                                            {"chief-finance-officer", "chief-officer"},
                                            {"communications-team", "communications"},
                                            {"political-assistant", "other"},
                                            {"statutory-officer", "other"},
                                            {"trade-union", "other"},
                                            {"human-resources", "other"},
                                            {"outside-person", "other"},
                                            {"constituent", "other"},
                                            {"press", ""},
                                            {"public", ""}}};

// Roles that rules may name under the group's own name.
constexpr std::array<std::string_view, 15> k_own_names{
    {"member", "officer", "chief-executive", "chief-officer", "monitoring-officer", "group-leader", "leader", "cabinet",
     "chair", "committee", "council", "complainant", "junior-officer", "line-manager", "group"}};

constexpr std::array<std::string_view, 36> k_determiners{
    {"the",  "a",         "an",          "any",     "all",        "each",       "every",   "individual", "other",
     "both", "relevant",  "appropriate", "such",    "some",       "one",        "another", "concerned",  "his",
     "her",  "their",     "its",         "that",    "this",       "those",      "these",   "another",    "either",
     "most", "whichever", "no",          "elected", "designated", "authorised", "leading", "appointed",  "different"}};

// What may follow the head of a phrase; any other word says that the role's name only describes the next word.
constexpr std::array<std::string_view, 26> k_followers{
    {"concerned", "involved",  "need", "needs",   "ought",       "having",     "acting",  "wishing", "attending",
     "present",   "do",        "does", "and",     "responsible", "themselves", "himself", "herself", "itself",
     "serving",   "appointed", "have", "seeking", "requesting",  "making",     "be",      "might"}};

// A full stop behind these ends no sentence.
constexpr std::array<std::string_view, 9> k_abbreviations{
    {"i.e", "e.g", "ie", "eg", "etc", "no", "para", "cllr", "viz"}};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

// "the Officer decides", but not "Officer decisions": nouns in the plural by their endings.
bool is_verb_of_one(std::string_view word) {
    constexpr std::array<std::string_view, 12> k_nouns{"ions",  "ments", "ers",   "ings",  "ures",  "ties",
                                                       "ories", "ules",  "roups", "codes", "odies", "ports"};
    if (!word.ends_with('s') || word.ends_with("ss") || word.size() < 5) return false;
    return std::none_of(k_nouns.begin(), k_nouns.end(),
                        [&](std::string_view ending) { return word.ends_with(ending); });
}

// "the Officer asking for it", but not "the Council meeting".
bool is_doing(std::string_view word) {
    constexpr std::array<std::string_view, 10> k_nouns{"meeting",  "training", "housing",   "building", "planning",
                                                       "briefing", "hearing",  "wellbeing", "funding",  "standing"};
    return word.size() > 5 && word.ends_with("ing") && !is_one_of(k_nouns, word);
}

// Words that name a body only behind an article: "the authority", but not "delegated authority".
constexpr std::array<std::string_view, 4> k_need_article{"authority", "administration", "opposition", "leadership"};

bool is_abstract(Phrase const& phrase, std::size_t at, std::size_t count) {
    if (count != 1 ||
        std::find(k_need_article.begin(), k_need_article.end(), phrase[at].folded) == k_need_article.end())
        return false;
    return at == 0 || phrase[at - 1].sentence != phrase[at].sentence || !is_determiner(phrase[at - 1].folded);
}

// "through council files": a person's or a body's name without an article or a capital letter describes what follows.
bool is_bare(NormText const& t, Mention const& m) {
    char const c = t.text[m.span.begin];
    if (c >= 'A' && c <= 'Z') return false;
    if (m.first == 0 || t.phrase[m.first - 1].sentence != t.phrase[m.first].sentence) return false;
    return is_preposition(t.phrase[m.first - 1].folded);
}

// "Council decisions", "Officer advice": one word in the singular with a noun behind it.
bool describes_next(NormText const& t, Mention const& m) {
    std::size_t const next = m.first + m.words;
    std::string_view const printed = t.text.substr(m.span.begin, m.span.end - m.span.begin);
    if (printed.ends_with("'s") || printed.ends_with("’s") || printed.ends_with("'") || printed.ends_with("’"))
        return true;
    std::string_view const behind = t.text.substr(m.span.end, 3);
    bool const possessive_plural = behind.starts_with("’") || (behind.starts_with("'") && behind.size() > 1);
    if (possessive_plural && printed.ends_with("s")) return true;
    if (next >= t.phrase.size() || t.phrase[next].sentence != t.phrase[next - 1].sentence) return false;
    PhraseWord const& word = t.phrase[next];
    if (word.stop_before || word.comma_before || word.thing_words > 0) return false;
    bool const plural = printed.ends_with("s") || t.phrase[next - 1].folded == "staff";
    if (plural) return false;
    if (is_verb_of_one(word.folded) && !is_bare(t, m)) return false;
    return !is_small_word(word.folded) && !is_adverb(word.folded) && !is_doing(word.folded) &&
           !is_one_of(k_followers, word.folded);
}

std::size_t before_determiners(NormText const& t, std::size_t at) {
    std::size_t const sentence = t.phrase[at].sentence;
    while (at > 0 && t.phrase[at - 1].sentence == sentence && !t.phrase[at].comma_before &&
           is_one_of(k_determiners, t.phrase[at - 1].folded))
        --at;
    return at;
}

// "of the conventional committee": where the phrase begins that has one more word between article and role.
std::size_t describing_word(NormText const& t, std::size_t start) {
    if (start < 2 || t.phrase[start].comma_before) return start;
    PhraseWord const& word = t.phrase[start - 1];
    bool const article = t.phrase[start - 2].folded == "the" || t.phrase[start - 2].folded == "a";
    if (!article || word.comma_before || word.folded.ends_with('s') || is_small_word(word.folded)) return start;
    return before_determiners(t, start - 1);
}

// "When asked by a Committee, the Chair may": the comma ends an introduction and joins nothing.
bool ends_introduction(NormText const& t, std::size_t at) {
    constexpr std::array<std::string_view, 18> k_openers{"when",  "where",  "if",    "in",       "on",     "at",
                                                         "after", "before", "to",    "for",      "under",  "subject",
                                                         "as",    "unless", "while", "whenever", "should", "having"};
    std::size_t first = at;
    while (first > 0 && t.phrase[first - 1].sentence == t.phrase[at].sentence) {
        --first;
        if (first > 0 && t.phrase[first].comma_before) return false;  // it ended at an earlier comma
    }
    return is_one_of(k_openers, t.phrase[first].folded);
}

bool same_words(NormText const& t, Mention const& left, Mention const& right) {
    if (left.words != right.words) return false;
    for (std::size_t i = 0; i < left.words; ++i)
        if (t.phrase[left.first + i].folded != t.phrase[right.first + i].folded) return false;
    return true;
}

// "Requests for Officers to attend", "complaints about a Member": whoever asks or complains is bound, not they.
bool is_sought(NormText const& t, std::size_t start) {
    constexpr std::array<std::string_view, 4> k_about{"about", "against", "concerning", "regarding"};
    constexpr std::array<std::string_view, 8> k_asking{"request",     "requests",     "invitation", "invitations",
                                                       "application", "applications", "nomination", "nominations"};
    std::string const& word = t.phrase[start - 1].folded;
    if (is_one_of(k_about, word)) return true;
    return word == "for" && start > 1 && is_one_of(k_asking, t.phrase[start - 2].folded);
}

void place_in_phrase(NormText& t, std::size_t index) {
    Mention& m = t.mentions[index];
    m.heads = !describes_next(t, m);
    std::size_t const start = before_determiners(t, m.first);
    if (start == 0 || t.phrase[start - 1].sentence != t.phrase[m.first].sentence) return;
    std::string const& word = t.phrase[start - 1].folded;
    std::size_t const described = start < m.first ? start : describing_word(t, start);
    Mention const* before = index > 0 ? &t.mentions[index - 1] : nullptr;
    if (before && word == "of" && start - 1 == before->first + before->words) m.of_before = true;
    bool const comma = t.phrase[start].comma_before || t.phrase[m.first].comma_before;
    bool const joiner = word == "and" || word == "or" || word == "nor";
    bool const and_or = word == "or" && start > 1 && t.phrase[start - 2].folded == "and";
    std::size_t const end = and_or ? start - 2 : joiner ? start - 1 : start;
    std::string_view const gap =
        before ? t.text.substr(before->span.end, m.span.begin - before->span.end) : std::string_view();
    m.sought = is_sought(t, start);
    if (before && before->first + before->words == end && !t.phrase[start].stop_before &&
        (joiner || (comma && !(before->within && ends_introduction(t, start))) || gap == "/") &&
        !(joiner && start < m.first && same_words(t, *before, m))) {
        m.joined = true;
        m.within = (before->of_before ? t.mentions[index - 2] : *before).within;
        m.sought = before->sought;
    } else if (!comma) {
        constexpr std::array<std::string_view, 8> k_parts{"all",  "any",  "each",   "one",
                                                          "none", "some", "either", "most"};
        bool const part = word == "of" && start > 1 && is_one_of(k_parts, t.phrase[start - 2].folded);
        m.within = (!part && is_preposition(word)) ||
                   (described > 0 && described < start && is_preposition(t.phrase[described - 1].folded));
    }
}

bool is_form_of(std::string const& word, std::string const& term) {
    if (word == term || word == term + "s" || word == term + "es" || word + "s" == term) return true;
    if (term.ends_with("man")) return word == term.substr(0, term.size() - 2) + "en";
    return term.ends_with('y') && word == term.substr(0, term.size() - 1) + "ies";
}

// "the Leader of the appropriate political group" leads a group, "members of the Cabinet" are the cabinet and "the
// Chair of the Scrutiny Committee" acts for the committee.
void name_by_body(NormText& t) {
    for (std::size_t i = 0; i + 1 < t.mentions.size(); ++i) {
        Mention& leader = t.mentions[i];
        Mention const& group = t.mentions[i + 1];
        std::size_t const next = leader.first + leader.words;
        if (leader.role == "leader" && group.role == "group" && group.first < next + 5 &&
            t.phrase[next].folded == "of" && t.phrase[group.first].sentence == t.phrase[next].sentence)
            leader.role = "group-leader";
        bool const body = group.of_before && (group.role == "cabinet" || group.role == "committee");
        if (body && (leader.group == "member" || (leader.group == "chair" && group.group == "scrutiny")))
            leader.role = group.role;
    }
}

// "Cabinet Member", "Executive Head": two names that are one. A member of a body is that body's.
bool is_one_title(NormText const& t, Mention const& left, Mention const& right) {
    if (left.first + left.words != right.first || left.words != 1) return false;
    if (t.text.substr(left.span.end, right.span.begin - left.span.end) != " ") return false;
    if (right.group == "member" && right.words == 1) return left.role == "cabinet" || left.group == "committee";
    return t.phrase[left.first].folded == "executive" && right.role == "chief-officer";
}

}  // namespace

bool is_determiner(std::string_view folded) {
    return is_one_of(k_determiners, folded);
}

NormReader::NormReader(Thesaurus const& thesaurus) : thesaurus_(thesaurus), finder_(thesaurus) {}

std::string NormReader::role_of(std::string_view group) const {
    for (RoleName const& r : k_roles)
        if (r.group == group) return std::string(r.role);
    auto const found = std::find_if(thesaurus_.groups.begin(), thesaurus_.groups.end(),
                                    [&](ThesaurusGroup const& g) { return g.name == group; });
    if (found == thesaurus_.groups.end() || !found->role) return "";
    return is_one_of(k_own_names, group) ? std::string(group) : "other";
}

// Concepts are found by stems, which make an officer of an "office" and a manager of "managing"; a role is named by the
// term itself or its plural.
bool NormReader::is_printed(ConceptSpan const& found, Phrase const& phrase) const {
    for (ThesaurusGroup const& group : thesaurus_.groups) {
        if (group.name != found.name) continue;
        for (std::string const& term : group.terms) {
            std::vector<std::string> const printed = folded_words(term);
            if (printed.size() != found.word_count) continue;
            bool same = true;
            for (std::size_t i = 0; i < printed.size() && same; ++i)
                same = is_form_of(phrase[found.first_word + i].folded, printed[i]);
            if (same) return true;
        }
    }
    return false;
}

// The roles of the thesaurus, and the people it has no group for, in order of place; none within another.
void NormReader::name_roles(NormText& t, std::vector<ConceptSpan> const& concepts) const {
    auto next = concepts.begin();
    for (std::size_t at = 0; at < t.phrase.size();) {
        while (next != concepts.end() && next->first_word < at) ++next;
        Mention found;
        for (auto c = next; c != concepts.end() && c->first_word == at && found.role.empty(); ++c) {
            std::string role = role_of(c->name);
            // "the scrutiny of policy" is what a committee does; a body is written with a capital letter.
            bool const small = c->name == "scrutiny" && c->word_count == 1 && t.text[c->span.begin] == 's';
            if (small || role.empty() || !is_printed(*c, t.phrase) || is_abstract(t.phrase, at, c->word_count))
                continue;
            found = {at, c->word_count, c->span, std::move(role), c->name};
        }
        if (found.role.empty()) {
            if (auto const person = person_at(t.text, t.phrase, at))
                found = {at,
                         person->words,
                         {t.phrase[at].span.begin, t.phrase[at + person->words - 1].span.end},
                         std::string(person->role),
                         "person"};
        }
        if (found.role.empty()) {
            ++at;
            continue;
        }
        at += found.words;
        t.phrase[found.first].thing_words = found.words;
        Mention* const before = t.mentions.empty() ? nullptr : &t.mentions.back();
        if (before && is_one_title(t, *before, found)) {
            t.phrase[before->first].thing_words = before->words + found.words;
            t.phrase[found.first].thing_words = 0;
            before->words += found.words;
            before->span.end = found.span.end;
            if (found.group != "member") before->role = found.role, before->group = found.group;
        } else {
            t.mentions.push_back(std::move(found));
        }
    }
}

NormText NormReader::read(std::string_view text) const {
    NormText out;
    out.text = text;
    std::vector<Token> const all = tokens(text);
    std::vector<Span> const parts = sentences(text);
    std::size_t part = 0;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Span const span = all[i].span;
        PhraseWord word{span, all[i].folded, 0, false, false, 0};
        while (part + 1 < parts.size() && span.begin >= parts[part + 1].begin) {
            ++part;
            if (i > 0 && !is_one_of(k_abbreviations, all[i - 1].folded)) ++sentence;
        }
        if (i > 0) {
            std::string_view const gap = text.substr(all[i - 1].span.end, span.begin - all[i - 1].span.end);
            if (gap.find('\n') != std::string_view::npos && out.phrase.back().sentence == sentence) ++sentence;
            word.stop_before = gap.find_first_of(";:") != std::string_view::npos ||
                               gap.find(" - ") != std::string_view::npos || gap.find("–") != std::string_view::npos;
            word.comma_before = gap.find_first_of(",()") != std::string_view::npos;
        }
        word.sentence = sentence;
        out.phrase.push_back(std::move(word));
    }
    name_roles(out, finder_.find(text, all));
    for (std::size_t i = 0; i < out.mentions.size(); ++i) place_in_phrase(out, i);
    name_by_body(out);
    return out;
}

}  // namespace concord
