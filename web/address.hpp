// An address as a browser asks for it, cut into what it says: the steps of its path and its named values, decoded.
// Whatever bytes come in give an Address or a sentence on what is wrong with them.
//
//   parse_address("/document/rutland/12%28b%29?as=json")
//   // Address{{"document", "rutland", "12(b)"}, {{"as", "json"}}}
//   address_of({"document", "rutland", "12(b)"}, {{"as", "json"}})   // "/document/rutland/12(b)?as=json"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace concord {

using NamedValues = std::vector<std::pair<std::string, std::string>>;  // in order; a name may stand several times

struct Address {
    std::vector<std::string> steps;  // none for "/"
    NamedValues values;
    friend bool operator==(Address const&, Address const&) = default;
};

struct AddressProblem {
    std::string what;  // a sentence without full stop
};

inline constexpr std::size_t k_longest_address = 8000;  // bytes as sent; browsers and mail programs cut longer ones
inline constexpr std::size_t k_most_values = 200;

// Refused: what does not begin with '/', NUL and control characters but line breaks and tabs, bytes that are no UTF-8,
// the steps "." and "..", a '%' without two hexadecimal digits, more than is set above.
std::variant<Address, AddressProblem> parse_address(std::string_view target);

// "a=1&b=2+3", as a form is sent; the same refusals.
std::variant<NamedValues, AddressProblem> parse_form(std::string_view body);

std::string address_of(std::vector<std::string> const& steps, NamedValues const& values = {});

// The first value with that name; `otherwise` where there is none.
std::string value_of(NamedValues const& values, std::string_view name, std::string const& otherwise = "");
std::vector<std::string> all_values(NamedValues const& values, std::string_view name);  // empty ones left out
bool has_value(NamedValues const& values, std::string_view name);

// The values without those of `name`, and with `value` in their place unless it is empty: how a page links to itself.
NamedValues with_value(NamedValues values, std::string_view name, std::string const& value);

}  // namespace concord
