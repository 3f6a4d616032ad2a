// As a cookie: items cut by '.', notes behind '~', everything else but letters and digits as "_2E". It is not written
// "%2E", as the library that reads the request decodes that in every header.
#include "web/basket.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr std::string_view k_name = "basket=";

std::string packed(std::string const& text) {
    std::string out;
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        out += letter ? std::string(1, c) : fmt::format("_{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string packed(std::vector<BasketItem> const& items) {
    std::string out;
    for (BasketItem const& item : items)
        out += (out.empty() ? "" : ".") + packed(item.what) + (item.note.empty() ? "" : "~" + packed(item.note));
    return out;
}

// At most so many bytes, whole characters.
std::string first_bytes(std::string const& text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

// Read by the reader of addresses, so that what it refuses never comes in.
std::optional<std::string> unpacked(std::string_view text) {
    std::string escaped = "x=" + std::string(text);
    std::replace(escaped.begin(), escaped.end(), '_', '%');
    auto const form = parse_form(escaped);
    auto const* const values = std::get_if<NamedValues>(&form);
    if (values == nullptr || values->size() != 1) return std::nullopt;
    return values->front().second;
}

}  // namespace

std::vector<BasketItem> basket_of(std::string const& cookies) {
    std::vector<BasketItem> out;
    std::size_t at = 0;
    while (at < cookies.size() && cookies.compare(at, k_name.size(), k_name) != 0) {
        at = std::min(cookies.find(';', at), cookies.size());
        at = std::min(cookies.find_first_not_of("; ", at), cookies.size());
    }
    if (at >= cookies.size()) return out;
    std::string_view rest = std::string_view(cookies).substr(at + k_name.size());
    rest = rest.substr(0, rest.find(';'));
    while (!rest.empty() && out.size() < k_most_in_basket) {
        std::string_view const one = rest.substr(0, rest.find('.'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        auto const tilde = std::min(one.find('~'), one.size());
        auto what = unpacked(one.substr(0, tilde));
        auto note = unpacked(one.substr(std::min(tilde + 1, one.size())));
        if (what && !what->empty()) out.push_back({*what, note.value_or("")});
    }
    return out;
}

std::string basket_cookie(std::vector<BasketItem> const& items) {
    constexpr int k_month = 30 * 24 * 3600;
    return fmt::format("{}{}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict", k_name, packed(items),
                       items.empty() ? 0 : k_month);
}

bool is_row(BasketItem const& item) {
    auto const read = parse_address(item.what);
    auto const* const address = std::get_if<Address>(&read);
    if (address == nullptr || address->steps.empty()) return false;
    if (address->steps.front() == "matters") return address->steps.size() == 2;
    return address->steps == std::vector<std::string>{"compare"} &&
           all_values(address->values, "q").size() + all_values(address->values, "matter").size() == 1;
}

bool fits(std::vector<BasketItem> const& items) {
    auto const rows = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_row));
    return rows <= k_most_rows && items.size() <= k_most_in_basket && packed(items).size() <= k_longest_basket;
}

NamedValues basket_values(std::vector<BasketItem> const& items) {
    NamedValues out;
    for (BasketItem const& item : items) {
        out.emplace_back("item", item.what);
        out.emplace_back("note", item.note);
    }
    return out;
}

std::vector<BasketItem> basket_in(NamedValues const& values) {
    std::vector<BasketItem> out;
    for (auto const& [name, value] : values) {
        if (name == "item" && !value.empty() && out.size() < k_most_in_basket) out.push_back({value, ""});
        if (name == "note" && !out.empty()) out.back().note = first_bytes(value, k_longest_note);
    }
    return out;
}

}  // namespace concord
