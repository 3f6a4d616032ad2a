// Patterns that end in a role; the roles joined to that one by and, or or a comma count with it.
#include "indexer/norm_via.hpp"

#include <algorithm>
#include <array>

#include "text/word_pattern.hpp"

namespace concord {
namespace {

struct ViaCue {
    std::string_view pattern;
    bool handing = false;  // to or with whom: not so where it is forbidden or only a condition
};

constexpr std::array k_via{
    ViaCue{"approved|agreed|cleared|authorised|sanctioned|determined|requested|countersigned|permitted ~3 by ~3 @"},
    ViaCue{"signed off by =3 @"},
    ViaCue{"unless|until|if ~4 invited|asked|requested|directed|instructed ~4 by =3 @"},
    ViaCue{"approval|consent|agreement|permission|authority|authorisation|advice|guidance|assistance|help|view|views|"
           "instruction|instructions|direction|discretion|sanction|concurrence|attention of =3 @"},
    ViaCue{"advice|guidance|assistance|help|information|clearance|approval|consent|permission|authority|"
           "instructions|support|briefing|briefings ...5 from|through =3 @"},
    ViaCue{"obtained|sought|available|seek|obtain ...6 from|through =3 @"},
    ViaCue{"report|reported|refer|referred|address|addressed|directed|submit|submitted|pass|passed|forward|"
           "forwarded|raised|bring|brought|copied|disclose|disclosed|notified|notify|sent|delivered|application|"
           "representations|complain|complaint|complaints|enquiries|queries|recourse|access|channelled|routed|"
           "communicated|notice|speak|spoken|talk|explained|clear|delegated ...6 to =3 @",
           true},
    ViaCue{"report|disclose|notify|declare ...15 to =3 @", true},
    ViaCue{"must|shall|should|will|may|can|to direct ...6 to =3 @", true},
    ViaCue{"writing|write|written|appeal|turn to =3 @", true},
    ViaCue{"discuss|discussed|discussion|raise|raised|share|shared|consult|consultation|agree|agreed|liaise|liaison|"
           "cleared|clear|conjunction|concert|checked|check|arranged|arrange|register|registered|lodge|lodged ...6 "
           "with =3 @",
           true},
    ViaCue{"through|via =3 @"},
    ViaCue{"consult|consulting|inform|informing|notify|notifying|contact|contacting|tell|"
           "telling !between|with|from|at|of|will|to|in|for|on =3 @",
           true},
    ViaCue{"approach|ring the|a|an|any|their|his|her|your =2 @", true},
    ViaCue{"^ call the|a|an|your =2 @", true},
    ViaCue{"advise|advising =2 @ of|that|immediately", true},
    ViaCue{"unless|until ~3 @ ...4 agree|agrees|agreed|approve|approves|approved|consent|consents|decide|decides|"
           "authorise|authorises|direct|directs|permit|permits"},
    ViaCue{"be|been %adverbs given|made|put to =3 @", true},
    ViaCue{"@ ~4 be|been %adverbs kept|informed|consulted|notified|told|briefed|advised", true},
    ViaCue{"@ ~4 be|been %adverbs asked|approached for"},
};

std::vector<WordPattern> const& patterns() {
    static std::vector<WordPattern> const all = [] {
        std::vector<WordPattern> out;
        for (ViaCue const& cue : k_via) out.emplace_back(cue.pattern);
        return out;
    }();
    return all;
}

// The role itself and those joined to it: of "the Officer's line manager or Director" the line manager and the
// Director.
std::vector<std::size_t> all_joined(NormText const& t, std::size_t mention) {
    std::vector<std::size_t> out;
    std::size_t i = mention;
    if (!t.mentions[i].heads && i + 1 < t.mentions.size() &&
        t.mentions[i].first + t.mentions[i].words == t.mentions[i + 1].first)
        ++i;
    if (t.mentions[i].heads) out.push_back(i);
    for (++i; i < t.mentions.size() && (t.mentions[i].joined || t.mentions[i].of_before); ++i)
        if (t.mentions[i].heads && t.mentions[i].joined) out.push_back(i);
    return out;
}

bool has_force(std::vector<ForceTrigger> const& triggers, NormText const& t, std::size_t sentence) {
    return std::any_of(triggers.begin(), triggers.end(),
                       [&](ForceTrigger const& trigger) { return t.phrase[trigger.first].sentence == sentence; });
}

// "must not pass it to another Member", "the Council need not be informed": nobody through whom a thing is done; but
// "may only be sent to the Director".
bool is_denied(NormText const& t, std::vector<ForceTrigger> const& triggers, std::size_t at, std::size_t end) {
    ForceTrigger const* governs = nullptr;
    for (ForceTrigger const& trigger : triggers)
        if (trigger.first < end && t.phrase[trigger.first].sentence == t.phrase[at].sentence) governs = &trigger;
    if (!governs || (governs->force != Force::must_not && governs->force != Force::need_not)) return false;
    for (std::size_t word = governs->first; word < governs->first + governs->words; ++word)
        if (t.phrase[word].folded == "only") return false;
    for (std::size_t word = governs->first; word < at; ++word)
        if (t.phrase[word].folded == "but" || t.phrase[word].folded == "unless" || t.phrase[word].folded == "except")
            return false;
    return true;
}

// "If he reports it to the Leader, he must": the rule comes behind.
bool is_condition(NormText const& t, std::vector<ForceTrigger> const& triggers, std::size_t at) {
    constexpr std::array<std::string_view, 6> k_openers{"if", "where", "when", "whenever", "should", "wherever"};
    std::size_t first = at;
    while (first > 0 && t.phrase[first - 1].sentence == t.phrase[at].sentence && !t.phrase[first].comma_before) --first;
    if (std::find(k_openers.begin(), k_openers.end(), t.phrase[first].folded) == k_openers.end()) return false;
    return std::any_of(triggers.begin(), triggers.end(), [&](ForceTrigger const& trigger) {
        return trigger.first > at && t.phrase[trigger.first].sentence == t.phrase[at].sentence;
    });
}

}  // namespace

std::vector<std::size_t> find_via(NormText const& reading, std::vector<ForceTrigger> const& triggers) {
    std::vector<std::size_t> out;
    auto const add = [&](std::size_t mention) {
        if (std::find(out.begin(), out.end(), mention) == out.end()) out.push_back(mention);
    };
    for (std::size_t at = 0; at < reading.phrase.size(); ++at) {
        bool const tells = !triggers.empty() && !has_force(triggers, reading, reading.phrase[at].sentence);
        for (std::size_t p = 0; p < k_via.size(); ++p) {
            auto const length = patterns()[p].length_at(reading.phrase, at);
            if (!length) continue;
            if (k_via[p].handing &&
                (tells || is_denied(reading, triggers, at, at + *length) || is_condition(reading, triggers, at)))
                continue;
            bool const at_end = k_via[p].pattern.ends_with('@');
            std::size_t found = reading.mentions.size();
            for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
                bool const inside = reading.mentions[i].first >= at && reading.mentions[i].first < at + *length;
                if (inside && (at_end || found == reading.mentions.size())) found = i;
            }
            if (found == reading.mentions.size()) continue;
            for (std::size_t const m : all_joined(reading, found))
                if (reading.mentions[m].group != "person") add(m);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace concord
