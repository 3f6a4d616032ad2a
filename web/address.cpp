// Decoded once: "%2528" is "%28", never "(". A step is cut before it is decoded, so that "%2F" is a letter of a step
// and never a border between two.
#include "web/address.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "text/encoding.hpp"

namespace concord {
namespace {

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_plain_text(std::string const& bytes) {
    for (char const c : bytes) {
        bool const control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (control && c != '\n' && c != '\r' && c != '\t') return false;
    }
    Decoded const read = decode(bytes);
    return read.mended.empty() && read.encoding == "UTF-8";
}

enum class Plus { letter, blank };

// nullopt for a broken escape or what is no plain text.
std::optional<std::string> decoded(std::string_view sent, Plus plus) {
    std::string out;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (sent[i] == '+' && plus == Plus::blank) {
            out += ' ';
        } else if (sent[i] != '%') {
            out += sent[i];
        } else {
            if (i + 2 >= sent.size()) return std::nullopt;
            int const high = hexadecimal(sent[i + 1]);
            int const low = hexadecimal(sent[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!is_plain_text(out)) return std::nullopt;
    return out;
}

constexpr char k_unread[] = "it holds bytes that are no text, or a % without two hexadecimal digits";

// The pieces between the borders; an empty text has none.
std::vector<std::string_view> cut(std::string_view text, char border) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        auto const end = std::min(text.find(border), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// Everything but what an address keeps for itself; brackets stay, as clause numbers are full of them.
std::string encoded(std::string_view text) {
    constexpr std::string_view k_kept = "-._~()!*:,@";
    std::string out;
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || k_kept.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

std::variant<NamedValues, AddressProblem> parse_form(std::string_view body) {
    NamedValues out;
    for (std::string_view const pair : cut(body, '&')) {
        if (pair.empty()) continue;
        if (out.size() == k_most_values)
            return AddressProblem{fmt::format("it has more than {} values", k_most_values)};
        auto const equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals), Plus::blank);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::blank);
        if (!name || !value) return AddressProblem{k_unread};
        out.emplace_back(std::move(*name), std::move(*value));
    }
    return out;
}

std::variant<Address, AddressProblem> parse_address(std::string_view target) {
    if (target.size() > k_longest_address)
        return AddressProblem{fmt::format("it is longer than {} bytes", k_longest_address)};
    if (target.empty() || target.front() != '/') return AddressProblem{"it does not begin with '/'"};
    target = target.substr(0, target.find('#'));
    auto const question = std::min(target.find('?'), target.size());
    Address out;
    for (std::string_view const step : cut(target.substr(1, question - 1), '/')) {
        auto read = decoded(step, Plus::letter);
        if (!read) return AddressProblem{k_unread};
        if (read->empty() || *read == "." || *read == "..")
            return AddressProblem{"a step of its path is empty or dots"};
        out.steps.push_back(std::move(*read));
    }
    auto values = parse_form(target.substr(std::min(question + 1, target.size())));
    if (auto* const problem = std::get_if<AddressProblem>(&values)) return *problem;
    out.values = std::move(std::get<NamedValues>(values));
    return out;
}

std::string address_of(std::vector<std::string> const& steps, NamedValues const& values) {
    std::string out;
    for (std::string const& step : steps) out += '/' + encoded(step);
    if (out.empty()) out = "/";
    char before = '?';
    for (auto const& [name, value] : values) {
        out += before + encoded(name) + '=' + encoded(value);
        before = '&';
    }
    return out;
}

std::string value_of(NamedValues const& values, std::string_view name, std::string const& otherwise) {
    for (auto const& [known, value] : values)
        if (known == name) return value;
    return otherwise;
}

std::vector<std::string> all_values(NamedValues const& values, std::string_view name) {
    std::vector<std::string> out;
    for (auto const& [known, value] : values)
        if (known == name && !value.empty()) out.push_back(value);
    return out;
}

bool has_value(NamedValues const& values, std::string_view name) {
    return std::any_of(values.begin(), values.end(), [&](auto const& pair) { return pair.first == name; });
}

NamedValues with_value(NamedValues values, std::string_view name, std::string const& value) {
    values.erase(std::remove_if(values.begin(), values.end(), [&](auto const& pair) { return pair.first == name; }),
                 values.end());
    if (!value.empty()) values.emplace_back(std::string(name), value);
    return values;
}

}  // namespace concord
