// Cross-references resolved: "see paragraph 3.15" leads to the unit 3.15 of the same document, where it has one;
// "Appendix A" to the title or heading that opens with it. What is in the same part as the reference goes before other
// parts. References to other documents lead nowhere.
//
//   add_links(tree);
//   tree[id].links   // {{{4, 18}, "3.15"}}
#pragma once

#include "model/clause.hpp"

namespace concord {

void add_links(ClauseTree& tree);

}  // namespace concord
