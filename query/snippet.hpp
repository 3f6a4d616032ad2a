// A text's best piece: whole words around as many matches as fit, with the matches as spans of the piece.
//
//   snippet("Officers may be invited to group meetings.", {{27, 32}}, 20)   // {"…invited to group…", {{14, 19}}}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/search_page.hpp"
#include "model/source.hpp"

namespace concord {

struct Snippet {
    std::string text;
    std::vector<Span> matches;
};

Snippet snippet(std::string_view text, std::vector<Span> const& matches, std::size_t most_bytes);

// Each match in the middle of its line, with at most `most_bytes` of whole words on either side.
std::vector<KwicLine> kwic(Citation const& citation, std::string_view text, std::vector<Span> const& matches,
                           std::size_t most_bytes);

}  // namespace concord
