// A norm: what a clause prescribes. Empty lists where it prescribes nothing of the sort.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct Norm {
    std::vector<std::string> force;   // must, must-not, should, may, need-not; the strongest first; empty means none
    std::vector<std::string> bearer;  // roles bound or freed: member, officer, chief-executive, …
    std::vector<std::string> via;     // roles through whom, or by whose approval, a thing is done
    std::vector<std::string> limits;  // times, numbers and quantities as printed
    std::vector<std::string> cites;   // statutes and instruments as printed
    std::vector<std::string> refs;    // cross-references as printed
    friend bool operator==(Norm const&, Norm const&) = default;
};

}  // namespace concord
