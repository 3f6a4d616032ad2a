// Page furniture: running headers and footers, and page numbers, that a conversion left between the paragraphs.
#pragma once

#include <string>
#include <vector>

namespace concord {

// For each line of the document (in order, struck words included) whether it is furniture. A line is, where it comes
// back at least three times but for its digits and at least once cuts a sentence in two, names a page, or repeats
// the document's opening lines; its first appearance among those opening lines stays. So are page numbers that count.
std::vector<bool> furniture_lines(std::vector<std::string> const& lines);

}  // namespace concord
