// The page around the pages: one file that opens anywhere, with its own small style sheet, no script, nothing fetched.
#pragma once

#include <string>

namespace concord {

std::string html_page(std::string const& title, std::string const& body);  // both escaped by whoever made them

}  // namespace concord
