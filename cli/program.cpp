#include "cli/program.hpp"

#include <new>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"

namespace concord {

Exit run_program(std::vector<std::string> const& typed, World const& world) {
    try {
        if (typed.empty()) {
            tell(help());
            return Exit::could_not;
        }
        Request const request = parse(typed);
        if (!info(request.format).is_text && !request.has("output") && world.data_on_terminal)
            throw Error(fmt::format("{} is no text for a terminal", info(request.format).name),
                        {fmt::format("concord {}", request.command->name), 0, 0},
                        fmt::format("write it to a file: -o FILE{}", info(request.format).endings.front()));
        return request.command->run(request, world);
    } catch (NobodyReads const&) {
        return Exit::done;
    } catch (Error const& e) {
        tell(e.diagnostic());
    } catch (std::bad_alloc const&) {
        tell("concord: error: there is not enough memory\n  mend: close other programs, or work on fewer documents");
    } catch (std::exception const& e) {
        tell(
            fmt::format("concord: error: this should not have happened: {}\n"
                        "  mend: please report it, with what you typed",
                        e.what()));
    }
    return Exit::could_not;
}

}  // namespace concord
