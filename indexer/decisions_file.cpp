#include "indexer/decisions_file.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "indexer/slug.hpp"
#include "indexer/toml_file.hpp"

namespace concord {
namespace {

constexpr char k_heading[] =
    "# What people decided about clauses and matters; it holds against what Concord computes. `concord decide` adds\n"
    "# to it. Comments and other layout are kept.\n";

bool is_day(std::string_view text) {
    constexpr std::string_view k_shape = "dddd-dd-dd";
    if (text.size() != k_shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_digit = text[i] >= '0' && text[i] <= '9';
        if (k_shape[i] == 'd' ? !is_digit : text[i] != '-') return false;
    }
    return true;
}

Ruling read_ruling(TomlFile const& file, toml::table const& entry) {
    std::string const typed = file.text(entry, "ruling");
    if (typed == "same") return Ruling::same;
    if (typed == "different") return Ruling::different;
    if (typed == "matter") return Ruling::matter;
    if (typed == "name") return Ruling::name;
    file.fail(entry.get("ruling")->source(), fmt::format("there is no ruling '{}'", typed),
              "take one of same, different, matter and name");
}

// The clause under `key` with its words under `key`_words.
void read_clause(TomlFile const& file, toml::table const& entry, std::string const& key, bool required,
                 Citation& citation, std::string& words) {
    if (!required && entry.get(key) == nullptr) return;
    std::string const typed = file.text(entry, key);
    auto const parsed = parse_citation(typed);
    if (!parsed)
        file.fail(entry.get(key)->source(), fmt::format("'{}' is no citation", typed),
                  "write document and clause, as in \"rutland:12(c)\"");
    citation = *parsed;
    std::string const words_key = key + "_words";
    if (entry.get(words_key) == nullptr)
        file.fail(entry.source(), fmt::format("this entry has no {}", words_key),
                  "a decision holds only for the words it was made on: let concord decide write it");
    words = file.text(entry, words_key);
}

Decision read_entry(TomlFile const& file, toml::table const& entry) {
    Decision out;
    out.ruling = read_ruling(file, entry);
    out.date = file.text(entry, "date");
    if (!is_day(out.date))
        file.fail(entry.get("date")->source(), fmt::format("'{}' is no day", out.date), "write it as 2026-11-22");
    bool const is_pair = out.ruling == Ruling::same || out.ruling == Ruling::different;
    read_clause(file, entry, "left", out.ruling != Ruling::name, out.left, out.left_words);
    read_clause(file, entry, "right", is_pair, out.right, out.right_words);
    if (is_pair) return out;
    out.matter = file.text(entry, "matter");
    if (!is_slug(out.matter))
        file.fail(entry.get("matter")->source(), fmt::format("'{}' cannot name a matter", out.matter),
                  fmt::format("write \"{}\"", slug_of(out.matter)));
    out.name = out.ruling == Ruling::name ? file.text(entry, "name") : file.optional_text(entry, "name").value_or("");
    return out;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string block(Decision const& decision) {
    std::string out = "[[decision]]\n";
    auto const add = [&](std::string_view key, std::string const& value) {
        if (!value.empty()) out += fmt::format("{} = {}\n", key, in_quotes(value));
    };
    auto const add_clause = [&](std::string const& key, Citation const& citation, std::string const& words) {
        if (citation.document.empty()) return;
        add(key, format(citation));
        add(key + "_words", words);
    };
    add("date", decision.date);
    switch (decision.ruling) {
        case Ruling::same: add("ruling", "same"); break;
        case Ruling::different: add("ruling", "different"); break;
        case Ruling::matter: add("ruling", "matter"); break;
        case Ruling::name: add("ruling", "name"); break;
    }
    add_clause("left", decision.left, decision.left_words);
    add_clause("right", decision.right, decision.right_words);
    add("matter", decision.matter);
    add("name", decision.name);
    return out;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::vector<WrittenDecision> read_decisions(std::filesystem::path const& decisions_toml) {
    std::vector<WrittenDecision> out;
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(decisions_toml, none))) return out;
    TomlFile const file(decisions_toml);
    for (toml::table const* const entry : file.list_of_tables(
             "decision", {"date", "ruling", "left", "left_words", "right", "right_words", "matter", "name"})) {
        WrittenDecision written{read_entry(file, *entry), 0, 0};
        written.first_line = static_cast<int>(entry->source().begin.line);
        written.last_line = written.first_line;
        for (auto&& field : *entry)
            written.last_line = std::max(written.last_line, static_cast<int>(field.second.source().end.line));
        written.decision.place = {decisions_toml.string(), written.first_line, 0};
        out.push_back(std::move(written));
    }
    return out;
}

std::string with_decision(std::string text, Decision const& decision) {
    if (text.empty()) text = k_heading;
    if (text.back() != '\n') text += '\n';
    bool const spaced = text.size() > 1 && text[text.size() - 2] == '\n';
    return text + (spaced ? "" : "\n") + block(decision);
}

std::string without_decision(std::string const& text, WrittenDecision const& decision) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size() - 1) + 1;
        lines.push_back(std::string_view(text).substr(at, end - at));
        at = end;
    }
    auto const first = static_cast<std::size_t>(decision.first_line) - 1;
    auto last = static_cast<std::size_t>(decision.last_line);  // one behind
    bool const blank_above = first == 0 || is_blank(lines[first - 1]);
    if (blank_above && last < lines.size() && is_blank(lines[last])) ++last;
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (i < first || i >= last) out += lines[i];
    if (last >= lines.size())  // it was the last: no blank lines at the end
        while (out.size() > 1 && out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace concord
