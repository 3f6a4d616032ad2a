#include "render/format.hpp"

namespace concord {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

std::vector<FormatInfo> const& formats() {
    static std::vector<FormatInfo> const k_formats{
        {Format::text, "text", "terminal", {".txt"}, "plain text for reading", "text/plain; charset=utf-8"},
        {Format::markdown, "markdown", "md", {".md", ".markdown"}, "Markdown", "text/markdown; charset=utf-8"},
        {Format::html, "html", "", {".html", ".htm"}, "one self-contained page", "text/html; charset=utf-8"},
        {Format::csv, "csv", "", {".csv"}, "comma-separated values, for a spreadsheet", "text/csv; charset=utf-8"},
        {Format::json, "json", "", {".json"}, "JSON", "application/json; charset=utf-8"},
        {Format::jsonl,
         "jsonl",
         "",
         {".jsonl"},
         "JSON Lines, one record a line",
         "application/x-ndjson; charset=utf-8"},
        {Format::xlsx,
         "xlsx",
         "",
         {".xlsx"},
         "a workbook for Excel or LibreOffice",
         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         false},
        {Format::docx,
         "docx",
         "",
         {".docx"},
         "a document for Word or LibreOffice",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         false},
    };
    return k_formats;
}

FormatInfo const& info(Format format) {
    return formats()[static_cast<std::size_t>(format)];
}

std::optional<Format> format_named(std::string_view name) {
    for (FormatInfo const& f : formats())
        if (f.name == name || (!f.also.empty() && f.also == name)) return f.format;
    return std::nullopt;
}

std::optional<Format> format_of_file(std::string_view file) {
    std::string const name = lower(file);
    for (FormatInfo const& f : formats())
        for (std::string_view const ending : f.endings)
            if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
                return f.format;
    return std::nullopt;
}

}  // namespace concord
