// Values as JSON, fields in a fixed order. Bytes that are no UTF-8 come out as U+FFFD, never as an exception.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "model/document.hpp"

namespace concord {

using Json = nlohmann::ordered_json;

Json to_json(Repair const& repair);       // {"kind","printed","why"}
Json to_json(DocumentInfo const& info);   // {"id","council","title","kind","date","file"}
Json to_json(Place const& place);         // {"file","line","column"}, and "page" where the file has pages
Json editors_json(Clause const& clause);  // [{"author","first","last"}], null for what the file does not say
Json or_null(std::string const& text);    // null where empty
std::string to_line(Json const& value);   // JSON Lines: one line
std::string to_page(Json const& value);   // indented by one

}  // namespace concord
