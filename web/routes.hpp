// The one table of addresses: what is not in it does not exist. The server, the description of the API and the tests
// walk it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "web/page.hpp"

namespace concord {

struct Route {
    std::string_view method;  // "GET" answers "HEAD" too
    std::string_view form;    // "/document/*/*": a '*' stands for any step
    WebAnswer (*make)(PageContext const& context);
};

std::vector<Route> const& routes();

// The route of an address; nullptr where there is none. `path_known`: some method has one.
Route const* route_of(std::string_view method, Address const& address, bool& path_known);

}  // namespace concord
