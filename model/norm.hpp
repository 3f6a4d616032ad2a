// A norm: what a clause prescribes. Empty lists where it prescribes nothing of the sort. The triggers say why: the
// words that each value was read from.
//
//   "Members must not ring Officers at home"
//   // force {"must-not"}, bearer {"member"}; triggers {{0,7},bearer,"member"}, {{8,16},force,"must-not"}
#pragma once

#include <string>
#include <vector>

#include "model/source.hpp"

namespace concord {

enum class TriggerKind { force, bearer, via, limit, cite, ref };

struct Trigger {
    Span span;  // of the clause's text; empty where the words stand in its lead-in, its heading or the clause before
    TriggerKind kind{};
    std::string value;  // as it stands in the norm's list
    friend bool operator==(Trigger const&, Trigger const&) = default;
};

struct Norm {
    std::vector<std::string> force;      // must, must-not, should, may, need-not; the strongest first; empty means none
    std::vector<std::string> bearer;     // roles bound or freed: member, officer, chief-executive, …
    std::vector<std::string> via;        // roles through whom, or by whose approval, a thing is done
    std::vector<std::string> limits;     // times, numbers and quantities as printed
    std::vector<std::string> cites;      // statutes and instruments as printed
    std::vector<std::string> refs;       // cross-references as printed
    std::vector<Trigger> triggers = {};  // in order of place
    friend bool operator==(Norm const&, Norm const&) = default;
};

}  // namespace concord
