#include "model/citation.hpp"

namespace concord {

std::string format(Citation const& citation) {
    return citation.document + ':' + citation.ref;
}

std::optional<Citation> parse_citation(std::string_view typed) {
    auto const first = typed.find_first_not_of(" \t");
    if (first == std::string_view::npos) return std::nullopt;
    typed.remove_prefix(first);
    while (!typed.empty() && (typed.back() == ' ' || typed.back() == '\t')) typed.remove_suffix(1);
    auto const cut = typed.find_first_of(": \t");
    if (cut == 0 || cut == std::string_view::npos) return std::nullopt;
    auto const rest = typed.find_first_not_of(": \t", cut);
    if (rest == std::string_view::npos) return std::nullopt;
    return Citation{std::string(typed.substr(0, cut)), std::string(typed.substr(rest))};
}

std::string ref_key(std::string_view ref) {
    constexpr std::string_view k_pilcrow = "¶";
    std::string key;
    bool pending_dot = false;
    auto const put = [&](char c) {
        if (pending_dot && !key.empty()) key += '.';
        pending_dot = false;
        key += c;
    };
    for (std::size_t i = 0; i < ref.size(); ++i) {
        if (ref.substr(i, k_pilcrow.size()) == k_pilcrow) {
            pending_dot = true;
            put('p');
            i += k_pilcrow.size() - 1;
            continue;
        }
        char const c = ref[i];
        bool const upper = c >= 'A' && c <= 'Z';
        bool const kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '~' || c == '-' ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (kept)
            put(upper ? static_cast<char>(c - 'A' + 'a') : c);
        else
            pending_dot = true;
    }
    return key;
}

}  // namespace concord
