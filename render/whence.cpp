#include "render/whence.hpp"

#include <string_view>

#include <fmt/format.h>

namespace concord {
namespace {

// As web/address.cpp writes a step of a path: brackets stay, as clause numbers are full of them.
std::string step(std::string_view text) {
    constexpr std::string_view k_kept = "-._~()!*:,@";
    std::string out;
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += letter || k_kept.find(c) != std::string_view::npos
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

std::string clause_link(Whence const& whence, Citation const& citation) {
    if (whence.site.empty()) return "";
    return whence.site + "/document/" + step(citation.document) + '/' + step(citation.ref);
}

std::string written_link(Whence const& whence, std::string const& citation) {
    auto const read = parse_citation(citation);
    return read ? clause_link(whence, *read) : "";
}

}  // namespace concord
