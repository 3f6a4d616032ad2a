// Clauses to groups that answer one question each, from the matches alone. How: gather.cpp and docs/matters.md.
//
//   gather(clauses, links)   // {{0, 3}, {1, 3, 5}}: clause 3 answers two questions; clauses in no group answer alone
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace concord {

struct MatchLink {  // of two clauses of different documents, by their places in the list of clauses
    std::size_t one = 0;
    std::size_t other = 0;
    double probability = 0;  // that they answer the same question
    bool same = false;
    bool decided = false;  // by a person
};

// `documents` says of each clause which document it is of; any numbers do. Groups have two clauses or more, in order,
// of two documents or more; none is contained in another; they are sorted. Nothing but clauses and links decides: what
// their order is changes nothing but ties.
std::vector<std::vector<std::size_t>> gather(std::vector<std::size_t> const& documents,
                                             std::vector<MatchLink> const& links);

}  // namespace concord
