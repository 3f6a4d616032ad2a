// Judged outlines (tests/gold/*.jsonl) as values.
#pragma once

#include <string>
#include <vector>

namespace concord::test {

struct GoldUnit {
    std::string ref, part, kind, parent, text;
    bool deleted = false;
};

std::vector<GoldUnit> gold_outline(std::string const& document_id);

}  // namespace concord::test
