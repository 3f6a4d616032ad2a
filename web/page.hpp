// What every page begins and ends with: what it may ask, the frame around it, its exports, and what is said where
// there is nothing to show.
#pragma once

#include <string>
#include <vector>

#include "render/format.hpp"
#include "render/whence.hpp"
#include "web/editing.hpp"
#include "web/exchange.hpp"
#include "web/holdings.hpp"
#include "web/template.hpp"

namespace concord {

struct Way {
    std::string words;
    std::string address;
};

struct PageContext {
    WebRequest const& request;
    Holdings const& holdings;
    Desk& desk;
    Desks::Lent& lent;                 // the same; given back early by whoever waits, and not used any more then
    Editing const* editing = nullptr;  // none: nothing can be decided on the pages
    NamedValues const& values() const { return request.address.values; }
};

struct PageText {
    std::string title;
    std::string form;  // the template's name
    View view;
    std::vector<Format> exports = {};  // that the same address gives with &as=FORMAT
    std::string current = {};          // the step of the site's navigation that it belongs to: "search"
};

WebAnswer page(PageContext const& context, PageText text);

// Where a form came from, its field `back`: an address of this site, never another's.
std::string way_back(PageContext const& context, std::string const& otherwise);

// What there is to say, why, and where to go instead.
WebAnswer problem(PageContext const& context, int status, std::string const& what, std::string const& mend,
                  std::vector<Way> const& ways = {});

// The format of &as=…, where it is one of `known`; nullopt for the page itself. Throws WebRefusal for others.
std::optional<Format> format_wished(PageContext const& context, std::vector<Format> const& known);
WebAnswer download(std::string bytes, Format format, std::string const& title);

// What an export says of where it comes from: this server, this version, this page.
Whence whence(PageContext const& context);

// The request cannot be answered, and why: becomes a problem page or a problem of the API.
struct WebRefusal : std::runtime_error {
    WebRefusal(int code, std::string const& what, std::string advice, std::vector<Way> instead = {})
        : std::runtime_error(what), status(code), mend(std::move(advice)), ways(std::move(instead)) {}
    int status;
    std::string mend;
    std::vector<Way> ways;
};

}  // namespace concord
