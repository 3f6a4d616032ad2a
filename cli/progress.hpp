// How far a long piece of work is: one line on standard error that overwrites itself, and is gone at the end. Only
// where messages go to a terminal and there is enough to do to wait for.
#pragma once

#include <cstddef>
#include <string>

#include "cli/request.hpp"

namespace concord {

class Progress {
 public:
    Progress(World const& world, std::string what, std::size_t steps);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void step();

 private:
    std::string what_;
    std::size_t steps_;
    std::size_t done_ = 0;
    bool shown_;
};

}  // namespace concord
