#include "indexer/pdf/page.hpp"

#include <fmt/format.h>

namespace concord {

bool is_level(PdfBox const& line) {
    return line.width() >= line.height();
}

std::string dump(PdfPage const& page) {
    std::string out = fmt::format("page {} {:.0f} x {:.0f}\n", page.number, page.width, page.height);
    for (PdfWord const& word : page.words) {
        out += fmt::format("{:.0f} {:.0f} {:.0f} {:.0f} size {:.0f}", word.box.x0, word.box.top, word.box.x1,
                           word.box.bottom, word.size);
        if (word.bold) out += " bold";
        if (word.sideways) out += " sideways";
        if (word.struck) out += " struck";
        if (word.underlined) out += " underlined";
        out += fmt::format(" '{}'\n", word.text);
    }
    for (PdfBox const& line : page.lines)
        out += fmt::format("{:.0f} {:.0f} {:.0f} {:.0f} line\n", line.x0, line.top, line.x1, line.bottom);
    return out;
}

}  // namespace concord
