// The subject is looked for backwards from the words of force, a piece between commas at a time, since a rule's subject
// may stand before an insertion:
//
//     Chief Officers and JNC Officers , in line with their conditions of service , must not be asked
//     subject                           begins with a preposition: passed over     words of force
//
// A piece that begins with if, where, which … makes the clause a condition: "may" and "can" there tell nobody anything.
#include "indexer/norm_subject.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace concord {
namespace {

constexpr std::size_t k_farthest = 80;  // words from the force back to its subject; keeps monsters linear

constexpr std::array<std::string_view, 20> k_subordinators{
    {"if",       "where",    "when",  "whether", "unless", "because", "since", "which", "how",  "what",
     "whatever", "whenever", "until", "once",    "while",  "whilst",  "as",    "why",   "whom", "wherever"}};

constexpr std::array<std::string_view, 24> k_finite{{"is",    "are",    "was",   "were",   "has",       "have",
                                                     "had",   "do",     "does",  "did",    "may",       "can",
                                                     "could", "might",  "must",  "shall",  "should",    "will",
                                                     "would", "cannot", "feels", "wishes", "considers", "requires"}};

// "Some officers are required to": what is so for some is a fact.
constexpr std::array<std::string_view, 5> k_existential{"some", "many", "certain", "few", "several"};

constexpr std::array<std::string_view, 5> k_asking{"which", "what", "how", "whether", "why"};

// "the fact that they will often meet" tells a fact.
constexpr std::array<std::string_view, 20> k_facts{
    {"perception",  "impression",  "suspicion",  "doubt", "others",  "concern", "fact",
     "probability", "possibility", "likelihood", "view",  "opinion", "belief",  "risk",
     "chance",      "effect",      "likely",     "ways",  "extent",  "degree"}};

constexpr std::array<std::string_view, 9> k_pronouns{
    {"they", "he", "she", "who", "whom", "you", "we", "himself", "themselves"}};

constexpr std::array<std::string_view, 3> k_possessives{"their", "his", "her"};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::optional<std::size_t> mention_at(NormText const& t, std::size_t word) {
    for (std::size_t i = 0; i < t.mentions.size(); ++i)
        if (t.mentions[i].first <= word && word < t.mentions[i].first + t.mentions[i].words) return i;
    return std::nullopt;
}

bool same_piece(NormText const& t, std::size_t left, std::size_t right) {  // neighbours, left + 1 == right
    return t.phrase[left].sentence == t.phrase[right].sentence && !t.phrase[right].stop_before;
}

// Where a mention's phrase begins: "all the relevant Officers".
std::size_t phrase_begin(NormText const& t, std::size_t word) {
    while (word > 0 && same_piece(t, word - 1, word) && !t.phrase[word].comma_before &&
           is_determiner(t.phrase[word - 1].folded))
        --word;
    return word;
}

// What the words from `begin` up to `end` (one piece between commas) say about the subject of what follows.
bool read_piece(NormText const& t, std::size_t begin, std::size_t end, Subject& out) {
    std::size_t from = begin;
    bool const goes_on = t.phrase[end - 1].folded == "and" || t.phrase[end - 1].folded == "but";
    bool open = false;  // "…, where a Member": the words behind make a condition
    for (std::size_t at = begin; at < end; ++at) {
        std::string const& word = t.phrase[at].folded;
        bool const such_as =
            word == "as" && at > 0 && (t.phrase[at - 1].folded == "such" || t.phrase[at - 1].folded == "well");
        if (is_one_of(k_subordinators, word) && !such_as) open = true;
        // "which decisions may be made": an indirect question, or more about a thing; but "rules which should be kept".
        if (is_one_of(k_asking, word) && at + 1 < end && t.phrase[at + 1].folded != "case") out.relative = true;
        if (is_one_of(k_finite, word))
            open = out.relative = false;  // the condition has its verb; what comes is another clause
        if (word == "that" && at > begin && is_one_of(k_facts, t.phrase[at - 1].folded)) out.fact = true;
        if (word == "that" && at > begin && !is_one_of(k_facts, t.phrase[at - 1].folded)) {
            out.reported = true;
            open = false;
            out.topic.clear();
            out.mentions.clear();
            from = at;
        }
    }
    for (std::size_t i = 0; i < t.mentions.size(); ++i) {
        Mention const& m = t.mentions[i];
        if (m.first < from || m.first >= end) continue;
        if (!m.heads) continue;
        if (m.within) {
            if (out.topic.empty() || m.joined) out.topic.push_back(i);
            continue;
        }
        if (goes_on && !out.mentions.empty()) continue;  // "Officers answer to their Director and must": the first
        out.mentions = with_joined(t, i);
        std::size_t const first = phrase_begin(t, t.mentions[out.mentions.front()].first);
        if (open && first > begin && t.phrase[first - 1].folded == "whom") out.relative = true;
        if (is_one_of(k_existential, t.phrase[first].folded) ||
            (first > begin && is_one_of(k_existential, t.phrase[first - 1].folded)))
            out.fact = true;
    }
    if (open) out.conditional = true;
    if (out.relative) out.conditional = true;
    return !out.mentions.empty();
}

bool begins_insertion(NormText const& t, std::size_t at) {
    std::string const& word = t.phrase[at].folded;
    bool const apart = at + 1 < t.phrase.size() && t.phrase[at + 1].folded == "than";  // other than, rather than
    return apart || is_preposition(word) || is_adverb(word) || is_one_of(k_subordinators, word) || word == "subject" ||
           word == "without" || word == "who" || word == "except" || word == "save" || word == "like" ||
           word == "including" || word == "at" || word == "during" || word == "before" || word == "after" ||
           word == "or" || word == "and";
}

// "neither party should": everybody spoken of in the sentence.
bool is_side(std::string_view word) {
    return word == "party" || word == "parties" || word == "side" || word == "sides";
}

std::vector<std::size_t> all_before(NormText const& t, std::size_t cue) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < t.mentions.size(); ++i)
        if (t.mentions[i].first < cue && t.phrase[t.mentions[i].first].sentence == t.phrase[cue].sentence)
            out.push_back(i);
    return out;
}

}  // namespace

// The mentions joined to this one, in both directions.
std::vector<std::size_t> with_joined(NormText const& t, std::size_t mention) {
    std::size_t begin = mention;
    while (begin > 0 && (t.mentions[begin].joined || (t.mentions[begin].of_before && begin < mention))) --begin;
    std::size_t end = mention + 1;
    while (end < t.mentions.size() && (t.mentions[end].joined || t.mentions[end].of_before)) ++end;
    std::vector<std::size_t> out;
    for (std::size_t i = begin; i < end; ++i)
        if (i == mention || t.mentions[i].joined || i == begin) out.push_back(i);
    return out;
}

Subject subject_of(NormText const& t, std::size_t force) {
    Subject out;
    std::size_t at = force;
    while (at > 0 && same_piece(t, at - 1, at) && is_adverb(t.phrase[at - 1].folded)) --at;
    if (at > 0 && same_piece(t, at - 1, at) && is_one_of(k_pronouns, t.phrase[at - 1].folded)) {
        std::string const& pronoun = t.phrase[at - 1].folded;
        out.addressed = pronoun == "you";
        if (pronoun == "who" && at > 1) {
            if (auto const m = mention_at(t, at - 2)) out.mentions = {*m};
        }
        out.pronoun = out.mentions.empty();
        for (std::size_t w = at - 1;
             w > 0 && w + k_farthest > force && same_piece(t, w - 1, w) && !t.phrase[w].comma_before; --w) {
            if (is_one_of(k_finite, t.phrase[w - 1].folded) || t.phrase[w - 1].folded == "that") break;
            if (is_one_of(k_subordinators, t.phrase[w - 1].folded)) out.conditional = true;
        }
        return out;
    }
    // "Their job is to": whose it is was said before.
    if (at > 0 && same_piece(t, at - 1, at) && is_one_of(k_possessives, t.phrase[at - 1].folded)) {
        out.pronoun = true;
        return out;
    }
    for (std::size_t end = force; end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && begin + k_farthest > force && same_piece(t, begin - 1, begin) &&
               !t.phrase[begin].comma_before)
            --begin;
        Subject piece = out;
        piece.conditional = piece.fact = piece.relative = false;
        bool const aside = end == force && t.phrase[force].comma_before && begins_insertion(t, begin);
        bool const found = !aside && read_piece(t, begin, end, piece);
        bool const insertion = end < force ? begins_insertion(t, begin) : begins_insertion(t, begin) && !found;
        if (found && (end == force || !insertion || is_adverb(t.phrase[begin].folded))) return piece;
        if (end == force) {
            out.topic = piece.topic;
            out.conditional = piece.conditional;
            out.fact = piece.fact;
            out.relative = !aside && piece.relative;
            if (!insertion) {  // a thing is the subject
                if (is_side(t.phrase[force - 1].folded)) piece.topic = all_before(t, force);
                return piece;
            }
        }
        if (begin == 0 || begin + k_farthest <= force || !same_piece(t, begin - 1, begin)) break;
        end = begin;
    }
    return out;
}

// "should be written by the Chief Officer or other Officers": who does it.
std::vector<std::size_t> agents(NormText const& t, std::size_t from) {
    for (std::size_t at = from; at < t.phrase.size() && t.phrase[at].sentence == t.phrase[from - 1].sentence; ++at) {
        if (at > from + 14 || (at > from && t.phrase[at].stop_before)) break;
        if (t.phrase[at].folded != "by") continue;
        for (std::size_t i = 0; i < t.mentions.size(); ++i)
            if (t.mentions[i].first > at && phrase_begin(t, t.mentions[i].first) == at + 1 && t.mentions[i].heads)
                return with_joined(t, i);
        return {};  // "guided by advice issued by the Leader" has another doer
    }
    return {};
}

// Where the participle of a passive stands behind the cue: "be | been" adverbs participle.
std::optional<std::size_t> passive_at(NormText const& t, std::size_t from) {
    static WordPattern const k_passive("not? %adverbs be|been !able|entitled %adverbs neither? %done");
    std::size_t at = from > 0 && t.phrase[from - 1].folded == "be" ? from - 1 : from;
    if (from > 1 && is_participle(t.phrase[from - 1].folded) && t.phrase[from - 2].folded == "be") return from - 1;
    if (from > 0 && at < t.phrase.size()) {
        if (auto const length = k_passive.length_at(t.phrase, at)) return at + *length - 1;
    }
    return std::nullopt;
}

// The first role behind a cue in its sentence, rather one that hangs on no preposition.
std::vector<std::size_t> first_behind(NormText const& t, std::size_t from) {
    if (from == 0) return {};
    for (bool const strict : {true, false}) {
        if (!strict)
            if (std::vector<std::size_t> doers = agents(t, from); !doers.empty()) return doers;
        for (std::size_t i = 0; i < t.mentions.size(); ++i) {
            Mention const& m = t.mentions[i];
            if (m.first < from || t.phrase[m.first].sentence != t.phrase[from - 1].sentence || !m.heads) continue;
            if (!strict || !m.within) return with_joined(t, i);
        }
    }
    return {};
}

}  // namespace concord
