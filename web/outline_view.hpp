// A document as its outline and as its words, for the pages that show either.
#pragma once

#include <optional>

#include "model/document.hpp"
#include "web/template.hpp"

namespace concord {

// Every unit with its number and first words, {"ref","words","address","depth","here","heading"}.
View outline_view(Document const& document, std::optional<ClauseId> here = std::nullopt);

// A unit with all that is known of it: number, printed label, words with links, struck words, repairs.
View unit_view(Document const& document, ClauseId id, std::size_t depth);

}  // namespace concord
