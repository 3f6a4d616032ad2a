#include "indexer/pdf/hyphens.hpp"

#include <algorithm>

namespace concord {
namespace {

constexpr std::string_view k_soft_hyphen = "\u00AD";
constexpr std::string_view k_true_hyphen = "\u2010";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Without the punctuation around it, in lower case.
std::string bare(std::string_view word) {
    while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
    std::string out(word);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view without_hyphen(std::string_view end) {
    for (std::string_view const hyphen : {k_soft_hyphen, k_true_hyphen, std::string_view("-")})
        if (end.ends_with(hyphen)) return end.substr(0, end.size() - hyphen.size());
    return end;
}

}  // namespace

Hyphens::Hyphens(std::vector<PdfParagraph> const& paragraphs) {
    for (PdfParagraph const& paragraph : paragraphs)
        for (PdfLine const& line : paragraph.lines)
            for (std::size_t i = 0; i < line.words.size(); ++i) {
                std::string const& word = line.words[i].text;
                if (i + 1 == line.words.size() && without_hyphen(word).size() < word.size()) continue;
                words_.insert(bare(word));
            }
}

bool Hyphens::parts_a_word(std::string_view end, std::string_view begin) {
    std::string_view const stem = without_hyphen(end);
    if (end.empty() || begin.empty()) return false;
    if (end.size() > 1 && end.back() == '/') return is_letter(begin.front());  // "Member/" and "Officer"
    if (stem.empty() || stem.size() == end.size()) return false;
    return is_digit(stem.back()) ? is_digit(begin.front()) : is_letter(stem.back()) && is_letter(begin.front());
}

std::string Hyphens::mended(std::string_view end, std::string_view begin) const {
    std::string stem(without_hyphen(end));
    if (end.ends_with(k_soft_hyphen)) return stem;
    std::string const left = bare(stem);
    std::string const right = bare(begin);
    if (end.back() == '/' || is_digit(begin.front()) || (begin.front() >= 'A' && begin.front() <= 'Z'))
        return std::string(end);  // "Sub-" and "Committees"
    if (words_.count(left + right) > 0) return stem;
    bool const own = words_.count(left + '-' + right) > 0 || left.find('-') != std::string::npos ||
                     (words_.count(left) > 0 && words_.count(right) > 0);
    return own ? stem + '-' : stem;
}

}  // namespace concord
