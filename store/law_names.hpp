// The name of a law that a rule cites, without the sections before it and written in one way, so that all clauses that
// cite it are found together.
//
//   law_name("Section 9 of the Village Greens Act of 1989")   // "Village Greens Act 1989"
//   law_key("village greens act 1989")                        // "village greens act 1989": as a term has it
#pragma once

#include <string>
#include <string_view>

namespace concord {

std::string law_name(std::string_view printed);
std::string law_key(std::string_view printed);  // the folded words of its name; empty where no word is left

}  // namespace concord
