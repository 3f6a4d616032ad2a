#include "tests/indexer/pdf_sample.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "text/encoding.hpp"

namespace concord {
namespace {

double next_number(char const*& at) {
    char* end = nullptr;
    double const out = std::strtod(at, &end);
    at = end == at ? at + (*at != '\0') : end;
    return out > -1e4 && out < 1e4 ? out : 0;
}

}  // namespace

PdfFile pdf_pages(std::string_view text) {
    PdfFile out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string const line(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.starts_with("page")) {
            out.pages.emplace_back();
            out.pages.back().number = static_cast<int>(out.pages.size());
            out.pages.back().width = 595;
            out.pages.back().height = 842;
            continue;
        }
        if (line.starts_with("bookmark ")) {
            out.bookmarks.push_back({line.substr(9), 1});
            continue;
        }
        if (out.pages.empty()) continue;
        char const* at = line.c_str();
        PdfBox box;
        for (double* const side : {&box.x0, &box.top, &box.x1, &box.bottom}) *side = next_number(at);
        if (!(box.x0 <= box.x1 && box.top < box.bottom)) continue;
        if (line.ends_with(" line")) {
            out.pages.back().lines.push_back(box);
            continue;
        }
        std::size_t const first = line.find('\'');
        std::size_t const last = line.rfind('\'');
        if (first == std::string::npos || last <= first + 1) continue;
        PdfWord word;
        word.text = decode(line.substr(first + 1, last - first - 1)).utf8;
        word.box = box;
        std::string const marks = line.substr(0, first);
        std::size_t const size = marks.find(" size ");
        char const* digits = size == std::string::npos ? "" : marks.c_str() + size + 6;
        word.size = std::max(1.0, next_number(digits));
        auto const has = [&](char const* mark) { return marks.find(mark) != std::string::npos; };
        word.bold = has(" bold");
        word.sideways = has(" sideways");
        word.struck = has(" struck");
        word.underlined = has(" underlined");
        word.space_after = has(" space");
        if (!word.text.empty()) out.pages.back().words.push_back(std::move(word));
    }
    return out;
}

}  // namespace concord
