// Slugs: the short names that people type, of documents and thesaurus groups.
//
//   is_slug("surrey-heath")      // true
//   slug_of("Surrey Heath (B)")  // "surrey-heath-b"
#pragma once

#include <string>
#include <string_view>

namespace concord {

bool is_slug(std::string_view text);         // a-z, 0-9 and '-', at least one
std::string slug_of(std::string_view text);  // empty where nothing of it can stay

}  // namespace concord
