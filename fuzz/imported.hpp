// What holds for the blocks of any importer: spans inside the text, ascending, and a tree whose refs are unique.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "indexer/block.hpp"
#include "indexer/segment.hpp"

namespace concord {

inline void check_imported(Imported const& imported) {
    std::uint32_t last = 0;
    for (Block const& block : imported.blocks)
        for (Run const& run : block.runs) {
            if (run.span.begin < last || run.span.end < run.span.begin || run.span.end > imported.source.bytes.size())
                std::abort();
            last = run.span.end;
        }
    std::set<std::string> refs;
    for (Clause const& clause : segment(imported).tree.clauses)
        if (!refs.insert(clause.ref).second) std::abort();
}

}  // namespace concord
