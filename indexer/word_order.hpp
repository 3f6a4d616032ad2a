// Words that a conversion put in the wrong order, where the text itself proves the right one.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct WordOrderRepair {
    std::string printed;  // the words as they stand in the source
    std::string why;
};

// Puts the paragraphs of one unit in order, in place; empty where nothing was proved wrong.
std::vector<WordOrderRepair> repair_word_order(std::vector<std::string>& paragraphs);

}  // namespace concord
