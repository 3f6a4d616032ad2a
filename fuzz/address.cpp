// Anything a browser sends: an address that is written as one that reads the same, or a sentence on what is wrong; and
// a form, and the cookie of a basket.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "web/address.hpp"
#include "web/basket.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace concord;
    std::string_view const sent(reinterpret_cast<char const*>(data), size);
    auto const parsed = parse_address(sent);
    if (auto const* const problem = std::get_if<AddressProblem>(&parsed)) {
        if (problem->what.empty()) std::abort();
    } else {
        Address const& address = std::get<Address>(parsed);
        for (std::string const& step : address.steps)
            if (step.empty() || step == "." || step == "..") std::abort();
        // Escapes make it longer, so that what just fitted may not fit again.
        std::string const written = address_of(address.steps, address.values);
        auto const again = parse_address(written);
        bool const fits_again = written.size() <= k_longest_address;
        if (fits_again && (!std::holds_alternative<Address>(again) || !(std::get<Address>(again) == address)))
            std::abort();
    }
    static_cast<void>(parse_form(sent));
    std::vector<BasketItem> const items = basket_of(std::string(sent));
    std::string const cookie = basket_cookie(items);
    if (basket_of(cookie.substr(0, cookie.find(';'))) != items) std::abort();
    return 0;
}
