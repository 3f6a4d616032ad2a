#include "cli/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "model/diagnostic.hpp"

namespace concord {

std::size_t number_of(Request const& request, std::string const& option, std::size_t least, std::size_t otherwise) {
    if (!request.has(option)) return otherwise;
    std::string const typed = request.value(option);
    bool const digits = !typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos;
    std::size_t out = 0;
    auto const [end, failed] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
    if (digits && failed == std::errc::result_out_of_range) return std::numeric_limits<std::size_t>::max();
    if (!digits || failed != std::errc() || out < least)
        throw Error(fmt::format("--{} takes a whole number from {}, not '{}'", option, least, typed),
                    {fmt::format("concord {}", request.command->name), 0, 0},
                    fmt::format("for example: --{} {}", option, std::max<std::size_t>(otherwise, 3)));
    return out;
}

}  // namespace concord
