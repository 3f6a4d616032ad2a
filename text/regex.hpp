// A regular expression (ICU's dialect) found in UTF-8 text, with spans in bytes. Matching stops at a fixed number of
// steps, so that no text can make it run away; what was found until then counts.
//
//   Regex{"\\d+ days"}.find_all("5 days, 10 days")   // {{0, 6}, {8, 15}}
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

class Regex {
 public:
    explicit Regex(std::string_view pattern);  // the pattern must be well formed
    ~Regex();
    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    std::vector<Span> find_all(std::string_view utf8) const;  // not overlapping, in order; may be called from threads

 private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace concord
