// The pages of a PDF file as values: words with their places, sizes and fonts, and the thin lines drawn between, under
// and through them. What the file's author meant to be a paragraph is nowhere in it; indexer/pdf/ works it out.
// Lengths are points (1/72 inch); y grows downwards from the top of the page.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct PdfBox {
    double x0 = 0;
    double top = 0;
    double x1 = 0;
    double bottom = 0;

    double width() const { return x1 - x0; }
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

struct PdfWord {
    std::string text;  // UTF-8, ligatures taken apart
    PdfBox box;
    double size = 0;  // of the font
    bool bold = false;
    bool space_after = false;  // as the file has it; false at the end of a line
    bool sideways = false;     // written upwards or downwards along the page
    bool struck = false;       // a line is drawn through it …
    bool underlined = false;   // … or under it
};

struct PdfPage {
    int number = 0;  // of the sheet, from 1, whatever is printed on it
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;  // those of one line stand together, from left to right
    std::vector<PdfBox> lines;   // thin and straight, level or upright
    bool has_ink = false;        // something is to be seen on it
};

struct PdfBookmark {
    std::string title;
    int level = 0;  // from 1
};

struct PdfFile {
    std::vector<PdfPage> pages;
    std::vector<PdfBookmark> bookmarks;  // in order
    std::vector<int> unread_pages;       // damaged: nothing is known of them
};

bool is_level(PdfBox const& line);  // a drawn line that runs from left to right

std::string dump(PdfPage const& page);  // one line a word: "72 60 100 72 size 12 bold 'Roles'"

}  // namespace concord
