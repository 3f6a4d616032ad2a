// Any bytes to blocks, tree and outline in each format: nothing crashes, and every ref is unique.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "render/outline.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace concord;
    Imported const imported = import_text({reinterpret_cast<char const*>(data), size}, "fuzz.md");
    Segmented got = segment(imported);
    std::set<std::string> refs;
    for (Clause const& clause : got.tree.clauses)
        if (!refs.insert(clause.ref).second) std::abort();
    Document document;
    document.tree = std::move(got.tree);
    if (document.tree.clauses.empty() != render_outline_jsonl(document).empty()) std::abort();
    return 0;
}
