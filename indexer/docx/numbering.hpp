// Word's automatic numbers, computed as Word shows them: they stand nowhere in a file's text.
//
//   DocxNumbering numbering(numbering_xml, styles);
//   ListCounters counters(numbering);
//   NumberPlace place = numbering.place_of("Heading2", direct);   // which list, which level
//   counters.next(place)                                          // "4.6" or "(a)", or a bullet
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/docx/styles.hpp"
#include "indexer/number_format.hpp"

namespace concord {

inline constexpr int k_list_levels = 9;  // that Word knows

struct ListLevel {
    int start = 1;
    NumberFormat format = NumberFormat::decimal;
    int zero_padded = 0;               // digits at least, of a format of the user's own ("001, 002, …")
    std::string pattern;               // "%1.%2", "(%3)", "Article %1"; of a bullet its character
    std::optional<int> restart_after;  // 1-based level whose use restarts this one; 0: never; unset: any above
    bool legal = false;                // all numbers of the label decimal
    std::string style;                 // the paragraph style that numbers by this level
    std::optional<int> indent;         // in twips
};

struct NumberPlace {
    int num_id = 0;  // 0: no number
    int level = 0;
};

struct ListLabel {
    std::string text;  // "4.6", "(a)"; of a bullet its mark; empty: none is shown
    bool bullet = false;
    friend bool operator==(ListLabel const&, ListLabel const&) = default;
};

class DocxNumbering {
 public:
    DocxNumbering(std::string_view numbering_xml, DocxStyles const& styles);

    // Direct properties go before those of the style and the styles that it is based on.
    NumberPlace place_of(std::string const& style, NumberProperties const& direct) const;
    ListLevel const* level(NumberPlace const& place) const;  // nullptr where there is no such list
    int abstract_of(int num_id) const;                       // -1 where there is none
    std::optional<int> start_override(NumberPlace const& place) const;
    int list_named(
        std::string_view name) const;  // as LISTNUM fields name lists, Word's own three too; 0: there is none

 private:
    using Levels = std::array<ListLevel, k_list_levels>;
    struct List {  // w:num
        int abstract = -1;
        std::map<int, int> starts;
        std::map<int, ListLevel> levels;  // replaced ones
    };

    void follow_style_links(std::map<int, std::string> const& links);
    void add_lists_of_fields();

    DocxStyles const& styles_;
    std::map<std::string, int, std::less<>> names_;  // of abstract lists
    std::map<int, Levels> abstracts_;
    std::map<int, List> lists_;
};

class ListCounters {  // one walk through a document
 public:
    explicit ListCounters(DocxNumbering const& numbering) : numbering_(numbering) {}
    ListLabel next(NumberPlace const& place);        // counts; the place's list must be there
    void set(NumberPlace const& place, int number);  // that comes next there

 private:
    using Counts = std::array<std::optional<int>, k_list_levels>;

    DocxNumbering const& numbering_;
    std::map<int, Counts> counts_;             // by abstract list, which several lists may share
    std::set<std::pair<int, int>> restarted_;  // lists and levels whose start was overridden already
};

}  // namespace concord
