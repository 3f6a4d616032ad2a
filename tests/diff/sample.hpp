// Small documents for the tests of this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"

namespace concord {

// Clauses without parents: ref and text.
inline Document sample(std::string id, std::vector<std::pair<std::string, std::string>> const& clauses) {
    Document out;
    out.info.id = std::move(id);
    out.info.title = "Protocol";
    for (auto const& entry : clauses) {
        Clause clause;
        clause.part = "protocol";
        clause.ref = entry.first;
        clause.kind = Kind::clause;
        clause.text = entry.second;
        out.tree.clauses.push_back(std::move(clause));
    }
    return out;
}

}  // namespace concord
