// A workbook, sheet by sheet, line by line: words are always words (no cell is a formula), headers stay in view and
// have filters, long words wrap, links lead within the workbook or to pages of a server.
//
//   XlsxBook book("Press");
//   book.begin_sheet("Clauses", {{"Council", 24}, {"Words", 80}});
//   book.begin_line();
//   book.text("Rutland");
//   book.words({{"Officers ", XlsxMark::none}, {"must", XlsxMark::inserted}});
//   book.end_sheet();
//   std::string bytes = book.take();
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace concord {

enum class XlsxMark { none, bold, inserted, removed };

struct XlsxRun {
    std::string text;
    XlsxMark mark = XlsxMark::none;
};

struct XlsxColumn {
    std::string title;
    double width = 20;  // in characters
};

class XlsxBook {
 public:
    explicit XlsxBook(std::string const& title);  // throws Error where the system gives no memory for it
    ~XlsxBook();

    void begin_sheet(std::string const& name, std::vector<XlsxColumn> const& columns);
    void begin_line();
    void text(std::string const& words);  // the next cell of the line; cut where it is longer than a cell may be
    void bold(std::string const& words);
    void number(double value);
    void words(std::vector<XlsxRun> const& runs);
    // One short line: not every program wraps the words of a link.
    void link(std::string const& words, std::string const& sheet,
              std::size_t line);  // line: 1 is the first below the header
    // The next cell leads to a page of the web; as text() where the address is empty.
    void link_to(std::string const& address, std::string const& words);
    void end_sheet();

    std::size_t line() const;  // of the sheet, 1 is the first below the header
    std::string take();        // the bytes of the file

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace concord
