// The numbers that Word computes for LISTNUM, AUTONUM, AUTONUMLGL and AUTONUMOUT fields, whose results no file holds.
//
//   FieldNumbers numbers(numbering, counters);
//   numbers.begin_paragraph({1, 0}, 0);      // the paragraph has the first level of list 1: "1."
//   numbers.next(" LISTNUM ")                // "(a)", list 1's second level
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "indexer/docx/numbering.hpp"

namespace concord {

bool is_number_field(std::string_view instruction);

class FieldNumbers {  // one walk through a document
 public:
    // The fields and the paragraphs' own numbers count together, where they are of one list.
    FieldNumbers(DocxNumbering const& numbering, ListCounters& counters) : numbering_(numbering), counters_(counters) {}

    void begin_paragraph(NumberPlace const& place, int heading);  // heading: of Word's own heading styles 1 … 9; else 0
    void words() { at_start_ = false; }                           // words stand before the next field
    std::string next(std::string_view instruction);               // of a field that is_number_field

 private:
    NumberPlace list_place(std::string_view name, int level);
    std::string auto_number(std::string_view kind, std::string_view separator, std::string_view format, bool no_end);

    DocxNumbering const& numbering_;
    ListCounters& counters_;
    NumberPlace own_;   // of the paragraph
    NumberPlace last_;  // that was counted, in this paragraph or before it
    int heading_ = 0;
    bool at_start_ = true;  // of the paragraph: nothing but numbers so far
    bool has_field_ = false;
    std::array<int, 10> counts_{};  // of AUTONUM fields: in headings 1 … 9, in other paragraphs
};

}  // namespace concord
