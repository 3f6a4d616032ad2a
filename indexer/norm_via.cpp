// Patterns that end in a role; the roles joined to that one by and, or or a comma count with it.
#include "indexer/norm_via.hpp"

#include <algorithm>
#include <array>

#include "text/word_pattern.hpp"

namespace concord {
namespace {

constexpr std::array k_via{
    std::string_view{"approved|agreed|cleared|authorised|sanctioned|determined|requested|countersigned ~3 by ~3 @"},
    std::string_view{
        "approval|consent|agreement|permission|authority|authorisation|advice|guidance|assistance|help|view|views|"
        "instruction|instructions|direction|discretion|sanction|concurrence|attention of ~3 @"},
    std::string_view{"advice|guidance|assistance|help|information|clearance|approval|consent|permission|authority|"
                     "instructions|support|briefing|briefings ...5 from|through ~3 @"},
    std::string_view{"obtained|sought|available|seek|obtain ...6 from|through ~3 @"},
    std::string_view{
        "report|reported|refer|referred|address|addressed|direct|directed|submit|submitted|pass|passed|forward|"
        "forwarded|raised|bring|brought|copied|disclose|disclosed|notified|notify|sent|application|"
        "representations|complain|complaint|complaints|enquiries|queries|recourse|access|channelled|routed|"
        "communicated|notice|speak|spoken|talk|explained|clear|delegated ...6 to ~3 @"},
    std::string_view{"writing|write|written|appeal|turn to ~3 @"},
    std::string_view{
        "discuss|discussed|discussion|raise|raised|share|shared|consult|consultation|agree|agreed|liaise|liaison|"
        "cleared|clear|conjunction|concert|checked|check|arranged|arrange ...6 with ~3 @"},
    std::string_view{"through|via ~3 @"},
    std::string_view{"consult|consulting|inform|informing|notify|notifying|contact|contacting|tell|"
                     "telling !between|with|from|at|of|will|to|in|for|on ~3 @"},
    std::string_view{"approach|call|ring the|a|an|any|their|his|her|your ~2 @"},
    std::string_view{"advise|advising ~2 @ ...8 of|that the? !council|authority|group|party|committee|political"},
    std::string_view{
        "unless|until ~3 @ ...4 agree|agrees|agreed|approve|approves|approved|consent|consents|decide|decides|"
        "authorise|authorises|direct|directs"},
    std::string_view{"be|been %adverbs given|made|put to ~3 @"},
    std::string_view{"only be %done by ~3 @"},
    std::string_view{"@ ~4 be|been %adverbs kept|informed|consulted|notified|told|briefed|advised"},
};

std::vector<WordPattern> const& patterns() {
    static std::vector<WordPattern> const all = [] {
        std::vector<WordPattern> out;
        for (std::string_view const pattern : k_via) out.emplace_back(pattern);
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

}  // namespace

std::vector<std::size_t> find_via(NormText const& reading, std::size_t from_sentence, std::size_t to_sentence) {
    std::vector<std::size_t> out;
    auto const add = [&](std::size_t mention) {
        if (std::find(out.begin(), out.end(), mention) == out.end()) out.push_back(mention);
    };
    for (std::size_t at = 0; at < reading.phrase.size(); ++at) {
        std::size_t const sentence = reading.phrase[at].sentence;
        if (sentence < from_sentence || sentence >= to_sentence) continue;
        for (std::size_t p = 0; p < k_via.size(); ++p) {
            auto const length = patterns()[p].length_at(reading.phrase, at);
            if (!length) continue;
            bool const at_end = k_via[p].ends_with('@');
            std::size_t found = reading.mentions.size();
            for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
                bool const inside = reading.mentions[i].first >= at && reading.mentions[i].first < at + *length;
                if (inside && (at_end || found == reading.mentions.size())) found = i;
            }
            if (found == reading.mentions.size()) continue;
            for (std::size_t const m : all_joined(reading, found)) add(m);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace concord
