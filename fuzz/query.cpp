// Anything typed: a query that prints to one that parses to the same, or a problem with a column inside it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "query/syntax.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace concord;
    std::string_view const typed(reinterpret_cast<char const*>(data), size);
    auto const parsed = parse_query(typed);
    if (auto const* const problem = std::get_if<QueryProblem>(&parsed)) {
        if (problem->column < 1 || static_cast<std::size_t>(problem->column) > size + 1 || problem->what.empty())
            std::abort();
        return 0;
    }
    QueryNode const& node = std::get<QueryNode>(parsed);
    auto const again = parse_query(print(node));
    if (!std::holds_alternative<QueryNode>(again) || dump(std::get<QueryNode>(again)) != dump(node)) std::abort();
    return 0;
}
