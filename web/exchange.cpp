#include "web/exchange.hpp"

#include "indexer/slug.hpp"

namespace concord {

WebAnswer redirect(std::string const& address) {
    return {303, "text/plain; charset=utf-8", "", {{"Location", address}}};
}

std::string file_name(std::string const& title, std::string const& ending) {
    constexpr std::size_t k_longest = 60;
    std::string name = slug_of(title).substr(0, k_longest);
    while (!name.empty() && name.back() == '-') name.pop_back();
    return (name.empty() ? "concord" : name) + ending;
}

}  // namespace concord
