// Where a command's data goes: to standard output, or to the file of -o. A file is written beside its name and renamed
// when every byte is on the disk, so that nothing half-written is ever found under it.
#pragma once

#include <stdexcept>
#include <string>

#include "cli/request.hpp"
#include "model/diagnostic.hpp"
#include "render/rendered.hpp"

namespace concord {

// Thrown when nobody reads standard output any more (concord … | head): the program ends, quietly.
struct NobodyReads : std::runtime_error {
    NobodyReads() : std::runtime_error("nobody reads standard output any more") {}
};

void deliver(Request const& request, std::string const& data);      // throws Error, NobodyReads
void write_file(std::string const& name, std::string const& data);  // as a whole or not at all; throws Error
void print(std::string const& data);                                // to standard output; throws Error, NobodyReads
void tell(std::string const& message);                              // a line to standard error; never throws
void tell(Diagnostic const& diagnostic);
void tell_in_place(std::string const& message);  // over the line before; a terminal's standard error only; never throws

TerminalStyle style_for(Request const& request, World const& world);

}  // namespace concord
