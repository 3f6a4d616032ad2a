// Which words differ between two texts: the fewest words taken out and put in that make the right of the left.
// Words are compared folded (case and quotes do not count); white space and punctuation go with the word before.
//
//   words_diff("Officers must leave", "Officers should leave")
//   // equal {0,9}{0,9}, removed {9,14}{9,9}, added {14,14}{9,16}, equal {14,19}{16,21}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

enum class EditKind { equal, removed, added };

struct Edit {
    EditKind kind = EditKind::equal;
    Span left;   // empty where words were added
    Span right;  // empty where words were removed
    friend bool operator==(Edit const&, Edit const&) = default;
};

// In order; the left spans join to the whole left text and the right spans to the whole right one. Neighbours are of
// different kinds; removed stands before added. Time and memory grow with the product of the words between the common
// ends; where that is more than 16 million, the middle is one removal and one addition.
std::vector<Edit> words_diff(std::string_view left, std::string_view right);

std::string dump(std::vector<Edit> const& edits, std::string_view left, std::string_view right);

}  // namespace concord
