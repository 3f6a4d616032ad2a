#include <algorithm>
#include <csignal>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "ask/deciding.hpp"
#include "cli/program.hpp"

namespace {

std::string variable(char const* name) {
    char const* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

constexpr int k_usual_columns = 80;
constexpr int k_narrowest = 40;  // below, a table is no table

// COLUMNS wins, as people set it to have their way; else the terminal's own width; else what any terminal has.
int columns(bool on_terminal) {
    int const wanted = std::atoi(variable("COLUMNS").c_str());
    if (wanted >= k_narrowest) return std::min(wanted, 1000);
    winsize size{};
    if (!on_terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return k_usual_columns;
    return size.ws_col < k_narrowest ? k_usual_columns : size.ws_col;
}

}  // namespace

int main(int argc, char** argv) {
    // A closed pipe and a file size limit are to be seen by the writes that meet them, not to end the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    concord::World world;
    world.database_variable = variable("CONCORD_DB");
    world.data_on_terminal = isatty(STDOUT_FILENO) == 1;
    world.messages_on_terminal = isatty(STDERR_FILENO) == 1;
    world.colour = world.data_on_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    world.today = concord::today();
    world.columns = columns(world.data_on_terminal);
    return static_cast<int>(concord::run_program({argv + 1, argv + argc}, world));
}
