// Where a command's data goes: to standard output, or to the file of -o, which is there as a whole or not at all.
#pragma once

#include <stdexcept>
#include <string>

#include "cli/request.hpp"
#include "indexer/write_file.hpp"
#include "model/diagnostic.hpp"
#include "render/rendered.hpp"

namespace concord {

// Thrown when nobody reads standard output any more (concord … | head): the program ends, quietly.
struct NobodyReads : std::runtime_error {
    NobodyReads() : std::runtime_error("nobody reads standard output any more") {}
};

void deliver(Request const& request, std::string const& data);  // throws Error, NobodyReads
void print(std::string const& data);                            // to standard output; throws Error, NobodyReads
void tell(std::string const& message);                          // a line to standard error; never throws
void tell(Diagnostic const& diagnostic);
void tell_in_place(std::string const& message);  // over the line before; a terminal's standard error only; never throws

// --base-url, checked: the address of a server of the same corpus, without a slash at its end; empty where none is
// given. Throws Error for what is no such address.
std::string base_url(Request const& request);

TerminalStyle style_for(Request const& request, World const& world);

}  // namespace concord
