#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "web/embedded.hpp"
#include "web/routes.hpp"
#include "web/template.hpp"

using namespace concord;

TEST_CASE("every template can be filled, also with nothing") {
    for (EmbeddedFile const& file : embedded_files()) {
        CAPTURE(file.name);
        if (file.name.find(".mustache") == std::string_view::npos) continue;
        CHECK_NOTHROW(filled(file.name, View::object()));
        // Only the page around is put in as it is: everything else is escaped.
        bool const unescaped =
            file.content.find("{{{") != std::string_view::npos || file.content.find("{{&") != std::string_view::npos;
        CHECK(unescaped == (file.name == "page.mustache"));
        CHECK(file.content.find("<script") == std::string_view::npos);
        CHECK(file.content.find(" style=") == std::string_view::npos);
    }
    CHECK_THROWS(filled("nothing.mustache", View::object()));
}

TEST_CASE("what is put into a template is words") {
    View const view{{"what", "<script>\"'&"}, {"mend", nullptr}, {"ways", View::array()}};
    std::string const text = filled("problem.mustache", view);
    CHECK(text.find("<h1>&lt;script&gt;&quot;&#39;&amp;</h1>") != std::string::npos);
    CHECK(text.find("<ul>") == std::string::npos);
}

TEST_CASE("the description of the API names every address of it, and no other") {
    std::set<std::string> described;
    auto const description = nlohmann::json::parse(embedded("openapi.json"));
    for (auto const& [path, methods] : description["paths"].items())
        described.insert(std::regex_replace(path, std::regex("\\{[a-z]+\\}"), "*"));
    std::set<std::string> known;
    for (Route const& route : routes())
        if (route.form.rfind("/api/", 0) == 0) known.insert(std::string(route.form));
    CHECK(described == known);
}

TEST_CASE("an address has one route, or none") {
    struct Case {
        std::string method;
        std::string target;
        std::string form;  // of the route; "" none, "-" none for this method
    };
    Case const cases[]{{"GET", "/", "/"},
                       {"HEAD", "/matrix", "/matrix"},
                       {"GET", "/document", "/document"},
                       {"GET", "/document/a", "/document/*"},
                       {"GET", "/document/a/b", "/document/*/*"},
                       {"GET", "/document/a/b/c", ""},
                       {"GET", "/matrix/x", ""},
                       {"POST", "/matrix", "-"},
                       {"POST", "/basket/add", "/basket/add"}};
    for (Case const& c : cases) {
        CAPTURE(c.target);
        bool path_known = false;
        auto const address = parse_address(c.target);
        Route const* const route = route_of(c.method, std::get<Address>(address), path_known);
        CHECK((route ? std::string(route->form) : path_known ? "-" : "") == c.form);
    }
}
