// The JSON API under /api/v1, as api/openapi.json describes it; a test holds the two against each other. The bodies are
// those of the command line's --format json (docs/formats.md).
#pragma once

#include "web/page.hpp"

namespace concord {

WebAnswer api_documents(PageContext const& context);
WebAnswer api_outline(PageContext const& context);
WebAnswer api_clause(PageContext const& context);
WebAnswer api_search(PageContext const& context);
WebAnswer api_match(PageContext const& context);
WebAnswer api_matters(PageContext const& context);
WebAnswer api_matter(PageContext const& context);
WebAnswer api_compare(PageContext const& context);
WebAnswer api_matrix(PageContext const& context);

bool is_api(Address const& address);
WebAnswer api_problem(int status, std::string const& what, std::string const& mend);  // {"error":{"what","mend"}}

}  // namespace concord
