// What the values of an address wish of a search or a table, checked: pages and the API read them alike.
#pragma once

#include <string>
#include <vector>

#include "ask/comparing.hpp"
#include "diff/matrix.hpp"
#include "query/page.hpp"
#include "web/page.hpp"
#include "web/views.hpp"

namespace concord {

inline constexpr std::size_t k_longest_asked = 2000;  // bytes of a question or a query
inline constexpr std::size_t k_most_questions = 50;   // of one table
inline constexpr std::size_t k_hits_a_page = 20;

std::string document_wished(PageContext const& context, std::string const& typed);  // its id
std::size_t number_wished(PageContext const& context, std::string_view name, std::size_t otherwise, std::size_t most);
std::string text_wished(PageContext const& context, std::string_view name);  // trimmed, not longer than a question

// doc=, council=NAME, sort=, offset=, limit=, per-council=, context=, exact=, kwic=, explain=; `whole`: every hit.
PageOptions search_wishes(PageContext const& context, bool whole);

// q= (several) and matter= (several, of the catalogue).
std::vector<Asked> questions_wished(PageContext const& context);

TableWishes table_wishes(PageContext const& context);  // doc=, base=, councils-as=, min-councils=
Differences differences_wished(PageContext const& context);

// As wished: columns, base, councils as rows or columns; without what differs where that is not wished for.
void arrange_as_wished(PageContext const& context, Table& table);

Matrix matrix_wished(PageContext const& context);  // ours=, doc=, min-councils=; WebRefusal 503 while it is made

}  // namespace concord
