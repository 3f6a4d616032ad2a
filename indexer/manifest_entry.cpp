#include "indexer/manifest_entry.hpp"

#include <string_view>

#include <fmt/format.h>

namespace concord {
namespace {

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

}  // namespace

std::string with_entry(std::string text, DocumentInfo const& info) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    if (!text.empty()) text += '\n';
    text += fmt::format("[[document]]\nid = {}\n", toml_string(info.id));
    if (!info.council.empty()) text += fmt::format("council = {}\n", toml_string(info.council));
    text += fmt::format("title = {}\nkind = {}\n", toml_string(info.title), toml_string(info.kind));
    if (!info.date.empty()) text += fmt::format("date = {}\n", toml_string(info.date));
    return text + fmt::format("file = {}\n", toml_string(info.file));
}

}  // namespace concord
