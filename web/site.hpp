// A request in, an answer out: finds the route, lends it what it needs, and turns whatever goes wrong into an answer
// that says what and the mend. Knows nothing of sockets; may be asked by many threads at once.
#pragma once

#include <chrono>

#include "web/exchange.hpp"
#include "web/keeper.hpp"
#include "web/page.hpp"

namespace concord {

class Site {
 public:
    // Both must outlive it; `editing`: none where nothing can be decided on the pages.
    // `most`: that one request may compute. `base_url`: what exports lead back to; empty: the name that was asked for.
    Site(Keeper const& keeper, Editing const* editing, std::chrono::milliseconds most, std::string base_url)
        : keeper_(keeper), editing_(editing), most_(most), base_url_(std::move(base_url)) {}

    WebAnswer answer(WebRequest request) const;

 private:
    WebAnswer made(WebRequest const& request) const;
    Keeper const& keeper_;
    Editing const* editing_;
    std::chrono::milliseconds most_;
    std::string base_url_;
};

// The headers of every answer, whatever it is.
NamedValues const& security_headers();

}  // namespace concord
