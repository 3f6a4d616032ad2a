#include <doctest/doctest.h>

#include <string>

#include "web/address.hpp"
#include "web/basket.hpp"
#include "web/server/http_server.hpp"

using namespace concord;

namespace {

// "steps|name=value&…", or "!" for a problem.
std::string read(std::string_view target) {
    auto const parsed = parse_address(target);
    if (std::holds_alternative<AddressProblem>(parsed)) return "!";
    Address const& address = std::get<Address>(parsed);
    std::string out;
    for (std::string const& step : address.steps) out += "<" + step + ">";
    for (auto const& [name, value] : address.values) out += " " + name + "=" + value;
    return out;
}

}  // namespace

TEST_CASE("addresses are read once and whole") {
    struct Case {
        std::string target;
        std::string wanted;
    };
    Case const cases[]{
        {"/", ""},
        {"/search?q=press+release", "<search> q=press release"},
        {"/search?q=press%20release&q=&doc", "<search> q=press release q= doc="},
        {"/document/rutland/12%28b%29%28iv%29", "<document><rutland><12(b)(iv)>"},
        {"/document/rutland/annex:honesty%C2%B61", "<document><rutland><annex:honesty¶1>"},
        {"/a+b", "<a+b>"},    // '+' is a blank in values only
        {"/a%2Fb", "<a/b>"},  // an escaped '/' is a letter of the step
        {"/%2528", "<%28>"},  // decoded once
        {"/a#b?c=d", "<a>"},  // what stands behind '#' is the browser's own
        {"/a/", "<a>"},
        {"", "!"},
        {"a", "!"},
        {"http://evil.example/", "!"},
        {"//evil.example", "!"},  // a step without letters
        {"/a//b", "!"},
        {"/..", "!"},
        {"/a/%2e%2e/b", "!"},
        {"/.", "!"},
        {"/%", "!"},
        {"/%4", "!"},
        {"/%zz", "!"},
        {"/%00", "!"},
        {"/a?b=%1b", "!"},                        // a control character
        {"/a?b=%ff", "!"},                        // no UTF-8
        {"/a?b=%0D%0AX:%20y", "<a> b=\r\nX: y"},  // a line break may stand in a question; headers never take it up
    };
    for (Case const& c : cases) {
        CAPTURE(c.target);
        CHECK(read(c.target) == c.wanted);
    }
    CHECK(read("/" + std::string(k_longest_address, 'a')) == "!");
    std::string many = "/?";
    for (std::size_t i = 0; i <= k_most_values; ++i) many += "a=b&";
    CHECK(read(many) == "!");
}

TEST_CASE("an address that is written reads back") {
    Address const addresses[]{{{}, {}},
                              {{"document", "rutland", "12(b)(iv)[3]"}, {{"as", "json"}}},
                              {{"a/b", "c d", "¶", "%", "+"}, {{"q", "\"a b\" & c=d"}, {"q", ""}, {"é", "#?"}}}};
    for (Address const& address : addresses) {
        std::string const written = address_of(address.steps, address.values);
        CAPTURE(written);
        auto const again = parse_address(written);
        REQUIRE(std::holds_alternative<Address>(again));
        CHECK(std::get<Address>(again) == address);
    }
}

TEST_CASE("values are found, replaced and left out") {
    NamedValues const values{{"a", "1"}, {"b", ""}, {"a", "2"}};
    CHECK(value_of(values, "a") == "1");
    CHECK(value_of(values, "c", "none") == "none");
    CHECK(all_values(values, "a") == std::vector<std::string>{"1", "2"});
    CHECK(all_values(values, "b").empty());
    CHECK(has_value(values, "b"));
    CHECK(with_value(values, "a", "3") == NamedValues{{"b", ""}, {"a", "3"}});
    CHECK(with_value(values, "a", "") == NamedValues{{"b", ""}});
}

TEST_CASE("a basket is what it was when the browser brings it back") {
    std::vector<BasketItem> const items{{"rutland:12(b)(iv)", ""}, {"a:1", "see ~this~. And; that=é"}};
    std::string const cookie = basket_cookie(items);
    CHECK(basket_of(cookie.substr(0, cookie.find(';'))) == items);
    CHECK(basket_of("other=1; " + cookie.substr(0, cookie.find(';')) + "; more=2") == items);
    CHECK(basket_in(basket_values(items)) == items);
    for (std::string const& broken :
         std::vector<std::string>{"", "basket=", "basket=%", "basket=_ff._zz~.~", "notbasket=a_3A1", "basket"}) {
        CAPTURE(broken);
        CHECK(basket_of(broken).empty());
    }
    CHECK(basket_of("basket=a_3A1._zz.b_3A2").size() == 2);  // what cannot be read is left out, the rest stays
    CHECK_FALSE(fits(std::vector<BasketItem>(k_most_in_basket + 1, {"a:1", ""})));
    CHECK_FALSE(fits(std::vector<BasketItem>(k_most_rows + 1, {"/compare?q=a", ""})));
    CHECK(is_row({"/compare?q=press%20releases&doc=a&base=b", ""}));
    CHECK(is_row({"/compare?matter=casting-vote", ""}));
    CHECK(is_row({"/matters/press-releases", ""}));
    for (std::string const& other :
         std::vector<std::string>{"rutland:12(b)", "/compare", "/compare?q=a&q=b", "/matters", "/matters/a/b", "/",
                                  "//compare?q=a", "https://evil.example/compare?q=a", "/basket?item=a:1"}) {
        CAPTURE(other);
        CHECK_FALSE(is_row({other, ""}));
    }
    CHECK_FALSE(fits({{"a:1", std::string(k_longest_basket, 'a')}}));
}

TEST_CASE("a server answers to its own names only") {
    HttpOptions options;
    options.address = "10.0.0.7";
    options.names = {"rules.example.gov.uk"};
    for (std::string const& host :
         std::vector<std::string>{"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "10.0.0.7",
                                  "rules.example.gov.uk", "Rules.Example.gov.uk:443"}) {
        CAPTURE(host);
        CHECK(is_called_so(host, options));
    }
    for (std::string const& host :
         std::vector<std::string>{"", "evil.example", "localhost.evil.example", "rules.example.gov.uk.evil.example",
                                  "127.0.0.1.evil.example", "[::2]", "127.0.0.2"}) {
        CAPTURE(host);
        CHECK_FALSE(is_called_so(host, options));
    }
}
