// Words that say nothing of what a clause is about, as data.
#pragma once

#include <string_view>

namespace concord {

bool is_stop_word(std::string_view folded);  // "the", "of", "must": in every kind of clause

// Words of the frame of a question ("how do other councils handle …"), which a clause that answers it need not hold.
bool is_question_word(std::string_view folded);

}  // namespace concord
