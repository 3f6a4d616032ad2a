// A decision: what a person said about clauses, which holds against whatever is computed. It remembers the words it
// was made on, so that it is found again after renumbering and never applied to other words.
//
//   {Ruling::same, "2026-11-22", {"rutland", "12(c)"}, "…", {"surrey-heath", "2.3"}, "…"}   these two say the same
//   {Ruling::matter, "2026-11-22", {"rutland", "12(c)"}, "…", {}, "", "press-releases"}     this one belongs there
#pragma once

#include <string>

#include "model/citation.hpp"
#include "model/source.hpp"

namespace concord {

enum class Ruling {
    same,       // left and right answer the same question
    different,  // they do not
    matter,     // left belongs to the matter
    name,       // the matter that left belongs to has this name
};

struct Decision {
    Ruling ruling{};
    std::string date;  // 2026-11-22
    Citation left;     // as cited on that day; empty for the name of a matter that no clause belongs to
    std::string left_words;
    Citation right;           // same, different: the other clause; matter: a clause that the matter is known by, if any
    std::string right_words;  // empty without a right
    std::string matter;       // matter, name: the matter's slug on that day
    std::string name;         // name, and matter where one was typed: as the person wrote it
    Place place;              // where it is written down
};

}  // namespace concord
