// A list of a web page and the marks that a browser shows before its items.
//
//   <ol type="a" start="3"> gives "c. ", "d. "
#pragma once

#include <string>

#include <libxml/tree.h>

namespace concord {

class HtmlList {
 public:
    explicit HtmlList(xmlNode const* list);  // <ol>, <ul>, <menu>

    // The mark of the next item, which may set its own value: "3.", "c."; "" where none is shown.
    std::string next(xmlNode const* item);
    bool has_bullets() const { return format_ == Format::bullet; }
    bool is_ordered() const { return ordered_; }
    bool has_own_numbers() const { return own_numbers_; }  // its items open with numbers in their words
    int number() const { return next_ - step_; }           // of the last item
    int count() const { return count_; }                   // of items so far

 private:
    enum class Format { decimal, decimal_zero, lower_letter, upper_letter, lower_roman, upper_roman, bullet, none };
    static Format format_of(std::string const& type, std::string const& css, Format otherwise);

    Format format_ = Format::bullet;
    int next_ = 1;
    int step_ = 1;
    int count_ = 0;
    bool ordered_ = false;
    bool own_numbers_ = false;
};

}  // namespace concord
