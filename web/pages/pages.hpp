// The pages, one file each. They throw WebRefusal where an address asks for what there cannot be, and answer with a
// problem page that shows the way where something is not there.
#pragma once

#include "diff/table.hpp"
#include "web/page.hpp"

namespace concord {

WebAnswer start_page(PageContext const& context);
WebAnswer search_results_page(PageContext const& context);
WebAnswer documents_page(PageContext const& context);
WebAnswer document_page(PageContext const& context);
WebAnswer clause_page(PageContext const& context);
WebAnswer compare_page(PageContext const& context);
WebAnswer matters_page(PageContext const& context);
WebAnswer matter_page(PageContext const& context);
WebAnswer matrix_page(PageContext const& context);
WebAnswer beside_page(PageContext const& context);
WebAnswer basket_page(PageContext const& context);
WebAnswer basket_add(PageContext const& context);
WebAnswer basket_change(PageContext const& context);
WebAnswer decisions_page(PageContext const& context);
WebAnswer decide(PageContext const& context);
WebAnswer accessibility_page(PageContext const& context);

// The one row that an address of /compare or /matters shows, arranged as it wishes. Throws WebRefusal.
Table table_of_row(PageContext const& context);

}  // namespace concord
