#include "render/phrases.hpp"

#include <array>

#include <fmt/format.h>

#include "render/wrap.hpp"

namespace concord {
namespace {

std::string bare(std::string const& label) {
    constexpr char k_around[] = "()[]{}.:;, \t";
    auto const first = label.find_first_not_of(k_around);
    if (first == std::string::npos) return {};
    return label.substr(first, label.find_last_not_of(k_around) - first + 1);
}

// "2024-05-03" is "3 May 2024"
std::string day_in_words(std::string_view day) {
    constexpr std::array<std::string_view, 12> k_months{"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
    auto const number = [&](std::size_t at) {
        return static_cast<std::size_t>((day[at] - '0') * 10 + day[at + 1] - '0');
    };
    if (day.size() != 10 || number(5) < 1 || number(5) > k_months.size()) return std::string(day);
    return fmt::format("{} {} {}", number(8), k_months[number(5) - 1], day.substr(0, 4));
}

std::string_view kind_in_words(RepairKind kind) {
    switch (kind) {
        case RepairKind::label_missing:
            return "the number is lost in the published text and follows from its neighbours";
        case RepairKind::label_displaced: return "the number stands elsewhere in the line";
        case RepairKind::label_merged: return "an old and a new number run together";
        case RepairKind::label_duplicate: return "the same number is used more than once";
        case RepairKind::text_order: return "words are out of order in the published text";
        case RepairKind::page_joined: return "a page break splits the paragraph";
    }
    return "";
}

}  // namespace

std::string other_label(std::string const& ref, std::string const& label) {
    std::string const printed = bare(label);
    std::string const end = bare(ref);
    if (printed.empty() || end == printed) return {};
    if (end.size() > printed.size() && end.ends_with(printed)) {
        char const before = end[end.size() - printed.size() - 1];
        bool const whole = before == '(' || before == '[' || before == ':' || before == '/';
        if (whole) return {};
    }
    return printed;
}

std::string in_words(Repair const& repair) {
    std::string out = repair.why.empty() ? std::string(kind_in_words(repair.kind)) : repair.why;
    if (!repair.printed.empty()) out += fmt::format(" (printed: '{}')", repair.printed);
    return out;
}

std::string editors_in_words(Clause const& clause) {
    std::string out;
    for (Editor const& editor : clause.changed_by) {
        out += !out.empty() ? "; " : clause.deleted ? "Struck out " : "Changed ";
        if (!editor.author.empty()) out += "by " + editor.author;
        if (editor.first.empty()) continue;
        out += (editor.author.empty() ? "on " : ", ") + day_in_words(editor.first);
        if (editor.last != editor.first) out += " to " + day_in_words(editor.last);
    }
    return out;
}

std::string former_label_in_words(Clause const& clause) {
    if (clause.label_before.empty()) return {};
    std::string const number = bare(clause.label_before);
    return fmt::format("Numbered {} before the tracked changes", number.empty() ? clause.label_before : number);
}

std::string page_in_words(CellEntry const& entry) {
    return entry.page > 0 ? fmt::format(" (page {})", entry.page) : "";
}

std::string summary(Row const& row) {
    std::size_t found = 0;
    std::size_t partly = 0;
    std::size_t silent = 0;
    std::size_t unread = 0;
    std::size_t shown = 0;
    for (Cell const& cell : row.cells) {
        if (!cell.shown) continue;
        ++shown;
        switch (cell.finding) {
            case Finding::found: ++found; break;
            case Finding::partly: ++partly; break;
            case Finding::not_found: ++silent; break;
            case Finding::not_held:
            case Finding::unreadable: ++unread; break;
        }
    }
    if (shown == 1 && row.cells.size() > 1) return "";  // a clause that somebody chose: nobody searched for it
    std::string out = fmt::format("Found in {} of {} {}", found, shown, shown == 1 ? "document" : "documents");
    if (partly > 0) out += fmt::format(", partly in {}", partly);
    if (silent > 0) out += fmt::format("; searched and not found in {}", silent);
    if (unread > 0) out += fmt::format("; {} could not be searched", unread);
    return out + '.';
}

std::string chips_in_words(std::vector<Chip> const& chips) {
    std::string out;
    for (Chip const& chip : chips) {
        if (!out.empty()) out += "; ";
        out += chip.words;
        if (chip.differs) out += " (differs)";
    }
    return out;
}

std::string wording_in_words(CellEntry const& entry) {
    std::string out(label(entry.wording));
    if (out.empty()) return out;
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    if (entry.wording != Wording::base) out += fmt::format(", held against {}", format(entry.compared_with));
    return out;
}

std::string boilerplate_in_words(CellEntry const& entry) {
    std::string out;
    for (Span const span : entry.boilerplate) {
        std::string const text = entry.text.substr(span.begin, span.end - span.begin);
        out += out.empty() ? "Wording common to most documents: ‘" : "’, ‘";
        constexpr std::size_t k_shown = 100;  // columns
        out += shortened(text, k_shown);
    }
    return out.empty() ? out : out + "’";
}

std::string council_title(DocumentInfo const& info) {
    return info.council.empty() ? info.title : info.council;
}

std::string column_title(DocumentInfo const& info) {
    std::string out = council_or_unnamed(info) + ": " + info.title;
    if (!info.date.empty()) out += fmt::format(" ({})", info.date);
    return out;
}

std::string joined(std::vector<std::string> const& words, std::string const& between) {
    std::string out;
    for (std::string const& word : words) {
        if (!out.empty()) out += between;
        out += word;
    }
    return out;
}

}  // namespace concord
