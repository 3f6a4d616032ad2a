#include "cli/query_problem.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::string_view k_cut = "…";

// The query on one line; a tab or line break is one blank, so that columns stay what they are.
std::string on_one_line(std::string_view typed) {
    std::string out = printable(typed);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

std::string first_columns(std::string_view text, std::size_t columns) {
    std::string out;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        next_character(text, at);
        used += columns_of(text.substr(begin, at - begin));
        if (used > columns) break;
        out += text.substr(begin, at - begin);
    }
    return out;
}

std::string last_columns(std::string_view text, std::size_t columns) {
    std::size_t at = 0;
    while (at < text.size() && columns_of(text.substr(at)) > columns) next_character(text, at);
    return std::string(text.substr(at));
}

}  // namespace

std::string in_words(QueryProblem const& problem, std::string_view typed, int columns) {
    constexpr std::size_t k_indent = 2;
    std::size_t const room = static_cast<std::size_t>(std::max(columns, 20)) - k_indent - 2;
    std::size_t const at = std::min(typed.size(), static_cast<std::size_t>(std::max(problem.column, 1) - 1));
    // Megabytes pasted by mistake are not to be measured character by character.
    std::size_t const most = 4 * room;
    std::string before = on_one_line(typed.substr(at - std::min(at, most), std::min(at, most)));
    std::string after = on_one_line(typed.substr(at, most));
    bool const all_fits = at <= most && columns_of(before) + columns_of(after) <= room && typed.size() - at <= most;
    if (!all_fits) {
        if (at > most || columns_of(before) > room / 2) before = std::string(k_cut) + last_columns(before, room / 2);
        std::size_t const left = room - columns_of(before);
        if (typed.size() - at > most || columns_of(after) > left)
            after = first_columns(after, left) + std::string(k_cut);
    }
    std::string out = fmt::format("query:1:{}: error: {}\n  {}{}\n", problem.column, problem.what, before, after);
    out += fmt::format("  {}^", std::string(columns_of(before), ' '));
    if (!problem.mend.empty()) {
        bool const beside = columns_of(before) + columns_of(problem.mend) + 7 <= room || columns_of(before) < room / 2;
        out += (beside ? " mend: " : "\n  mend: ") + problem.mend;
    }
    std::string understood = on_one_line(problem.understood);
    understood.erase(understood.find_last_not_of(' ') + 1);
    if (!understood.empty()) out += "\n  understood: " + shortened(understood, room - 12);
    return out;
}

}  // namespace concord
