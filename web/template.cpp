#include "web/template.hpp"

#include <stdexcept>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "render/escape.hpp"
#include "web/embedded.hpp"

namespace concord {
namespace {

using kainjow::mustache::data;

constexpr int k_deepest = 4;  // partials within partials; one that holds itself ends here

data to_data(View const& value) {
    if (value.is_object()) {
        data out(data::type::object);
        for (auto const& [name, inner] : value.items()) {
            out.set(name, to_data(inner));
            if (inner.is_array()) out.set("has_" + name, data(!inner.empty()));
        }
        return out;
    }
    if (value.is_array()) {
        data out(data::type::list);
        for (View const& inner : value) out.push_back(to_data(inner));
        return out;
    }
    if (value.is_string()) {
        auto const& text = value.get_ref<std::string const&>();
        return text.empty() ? data(data::type::bool_false) : data(text);
    }
    if (value.is_boolean()) return data(value.get<bool>() ? data::type::bool_true : data::type::bool_false);
    if (value.is_null()) return data(data::type::bool_false);
    return data(value.dump());
}

std::string with_partials(std::string_view name, int depth) {
    constexpr std::string_view k_open = "{{> ";
    std::string_view const text = embedded(name);
    if (text.empty() || depth > k_deepest) throw std::logic_error(fmt::format("there is no template {}", name));
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = 0; (open = text.find(k_open, at)) != std::string_view::npos;) {
        std::size_t const close = text.find("}}", open);
        out += text.substr(at, open - at);
        std::size_t const begin = open + k_open.size();
        out += with_partials(fmt::format("{}.mustache", text.substr(begin, close - begin)), depth + 1);
        at = close + 2;
    }
    return out + std::string(text.substr(at));
}

}  // namespace

std::string filled(std::string_view name, View const& view) {
    kainjow::mustache::mustache form(with_partials(name, 0));
    if (!form.is_valid()) throw std::logic_error(fmt::format("{}: {}", name, form.error_message()));
    form.set_custom_escape([](std::string const& text) { return escape_html(text); });
    return form.render(to_data(view));
}

}  // namespace concord
