// A citation as typed to the unit that it names, or the nearest ones.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/clause.hpp"
#include "store/reader.hpp"

namespace concord {

struct Found {
    std::string document_id;
    ClauseId id{};
};

struct NotFound {
    std::string what;                  // "no document 'rutlnd'", "rutland has no 12(z)"
    std::vector<std::string> nearest;  // citations or document ids, best first, at most three
};

std::variant<Found, NotFound> look_up(IndexReader const& reader, std::string_view typed);
std::variant<std::string, NotFound> look_up_document(IndexReader const& reader, std::string_view typed);

}  // namespace concord
