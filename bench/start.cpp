// What starting the program costs, whatever it then does: 'concord --version', and 'concord documents', which opens an
// index. Prints p50 and p99 in milliseconds.
//
//   bench_start CONCORD DB [ROUNDS]
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "bench/run.hpp"
#include "bench/times.hpp"

using namespace concord;

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: bench_start CONCORD DB [ROUNDS]\n");
        return 2;
    }
    int const rounds = argc > 3 ? std::max(1, std::atoi(argv[3])) : 40;
    std::vector<std::string> const commands[] = {{argv[1], "--version"},
                                                 {argv[1], "documents", "--db", argv[2]},
                                                 {argv[1], "search", "confidential", "--db", argv[2]}};
    fmt::print("| command | p50 | p99 |\n|---|---|---|\n");
    for (auto const& command : commands) {
        Times times;
        bool well = true;
        for (int i = 0; i < rounds; ++i) times.add([&] { well = run(command) && well; });
        if (!well) {
            fmt::print(stderr, "{} {} failed\n", command[0], command[1]);
            return 2;
        }
        fmt::print("| concord {} | {:.1f} | {:.1f} |\n", command[1], times.at(0.5), times.at(0.99));
    }
    return 0;
}
