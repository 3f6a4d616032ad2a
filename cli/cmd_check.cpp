#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "indexer/check.hpp"

namespace concord {
namespace {

std::string as_jsonl(std::string const& document_id, std::vector<Diagnostic> const& found) {
    std::string out;
    for (Diagnostic const& d : found) {
        nlohmann::ordered_json line;
        line["document"] = document_id;
        line["severity"] = name(d.severity);
        line["what"] = d.what;
        line["excerpt"] = d.excerpt;
        line["mend"] = d.mend;
        line["place"] = {{"file", d.place.file}, {"line", d.place.line}, {"column", d.place.column}};
        out += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    }
    return out;
}

std::string as_text(std::vector<Diagnostic> const& found) {
    std::string out;
    for (Diagnostic const& d : found) out += format(d) + '\n';
    return out;
}

}  // namespace

Exit run_check(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    std::string const only = request.arguments.empty() ? "" : document_named(reader, request.arguments[0]);
    std::string text;
    std::string lines;
    for (DocumentInfo const& info : reader.documents()) {
        if (!only.empty() && info.id != only) continue;
        auto const found = check(reader.document(info.id));
        text += as_text(found);
        lines += as_jsonl(info.id, found);
    }
    switch (request.format) {
        case Format::json: deliver(request, json_list(lines)); break;
        case Format::jsonl: deliver(request, lines); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
        case Format::xlsx:
        case Format::docx: deliver(request, text); break;
    }
    if (text.empty()) tell("nothing odd was found");
    return Exit::done;
}

}  // namespace concord
