#include "cli/progress.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"

namespace concord {
namespace {

constexpr std::size_t k_worth_showing = 20;  // steps; fewer are done before a line is read

}  // namespace

Progress::Progress(World const& world, std::string what, std::size_t steps)
    : what_(std::move(what)), steps_(steps), shown_(world.messages_on_terminal && steps >= k_worth_showing) {}

Progress::~Progress() {
    if (shown_) tell_in_place("");
}

void Progress::step() {
    ++done_;
    if (shown_) tell_in_place(fmt::format("{} {} of {}", what_, done_, steps_));
}

}  // namespace concord
