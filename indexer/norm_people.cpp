// A table of nouns for the one, capital letters for the other: a service's name goes on as long as its words have them,
// over 'and' and a comma as far as the next capital.
#include "indexer/norm_people.hpp"

#include <algorithm>
#include <array>

namespace concord {
namespace {

constexpr std::array<std::string_view, 60> k_people{
    {"adviser",    "advisor",   "agent",     "appellant",    "applicant", "appointee",    "assessor",      "auditor",
     "bidder",     "candidate", "claimant",  "clerk",        "client",    "consultant",   "contractor",    "customer",
     "defendant",  "deponent",  "developer", "employer",     "governor",  "investigator", "journalist",    "landlord",
     "licensee",   "lobbyist",  "mediator",  "mover",        "neighbour", "nominee",      "objector",      "occupier",
     "ombudsman",  "owner",     "parent",    "petitioner",   "proposer",  "purchaser",    "ratepayer",     "respondent",
     "scrutineer", "seconder",  "seller",    "signatory",    "speaker",   "sponsor",      "subcontractor", "supplier",
     "supporter",  "taxpayer",  "teller",    "tenant",       "tenderer",  "trainee",      "trustee",       "user",
     "visitor",    "volunteer", "witness",   "whistleblower"}};

constexpr std::array<std::string_view, 12> k_held{
    {"account", "asset", "badge", "budget", "card", "contract", "grant", "key", "lease", "licence", "permit", "post"}};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::string_view singular(std::string_view word) {
    if (word == "witnesses") return "witness";
    if (word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
    return word;
}

bool has_capital(std::string_view text, PhraseWord const& word) {
    char const c = text[word.span.begin];
    return c >= 'A' && c <= 'Z';
}

// Words of "Head of Highways, Parks and Open Spaces" from `at`; zero where no service is named.
std::size_t head_of_service(std::string_view text, Phrase const& phrase, std::size_t at) {
    constexpr std::size_t k_longest = 10;
    std::string_view const word = phrase[at].folded;
    if ((word != "head" && word != "heads") || at + 2 >= phrase.size() || phrase[at + 1].folded != "of") return 0;
    std::size_t end = at + 2;
    while (end < phrase.size() && end < at + k_longest && phrase[end].sentence == phrase[at].sentence &&
           !phrase[end].stop_before && (end == at + 2 || !phrase[end].comma_before)) {
        bool const joins = phrase[end].folded == "and" && end > at + 2 && end + 1 < phrase.size() &&
                           has_capital(text, phrase[end + 1]) && phrase[end + 1].thing_words == 0;
        if (!joins && !has_capital(text, phrase[end])) break;
        ++end;
    }
    return end > at + 2 ? end - at : 0;
}

}  // namespace

std::optional<Person> person_at(std::string_view text, Phrase const& phrase, std::size_t at) {
    if (std::size_t const words = head_of_service(text, phrase, at)) return Person{words, "chief-officer"};
    bool const goes_on =
        at + 1 < phrase.size() && phrase[at + 1].sentence == phrase[at].sentence && !phrase[at + 1].comma_before;
    if (goes_on && is_one_of(k_held, phrase[at].folded) && singular(phrase[at + 1].folded) == "holder")
        return Person{2, "other"};
    if (is_one_of(k_people, singular(phrase[at].folded))) return Person{1, "other"};
    return std::nullopt;
}

}  // namespace concord
