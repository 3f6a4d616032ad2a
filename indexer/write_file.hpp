// A file written as a whole or not at all: beside its name first, renamed when every byte is on the disk, so that
// nothing half-written is ever found under it. A device or a pipe is written as it stands.
//
//   write_file("corpus/decisions.toml", text);   // throws Error with the reason and the mend
#pragma once

#include <string>

namespace concord {

void write_file(std::string const& name, std::string const& data);  // what a link names is replaced, not the link

bool write_all(int file, std::string const& data);                       // false: errno says why not
[[noreturn]] void refuse_to_write(std::string const& name, int reason);  // an errno; throws Error

}  // namespace concord
