// What a person decides about clauses and matters: made from what they named, with the words that stand there today,
// and written into decisions.toml. The command line and the pages decide through this.
//
//   Decision d = decide_pair(documents, Ruling::same, {"rutland", "12(c)"}, {"surrey-heath", "2.3"}, "2026-11-22");
//   write_decision("corpus/decisions.toml", d);   // {}: it took no other's place
//
// What cannot be decided is an Error with the mend. Whoever writes meanwhile, in another process too, waits its turn.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "diff/matters.hpp"
#include "model/decision.hpp"

namespace concord {

std::string today();  // 2026-11-22, where the program runs, as one would date a letter

inline constexpr std::size_t k_longest_matter_name = 200;  // bytes; a row's title has eight words

// `left` and `right` are clauses that there are, of different documents.
Decision decide_pair(std::vector<Document const*> const& documents, Ruling ruling, Citation const& left,
                     Citation const& right, std::string const& today);

struct KnownMatters {  // all must outlive the call
    std::vector<Document const*> const& documents;
    std::vector<Matter> const& matters;  // as they are gathered now
    Catalogue const& own;
};

// A clause belongs to a matter that there is, to one of the catalogue (by its id) or, where a name is typed in words,
// to a new one.
Decision decide_matter(KnownMatters const& known, Citation const& clause, std::string const& typed,
                       std::string const& today);

// A matter, by its id or an id or name that it had, is called so from now on.
Decision decide_name(KnownMatters const& known, std::string const& matter, std::string const& name,
                     std::string const& today);

// Adds it to the file; those that say the same kind of thing about the same clauses make way for it and are returned.
std::vector<Decision> write_decision(std::filesystem::path const& decisions_toml, Decision const& decision);

// Takes out those that are meant (number from 1, in the order of the file) and returns them; none: nothing is written.
std::vector<Decision> undo_decisions(std::filesystem::path const& decisions_toml,
                                     std::function<bool(std::size_t number, Decision const&)> const& is_meant);

}  // namespace concord
