// Where an item's own words open with a number, the list's marks are not put before them: such a page hides the marks
// by a style sheet that is not at hand, and two numbers would be read as one.
#include "indexer/html/list.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "indexer/html/elements.hpp"
#include "indexer/label.hpp"
#include "indexer/number_format.hpp"

namespace concord {
namespace {

constexpr std::size_t k_head_bytes = 80;
constexpr int k_head_nodes = 40;  // an item that opens with more markup than that has no number of its own
constexpr int k_most = 1'000'000'000;

std::optional<int> number_of_attribute(xmlNode const* node, char const* name) {
    std::string const text = attribute_of(node, name);
    std::size_t const begin = text.find_first_not_of(" \t\n+");
    if (begin == std::string::npos) return std::nullopt;
    int out = 0;
    auto const [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), out);
    if (error != std::errc() || out > k_most || out < -k_most) return std::nullopt;
    return out;
}

// The words that a node opens with.
std::string head_of(xmlNode const* root) {
    std::string out;
    xmlNode const* at = root->children;
    for (int nodes = 0; at != nullptr && nodes < k_head_nodes && out.size() < k_head_bytes; ++nodes) {
        if (at->type == XML_TEXT_NODE && at->content != nullptr)
            for (char const* c = reinterpret_cast<char const*>(at->content); *c != '\0' && out.size() < k_head_bytes;
                 ++c) {
                bool const blank = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
                if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : *c;
            }
        if (at->type == XML_ELEMENT_NODE && at->children != nullptr) {
            at = at->children;
            continue;
        }
        while (at->next == nullptr) {
            at = at->parent;
            if (at == nullptr || at == root) return out;
        }
        at = at->next;
    }
    return out;
}

bool opens_with_own_number(xmlNode const* item) {
    for (Label const& label : labels_at_start(head_of(item)))
        if (!label.parts.empty() && (label.parts[0].punct != Punct::none || label.parts[0].number.size > 1))
            return true;
    return false;
}

std::string letters(int number, char first) {  // a … z, aa, ab: as browsers count on
    std::string out;
    for (; number > 0; number = (number - 1) / 26)
        out.insert(out.begin(), static_cast<char>(first + (number - 1) % 26));
    return out;
}

}  // namespace

HtmlList::Format HtmlList::format_of(std::string const& type, std::string const& css, Format otherwise) {
    if (css.empty()) {
        if (type == "1") return Format::decimal;
        if (type == "a") return Format::lower_letter;
        if (type == "A") return Format::upper_letter;
        if (type == "i") return Format::lower_roman;
        if (type == "I") return Format::upper_roman;
        return otherwise;
    }
    if (css == "none") return Format::none;
    if (css == "decimal") return Format::decimal;
    if (css == "decimal-leading-zero") return Format::decimal_zero;
    if (css == "lower-alpha" || css == "lower-latin") return Format::lower_letter;
    if (css == "upper-alpha" || css == "upper-latin") return Format::upper_letter;
    if (css == "lower-roman") return Format::lower_roman;
    if (css == "upper-roman") return Format::upper_roman;
    return css == "disc" || css == "circle" || css == "square" ? Format::bullet : otherwise;
}

HtmlList::HtmlList(xmlNode const* list) {
    bool const ordered = element_name(list) == "ol";
    std::string css = style_value(list, "list-style-type");
    if (css.empty()) css = style_value(list, "list-style");
    format_ = format_of(attribute_of(list, "type"), css, ordered ? Format::decimal : Format::bullet);
    xmlNode const* first = nullptr;
    int items = 0;
    for (xmlNode const* child = list->children; child != nullptr; child = child->next)
        if (element_name(child) == "li") {
            if (first == nullptr) first = child;
            ++items;
        }
    bool const reversed = ordered && has_attribute(list, "reversed");
    step_ = reversed ? -1 : 1;
    next_ = number_of_attribute(list, "start").value_or(reversed ? items : 1);
    ordered_ = ordered;
    own_numbers_ = ordered && first != nullptr && opens_with_own_number(first);
    if (own_numbers_) format_ = Format::none;
}

std::string HtmlList::next(xmlNode const* item) {
    if (auto const value = number_of_attribute(item, "value")) next_ = *value;
    ++count_;
    int const number = next_;
    next_ += step_;
    if (format_ == Format::none) return "";
    if (format_ == Format::bullet) return "•";
    if (number > 0 && format_ == Format::lower_letter) return letters(number, 'a') + '.';
    if (number > 0 && format_ == Format::upper_letter) return letters(number, 'A') + '.';
    if (format_ == Format::decimal_zero) return formatted(number, NumberFormat::decimal_zero) + '.';
    if (format_ == Format::lower_roman) return formatted(number, NumberFormat::lower_roman) + '.';
    if (format_ == Format::upper_roman) return formatted(number, NumberFormat::upper_roman) + '.';
    return std::to_string(number) + '.';
}

}  // namespace concord
