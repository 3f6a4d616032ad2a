// The output formats: one table of names and file endings that --format, -o and the help read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

enum class Format { text, markdown, html, csv, json, jsonl, xlsx, docx };

struct FormatInfo {
    Format format{};
    std::string_view name;                  // as --format takes it
    std::string_view also;                  // another name that it takes; empty for none
    std::vector<std::string_view> endings;  // of files, the usual one first
    std::string_view what;
    std::string_view media_type;  // as a server names it
    bool is_text = true;          // else it is for a file or a pipe, never for a terminal
};

std::vector<FormatInfo> const& formats();
FormatInfo const& info(Format format);
std::optional<Format> format_named(std::string_view name);
std::optional<Format> format_of_file(std::string_view file);  // by its ending, in any case

}  // namespace concord
