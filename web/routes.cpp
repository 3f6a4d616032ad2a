#include "web/routes.hpp"

#include <algorithm>

#include "web/api/api.hpp"
#include "web/pages/pages.hpp"

namespace concord {
namespace {

bool leads_to(std::string_view form, std::vector<std::string> const& steps) {
    std::size_t at = 0;
    form.remove_prefix(1);
    while (!form.empty()) {
        std::string_view const step = form.substr(0, form.find('/'));
        form.remove_prefix(std::min(step.size() + 1, form.size()));
        if (at == steps.size() || (step != "*" && step != steps[at])) return false;
        ++at;
    }
    return at == steps.size();
}

}  // namespace

std::vector<Route> const& routes() {
    static std::vector<Route> const k_routes{
        {"GET", "/", start_page},
        {"GET", "/search", search_results_page},
        {"GET", "/document", documents_page},
        {"GET", "/document/*", document_page},
        {"GET", "/document/*/*", clause_page},
        {"GET", "/compare", compare_page},
        {"GET", "/matters", matters_page},
        {"GET", "/matters/*", matter_page},
        {"GET", "/matrix", matrix_page},
        {"GET", "/beside", beside_page},
        {"GET", "/basket", basket_page},
        {"POST", "/basket/add", basket_add},
        {"POST", "/basket/change", basket_change},
        {"GET", "/decisions", decisions_page},
        {"POST", "/decide", decide},
        {"GET", "/accessibility", accessibility_page},
        {"GET", "/api/v1/documents", api_documents},
        {"GET", "/api/v1/documents/*", api_outline},
        {"GET", "/api/v1/documents/*/*", api_clause},
        {"GET", "/api/v1/search", api_search},
        {"GET", "/api/v1/match/*/*", api_match},
        {"GET", "/api/v1/matters", api_matters},
        {"GET", "/api/v1/matters/*", api_matter},
        {"GET", "/api/v1/compare", api_compare},
        {"GET", "/api/v1/matrix", api_matrix},
    };
    return k_routes;
}

Route const* route_of(std::string_view method, Address const& address, bool& path_known) {
    path_known = false;
    for (Route const& route : routes()) {
        if (!leads_to(route.form, address.steps)) continue;
        path_known = true;
        if (route.method == method || (route.method == "GET" && method == "HEAD")) return &route;
    }
    return nullptr;
}

}  // namespace concord
