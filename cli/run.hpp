// What each command does; one file each, cmd_<name>.cpp. They throw Error where they cannot.
#pragma once

#include "cli/request.hpp"

namespace concord {

Exit run_index(Request const& request, World const& world);
Exit run_documents(Request const& request, World const& world);
Exit run_outline(Request const& request, World const& world);
Exit run_show(Request const& request, World const& world);
Exit run_check(Request const& request, World const& world);
Exit run_search(Request const& request, World const& world);
Exit run_terms(Request const& request, World const& world);
Exit run_match(Request const& request, World const& world);
Exit run_compare(Request const& request, World const& world);
Exit run_matters(Request const& request, World const& world);
Exit run_decide(Request const& request, World const& world);
Exit run_matrix(Request const& request, World const& world);
Exit run_serve(Request const& request, World const& world);
Exit run_add(Request const& request, World const& world);
Exit run_dump(Request const& request, World const& world);
Exit run_help(Request const& request, World const& world);

}  // namespace concord
