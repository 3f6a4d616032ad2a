// What a person is told whose query cannot be read, with a mark under the place:
//
//   query:1:5: error: this quotation mark is not closed
//     say "press office
//         ^ mend: put another " after the phrase
//     understood: say
#pragma once

#include <string>
#include <string_view>

#include "query/syntax.hpp"

namespace concord {

// Of a long query only what stands around the place is shown, in at most `columns`. Without a final newline.
std::string in_words(QueryProblem const& problem, std::string_view typed, int columns);

}  // namespace concord
