#include "web/site.hpp"

#include <fmt/format.h>

#include "model/diagnostic.hpp"
#include "web/api/api.hpp"
#include "web/embedded.hpp"
#include "web/routes.hpp"

namespace concord {
namespace {

constexpr std::chrono::seconds k_patience{10};  // for one of the desks

struct FixedFile {
    std::string_view path;
    std::string_view file;
    std::string_view type;
};
constexpr FixedFile k_fixed[] = {{"/style.css", "style.css", "text/css; charset=utf-8"},
                                 {"/icon.svg", "icon.svg", "image/svg+xml"},
                                 {"/favicon.ico", "icon.svg", "image/svg+xml"},
                                 {"/api/v1/openapi.json", "openapi.json", k_type_json}};

WebAnswer plain(int status, std::string words) {
    return {status, "text/plain; charset=utf-8", std::move(words) + '\n', {}};
}

// What a page of another site makes a browser send names that site.
bool is_from_here(WebRequest const& request) {
    return request.origin.empty() || request.origin == "http://" + request.host ||
           request.origin == "https://" + request.host;
}

// Nothing but the basket in the browser changes, and only where a page of this site asks for it.
void check_origin(WebRequest const& request) {
    if (request.method == "POST" && !is_from_here(request))
        throw WebRefusal(403, "This was sent by a page of another site", "Do it on a page of this one.");
}

// Who asks for very much is told so, instead of keeping others waiting.
std::function<void()> deadline(std::chrono::milliseconds most, std::string const& target) {
    using Clock = std::chrono::steady_clock;
    return [until = Clock::now() + most, most, target] {
        if (Clock::now() < until) return;
        throw WebRefusal(503,
                         fmt::format("This takes longer than {:g} seconds and was stopped",
                                     std::chrono::duration<double>(most).count()),
                         "Ask for less: fewer questions in one table, longer words before a *. Who runs the "
                         "server can allow more with --time-limit.",
                         {{"Try it again", target}});
    };
}

}  // namespace

NamedValues const& security_headers() {
    static NamedValues const k_headers{
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
         "frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    };
    return k_headers;
}

WebAnswer Site::made(WebRequest const& request) const {
    bool path_known = false;
    Route const* const route = route_of(request.method, request.address, path_known);
    auto const holdings = keeper_.now();
    auto desk = holdings->index().desks->lend(k_patience);
    if (!desk) {
        WebAnswer out = plain(503, "Too many people ask at once. Try again in a moment.");
        out.headers.emplace_back("Retry-After", "5");
        return out;
    }
    desk->reader.ask_on_the_way(deadline(most_, request.target));
    PageContext const context{request, *holdings, *desk, desk, editing_};
    auto const refused = [&](int status, std::string const& what, std::string const& mend,
                             std::vector<Way> const& ways = {}) {
        return is_api(request.address) ? api_problem(status, what, mend) : problem(context, status, what, mend, ways);
    };
    try {
        if (route == nullptr && path_known)
            return refused(405, "This address does not take that", "Open it as a page.");
        if (route == nullptr) return refused(404, "There is no such page", "Look for what you need from the start.");
        check_origin(request);
        WebAnswer out = route->make(context);
        out.headers.emplace_back("Concord-Corpus", holdings->version());
        return out;
    } catch (WebRefusal const& refusal) {
        WebAnswer out = refused(refusal.status, refusal.what(), refusal.mend, refusal.ways);
        if (refusal.status == 503) out.headers.emplace_back("Retry-After", "5");
        return out;
    } catch (Error const& e) {
        return refused(500, e.diagnostic().what, e.diagnostic().mend);
    }
}

WebAnswer Site::answer(WebRequest request) const {
    std::string_view const path = std::string_view(request.target).substr(0, request.target.find('?'));
    for (FixedFile const& fixed : k_fixed)
        if (path == fixed.path && (request.method == "GET" || request.method == "HEAD"))
            return {
                200, std::string(fixed.type), std::string(embedded(fixed.file)), {{"Cache-Control", "max-age=300"}}};
    auto address = parse_address(request.target);
    if (auto const* const wrong = std::get_if<AddressProblem>(&address))
        return plain(request.target.size() > k_longest_address ? 414 : 400,
                     fmt::format("This address cannot be read: {}.", wrong->what));
    request.address = std::move(std::get<Address>(address));
    if (request.body_type.rfind("application/x-www-form-urlencoded", 0) == 0) {
        auto form = parse_form(request.body);
        if (auto const* const wrong = std::get_if<AddressProblem>(&form))
            return plain(400, fmt::format("This form cannot be read: {}.", wrong->what));
        request.form = std::move(std::get<NamedValues>(form));
    }
    request.site = base_url_.empty() ? "http://" + request.host : base_url_;
    try {
        WebAnswer out = made(request);
        out.headers.emplace_back("Cache-Control", "no-cache");
        return out;
    } catch (std::exception const& e) {
        return plain(500, fmt::format("This should not have happened: {}", e.what()));
    }
}

}  // namespace concord
