// poppler gives each page's words in its own idea of reading order; only their places are used, and that the words of
// one line stand together. The page's picture is made to find drawn lines (drawn_lines.hpp), coarse enough to cost
// about as much as the words.
#include "indexer/pdf/read_pdf.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <memory>
#include <utility>

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include "indexer/pdf/drawn_lines.hpp"
#include "model/diagnostic.hpp"
#include "text/encoding.hpp"

namespace concord {
namespace {

constexpr double k_dots_per_inch = 108;        // two dots a millimetre and a half: letters stay apart
constexpr double k_largest_page = 3000;        // points a side; beyond it no picture is made
constexpr std::size_t k_most_words = 200'000;  // a page; more is no page to read
constexpr int k_most_pages = 50'000;
constexpr std::size_t k_most_bookmarks = 20'000;
constexpr int k_deepest_bookmark = 20;

// What poppler tells about broken files goes to the standard error unless it is given a place.
void be_quiet() {
    static bool const done = (poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr), true);
    static_cast<void>(done);
}

std::string utf8(poppler::ustring const& words) {
    poppler::byte_array const bytes = words.to_utf8();
    std::string out(bytes.begin(), bytes.end());
    while (!out.empty() && out.back() == '\0') out.pop_back();
    return out;
}

struct Spelling {
    std::string_view from;
    std::string_view to;
};
constexpr std::array<Spelling, 7> k_ligatures{{{"\uFB00", "ff"},
                                               {"\uFB01", "fi"},
                                               {"\uFB02", "fl"},
                                               {"\uFB03", "ffi"},
                                               {"\uFB04", "ffl"},
                                               {"\uFB05", "st"},
                                               {"\uFB06", "st"}}};

void replace(std::string& words, std::string_view from, std::string_view to) {
    for (std::size_t at = words.find(from); at != std::string::npos; at = words.find(from, at + to.size()))
        words.replace(at, from.size(), to);
}

// Characters as a person would type them. A soft hyphen within a word is drawn, or it would not be in the page.
std::string readable(std::string words) {
    for (Spelling const& ligature : k_ligatures) replace(words, ligature.from, ligature.to);
    if (std::size_t const at = words.find("\u00AD"); at != std::string::npos && at + 2 < words.size())
        replace(words, "\u00AD", "-");
    for (char& c : words)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    std::size_t const first = words.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return decode(words.substr(first, words.find_last_not_of(' ') + 1 - first)).utf8;
}

bool is_bold(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    for (std::string_view const heavy : {"bold", "black", "heavy", "demi"})
        if (name.find(heavy) != std::string::npos) return true;
    return false;
}

PdfBox box_of(poppler::rectf const& rect) {
    return {rect.x(), rect.y(), rect.right(), rect.bottom()};
}

bool is_sane(PdfBox const& box) {
    constexpr double k_far = 1e5;
    return box.x0 > -k_far && box.x1 < k_far && box.top > -k_far && box.bottom < k_far && box.x0 <= box.x1 &&
           box.top < box.bottom;
}

// A page whose words mostly run upwards or downwards is turned, so that they run from left to right.
void turn(PdfPage& page, std::array<int, 4> const& directions, std::vector<int> const& of_word) {
    int const most = static_cast<int>(std::max_element(directions.begin(), directions.end()) - directions.begin());
    for (std::size_t i = 0; i < page.words.size(); ++i) page.words[i].sideways = of_word[i] != most;
    if (most == 0) return;
    auto const turned = [&](PdfBox const& b) -> PdfBox {
        if (most == 1) return {b.top, page.width - b.x1, b.bottom, page.width - b.x0};  // words run downwards
        if (most == 3) return {page.height - b.bottom, b.x0, page.height - b.top, b.x1};
        return {page.width - b.x1, page.height - b.bottom, page.width - b.x0, page.height - b.top};
    };
    for (PdfWord& word : page.words) word.box = turned(word.box);
    for (PdfBox& line : page.lines) line = turned(line);
    if (most != 2) std::swap(page.width, page.height);
}

void read_words(poppler::page const& from, PdfPage& page, std::array<int, 4>& directions, std::vector<int>& of_word) {
    std::vector<poppler::text_box> const boxes = from.text_list(poppler::page::text_list_include_font);
    for (poppler::text_box const& box : boxes) {
        if (page.words.size() >= k_most_words) break;
        PdfWord word;
        word.text = readable(utf8(box.text()));
        word.box = box_of(box.bbox());
        if (word.text.empty() || !is_sane(word.box)) continue;
        word.size = box.get_font_size();
        if (!(word.size > 0.5 && word.size < 1000)) word.size = std::max(1.0, word.box.height() / 1.2);
        word.bold = box.has_font_info() && is_bold(box.get_font_name());
        word.space_after = box.has_space_after();
        int const direction = box.rotation() & 3;
        ++directions[static_cast<std::size_t>(direction)];
        of_word.push_back(direction);
        page.words.push_back(std::move(word));
    }
}

void read_picture(poppler::page const& from, PdfPage& page) {
    if (page.width > k_largest_page || page.height > k_largest_page || !poppler::page_renderer::can_render()) return;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    poppler::image const image = renderer.render_page(&from, k_dots_per_inch, k_dots_per_inch);
    if (!image.is_valid() || image.format() != poppler::image::format_gray8) return;
    GrayPicture const picture{reinterpret_cast<unsigned char const*>(image.const_data()), image.width(), image.height(),
                              image.bytes_per_row(), k_dots_per_inch / 72};
    page.has_ink = has_ink(picture);
    if (!page.words.empty()) page.lines = drawn_lines(picture);
}

PdfPage read_page(poppler::page const& from, int number) {
    PdfPage page;
    page.number = number;
    poppler::rectf const paper = from.page_rect();
    page.width = paper.width();
    page.height = paper.height();
    if (auto const way = from.orientation(); way == poppler::page::landscape || way == poppler::page::seascape)
        std::swap(page.width, page.height);
    std::array<int, 4> directions{};
    std::vector<int> of_word;
    read_words(from, page, directions, of_word);
    read_picture(from, page);
    turn(page, directions, of_word);
    mark_words(page);
    return page;
}

void read_bookmarks(poppler::toc_item const& item, int level, std::vector<PdfBookmark>& out) {
    if (level > k_deepest_bookmark) return;
    for (poppler::toc_item const* const child : item.children()) {
        if (out.size() >= k_most_bookmarks) return;
        out.push_back({readable(utf8(child->title())), level});
        read_bookmarks(*child, level + 1, out);
    }
}

[[noreturn]] void refuse_damaged(std::string const& name) {
    throw Error("the file is damaged: no page of it can be read", {name, 0, 0},
                "fetch or publish it again, or print it anew to PDF from the program that made it");
}

}  // namespace

PdfFile read_pdf(std::string_view bytes, std::string const& name) {
    be_quiet();
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) refuse_damaged(name);
    std::unique_ptr<poppler::document> const document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) refuse_damaged(name);
    if (document->is_locked())
        throw Error("the file is encrypted", {name, 0, 0}, "save a copy without a password and index that");
    PdfFile out;
    int const pages = std::min(document->pages(), k_most_pages);
    for (int i = 0; i < pages; ++i) {
        std::unique_ptr<poppler::page> const page(document->create_page(i));
        if (page)
            out.pages.push_back(read_page(*page, i + 1));
        else
            out.unread_pages.push_back(i + 1);
    }
    if (out.pages.empty()) refuse_damaged(name);
    if (std::unique_ptr<poppler::toc> const toc(document->create_toc()); toc && toc->root() != nullptr)
        read_bookmarks(*toc->root(), 1, out.bookmarks);
    return out;
}

}  // namespace concord
