#include "model/diagnostic.hpp"

#include <utility>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr std::size_t k_excerpt_bytes = 100;  // one terminal line or a little more

// The first bytes of the excerpt, cut where a character begins.
std::string shortened(std::string const& excerpt) {
    if (excerpt.size() <= k_excerpt_bytes) return excerpt;
    std::size_t end = k_excerpt_bytes;
    while (end > 0 && (static_cast<unsigned char>(excerpt[end]) & 0xC0U) == 0x80U) --end;
    return excerpt.substr(0, end) + "…";
}

}  // namespace

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return "";
}

Error::Error(std::string what, Place place, std::string mend)
    : diagnostic_{Severity::error, std::move(place), std::move(what), {}, std::move(mend)} {}

std::string format(Diagnostic const& diagnostic) {
    std::string const where = dump(diagnostic.place);
    std::string out = where.empty() ? "" : where + ": ";
    out += fmt::format("{}: {}", name(diagnostic.severity), diagnostic.what);
    if (!diagnostic.excerpt.empty()) {
        std::string excerpt = shortened(diagnostic.excerpt);
        for (char& c : excerpt)
            if (c == '\n') c = ' ';
        out += "\n  " + excerpt;
    }
    if (!diagnostic.mend.empty()) out += (diagnostic.excerpt.empty() ? "\n  mend: " : "\n  ^ mend: ") + diagnostic.mend;
    return out;
}

}  // namespace concord
