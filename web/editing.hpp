// Deciding on the pages, where the server was started for it: what a request must show that it was sent from one of
// these pages, and the file that decisions go to.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace concord {

class Editing {
 public:
    // `renew` returns when the pages show what was written, or have waited long enough for it.
    Editing(std::filesystem::path decisions_toml, std::function<void()> renew);

    std::filesystem::path const& file() const { return decisions_toml_; }
    std::string const& token() const { return token_; }  // stands in every form; another site cannot read it
    bool is_token(std::string_view sent) const;          // in a time that tells nothing of it
    void renew() const { renew_(); }

 private:
    std::filesystem::path decisions_toml_;
    std::function<void()> renew_;
    std::string token_;
};

}  // namespace concord
