// What a person is told when something is odd (Diagnostic: the work goes on) or cannot be done (Error: it stops).
// Both say what, where and the mend, and one function prints both:
//
//   corpus/example.txt:214:3: warning: clause 4.2 comes after 4.5
//     4.2 The Leader may delegate these functions.
//     ^ mend: if this cites 4.2, indent it; if numbering restarts here, put a heading above
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "model/source.hpp"

namespace concord {

enum class Severity { note, warning, error };

struct Diagnostic {
    Severity severity = Severity::warning;
    Place place;          // may name only a file, or nothing
    std::string what;     // one line, no full stop
    std::string excerpt;  // the words it is about; may be empty
    std::string mend;     // what the user can do; may be empty
};

// Thrown when the world refused: no file, a locked or old index, a full disk. Caught in main and once per request.
class Error : public std::exception {
 public:
    Error(std::string what, Place place, std::string mend);
    char const* what() const noexcept override { return diagnostic_.what.c_str(); }
    Diagnostic const& diagnostic() const noexcept { return diagnostic_; }

 private:
    Diagnostic diagnostic_;
};

std::string_view name(Severity severity);          // "note", "warning", "error"
std::string format(Diagnostic const& diagnostic);  // without a final newline

}  // namespace concord
