// A template (Mustache) filled with values. Everything that is put in is escaped, but for {{{body}}} of the page
// around, which is filled already. An empty text, an empty list, false and null are nothing: {{^name}} holds. A list
// "hits" brings "has_hits" with it, for what stands once around it.
//
//   filled("start.mustache", {{"documents", 5}})
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace concord {

using View = nlohmann::ordered_json;

// Partials, {{> entry}}, are put in place as text before. Throws std::logic_error for a template that is none: a test
// fills every one of them.
std::string filled(std::string_view name, View const& view);

}  // namespace concord
