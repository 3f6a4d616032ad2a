#include "indexer/slug.hpp"

namespace concord {

bool is_slug(std::string_view text) {
    for (char const c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    return !text.empty();
}

std::string slug_of(std::string_view text) {
    std::string out;
    bool pending_dash = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        constexpr std::string_view k_curly = "\u2019";
        if (c == '\'' || text.substr(i, k_curly.size()) == k_curly) {  // "Council's" is one word
            if (c != '\'') i += k_curly.size() - 1;
            continue;
        }
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            if (pending_dash && !out.empty()) out += '-';
            out += c;
        }
        pending_dash = !kept;
    }
    return out;
}

}  // namespace concord
