// The basket: clauses and rows of tables that a person collects while reading, with a note to each. It is kept by the
// browser in a cookie, or in an address that can be mailed; the server stores nothing.
//
//   basket_of("basket=rutland_3A12_28b_29~why_20not")   // {{"rutland:12(b)", "why not"}}
#pragma once

#include <string>
#include <vector>

#include "web/address.hpp"

namespace concord {

struct BasketItem {
    std::string what;  // a citation as canonical, "rutland:12(b)(iv)", or a row's address, "/compare?q=press"
    std::string note;
    friend bool operator==(BasketItem const&, BasketItem const&) = default;
};

bool is_row(BasketItem const& item);  // an address of /compare with one question, or of one of /matters

inline constexpr std::size_t k_most_in_basket = 100;
inline constexpr std::size_t k_most_rows = 12;         // each is asked of every document when the basket is opened
inline constexpr std::size_t k_longest_basket = 3800;  // bytes as kept; a browser keeps cookies of 4096
inline constexpr std::size_t k_longest_note = 300;

std::vector<BasketItem> basket_of(std::string const& cookies);  // of the Cookie header; what cannot be read is left out
std::string basket_cookie(std::vector<BasketItem> const& items);  // for Set-Cookie
bool fits(std::vector<BasketItem> const& items);

NamedValues basket_values(std::vector<BasketItem> const& items);  // item=…&note=… for an address
std::vector<BasketItem> basket_in(NamedValues const& values);

}  // namespace concord
