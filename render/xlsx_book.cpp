// libxlsxwriter writes to a named file only: the name is that of a file in memory, which leaves nothing behind.
#include "render/xlsx_book.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "model/diagnostic.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::size_t k_most_characters =
    32'000;                                   // a cell holds 32,767 of UTF-16; no character of UTF-8 has fewer bytes
constexpr std::size_t k_most_links = 60'000;  // of a sheet; beyond 65,530 programs refuse the file
constexpr char k_cut[] = " … (cut: a cell holds no more)";

[[noreturn]] void refuse(std::string const& why) {
    throw Error(fmt::format("the workbook cannot be put together: {}", why), {"concord", 0, 0},
                "make room in the folder for temporary files, or write fewer matters");
}

// Valid UTF-8 of a length that a cell takes.
std::string for_cell(std::string const& text) {
    std::string out = printable(text);
    if (out.size() <= k_most_characters) return out;
    std::size_t end = k_most_characters;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
    return out.substr(0, end) + k_cut;
}

}  // namespace

struct XlsxBook::Inside {
    int file = -1;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* plain = nullptr;
    lxw_format* strong = nullptr;
    lxw_format* header = nullptr;
    lxw_format* linked = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* inserted = nullptr;
    lxw_format* removed = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    lxw_col_t columns = 0;
    std::size_t links = 0;
    std::vector<double> widths;
    std::size_t lines = 1;  // that the row's fullest cell needs

    // Not every program fits a row's height to wrapped words by itself.
    void needs_room(std::string const& text) {
        double const width = column < widths.size() ? std::max(widths[column] - 2, 4.0) : 20;
        std::size_t wanted = 0;
        for (std::size_t at = 0; at <= text.size();) {
            std::size_t const end = std::min(text.find('\n', at), text.size());
            auto const long_as = static_cast<double>(columns_of(std::string_view(text).substr(at, end - at)));
            wanted += 1 + static_cast<std::size_t>(long_as / width);
            at = end + 1;
        }
        lines = std::max(lines, wanted);
    }
    void end_line() {
        constexpr double k_line = 15;      // points
        constexpr double k_highest = 409;  // that a row may be
        worksheet_set_row(sheet, row, std::min(k_highest, k_line * static_cast<double>(lines)), nullptr);
        lines = 1;
    }

    ~Inside() {
        if (book != nullptr) lxw_workbook_free(book);
        if (file >= 0) ::close(file);
    }

    lxw_format* cell_format() const {
        lxw_format* const out = workbook_add_format(book);
        format_set_text_wrap(out);
        format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
        return out;
    }

    lxw_format* format_of(XlsxMark mark) const {
        switch (mark) {
            case XlsxMark::bold: return bold;
            case XlsxMark::inserted: return inserted;
            case XlsxMark::removed: return removed;
            case XlsxMark::none: break;
        }
        return nullptr;
    }
};

XlsxBook::XlsxBook(std::string const& title) : inside_(std::make_unique<Inside>()) {
    Inside& in = *inside_;
    in.file = ::memfd_create("workbook", MFD_CLOEXEC);
    if (in.file < 0) refuse(std::generic_category().message(errno));
    in.book = workbook_new(fmt::format("/proc/self/fd/{}", in.file).c_str());
    if (in.book == nullptr) refuse("there is not enough memory");
    lxw_doc_properties properties{};
    std::string clean = shortened(printable(title), 200);
    properties.title = clean.data();
    constexpr time_t k_any_day = 1577836800;  // 2020-01-01: same table, same bytes
    properties.created = k_any_day;
    workbook_set_properties(in.book, &properties);
    in.plain = in.cell_format();
    in.strong = in.cell_format();
    format_set_bold(in.strong);
    in.header = in.cell_format();
    format_set_bold(in.header);
    format_set_border(in.header, LXW_BORDER_THIN);
    format_set_bg_color(in.header, 0xE7EAEF);
    in.linked = in.cell_format();
    format_set_underline(in.linked, LXW_UNDERLINE_SINGLE);
    format_set_font_color(in.linked, 0x0B4F8A);
    in.bold = workbook_add_format(in.book);
    format_set_bold(in.bold);
    in.inserted = workbook_add_format(in.book);
    format_set_underline(in.inserted, LXW_UNDERLINE_DOUBLE);
    in.removed = workbook_add_format(in.book);
    format_set_font_strikeout(in.removed);
}

XlsxBook::~XlsxBook() = default;

void XlsxBook::begin_sheet(std::string const& name, std::vector<XlsxColumn> const& columns) {
    Inside& in = *inside_;
    in.sheet = workbook_add_worksheet(in.book, name.c_str());
    if (in.sheet == nullptr) refuse("there is not enough memory");
    in.row = 0;
    in.column = 0;
    in.links = 0;
    in.columns = static_cast<lxw_col_t>(columns.size());
    in.lines = 1;
    in.widths.clear();
    for (XlsxColumn const& column : columns) {
        in.widths.push_back(column.width);
        worksheet_set_column(in.sheet, in.column, in.column, column.width, nullptr);
        worksheet_write_string(in.sheet, 0, in.column, for_cell(column.title).c_str(), in.header);
        in.needs_room(column.title);
        ++in.column;
    }
    worksheet_freeze_panes(in.sheet, 1, 0);
    worksheet_set_landscape(in.sheet);
    constexpr std::uint8_t k_a4 = 9;
    worksheet_set_paper(in.sheet, k_a4);
    worksheet_fit_to_pages(in.sheet, 1, 0);
    worksheet_repeat_rows(in.sheet, 0, 0);
    worksheet_set_footer(in.sheet, "&RPage &P of &N");
}

void XlsxBook::begin_line() {
    inside_->end_line();
    ++inside_->row;
    inside_->column = 0;
}

void XlsxBook::text(std::string const& words) {
    Inside& in = *inside_;
    in.needs_room(words);
    worksheet_write_string(in.sheet, in.row, in.column++, for_cell(words).c_str(), in.plain);
}

void XlsxBook::bold(std::string const& words) {
    Inside& in = *inside_;
    in.needs_room(words);
    worksheet_write_string(in.sheet, in.row, in.column++, for_cell(words).c_str(), in.strong);
}

void XlsxBook::number(double value) {
    Inside& in = *inside_;
    worksheet_write_number(in.sheet, in.row, in.column++, value, in.plain);
}

// A rich string needs two runs at least, none of them empty; what does not fit in a cell goes without marks, cut.
void XlsxBook::words(std::vector<XlsxRun> const& runs) {
    Inside& in = *inside_;
    std::vector<std::string> kept;
    std::vector<lxw_format*> formats;
    std::string whole;
    for (XlsxRun const& run : runs) {
        std::string const clean = printable(run.text);
        if (clean.empty()) continue;
        whole += clean;
        kept.push_back(clean);
        formats.push_back(in.format_of(run.mark));
    }
    if (kept.size() < 2 || whole.size() > k_most_characters) {
        text(whole);
        return;
    }
    in.needs_room(whole);
    std::vector<lxw_rich_string_tuple> tuples(kept.size());
    std::vector<lxw_rich_string_tuple*> pointers;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        tuples[i].format = formats[i];
        tuples[i].string = kept[i].data();
        pointers.push_back(&tuples[i]);
    }
    pointers.push_back(nullptr);
    if (worksheet_write_rich_string(in.sheet, in.row, in.column, pointers.data(), in.plain) != LXW_NO_ERROR)
        worksheet_write_string(in.sheet, in.row, in.column, for_cell(whole).c_str(), in.plain);
    ++in.column;
}

void XlsxBook::link(std::string const& words, std::string const& sheet, std::size_t line) {
    link_to(fmt::format("internal:'{}'!A{}", sheet, line + 1), words);
}

void XlsxBook::link_to(std::string const& address, std::string const& words) {
    Inside& in = *inside_;
    std::string const clean = for_cell(words);
    bool const room = in.links < k_most_links && !clean.empty() && !address.empty();
    if (!room || worksheet_write_url(in.sheet, in.row, in.column, address.c_str(), in.linked) != LXW_NO_ERROR) {
        text(words);
        return;
    }
    ++in.links;
    in.needs_room(clean);
    worksheet_write_string(in.sheet, in.row, in.column, clean.c_str(), in.linked);
    ++in.column;
}

void XlsxBook::end_sheet() {
    Inside& in = *inside_;
    in.end_line();
    if (in.row > 0) worksheet_autofilter(in.sheet, 0, 0, in.row, static_cast<lxw_col_t>(in.columns - 1));
}

std::size_t XlsxBook::line() const {
    return inside_->row;
}

std::string XlsxBook::take() {
    Inside& in = *inside_;
    lxw_error const error = workbook_close(in.book);  // frees it, too
    in.book = nullptr;
    if (error != LXW_NO_ERROR) refuse(lxw_strerror(error));
    std::string out;
    char buffer[65536];
    if (::lseek(in.file, 0, SEEK_SET) < 0) refuse(std::generic_category().message(errno));
    for (;;) {
        ssize_t const count = ::read(in.file, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(std::generic_category().message(errno));
        if (count == 0) return out;
        out.append(buffer, static_cast<std::size_t>(count));
    }
}

}  // namespace concord
