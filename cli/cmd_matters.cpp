#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "cli/gathered.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/differences.hpp"
#include "diff/matter_table.hpp"
#include "model/diagnostic.hpp"
#include "render/matters.hpp"

namespace concord {
namespace {

std::string one(Table const& table, Request const& request, World const& world) {
    switch (request.format) {
        case Format::text: return render_terminal(table, style_for(request, world));
        case Format::markdown: return render_markdown(table);
        case Format::html: return render_html(table);
        case Format::csv: return render_csv(table);
        case Format::json: return render_json(table);
        case Format::jsonl: return render_jsonl(table);
        case Format::xlsx: return render_xlsx(table);
        case Format::docx: return render_docx(table);
    }
    return "";
}

std::string list(std::vector<Matter> const& matters, std::vector<Document const*> const& documents,
                 Request const& request, World const& world) {
    switch (request.format) {
        case Format::text: return render_matters_terminal(matters, documents, style_for(request, world));
        case Format::markdown: return render_matters_markdown(matters, documents);
        case Format::html: return render_matters_html(matters, documents);
        case Format::csv: return render_matters_csv(matters, documents);
        case Format::json: return json_list(render_matters_jsonl(matters));
        case Format::jsonl: return render_matters_jsonl(matters);
        case Format::xlsx:
        case Format::docx: break;  // not among this command's formats
    }
    return "";
}

}  // namespace

Exit run_matters(Request const& request, World const& world) {
    std::size_t const least = number_of(request, "min-councils", 1, 1);
    std::size_t const most = number_of(request, "limit", 1, std::numeric_limits<std::size_t>::max());
    if (request.has("base") && request.arguments.empty())
        throw Error("--base goes with one matter, and none is named", {"concord matters", 0, 0},
                    "for example: concord matters press-releases --base rutland");
    IndexReader const reader = open_index(request, world);
    std::vector<Document const*> const documents = all_documents(reader);
    std::string const base = request.has("base") ? document_named(reader, request.value("base")) : "";
    std::vector<Matter> matters = gathered_matters(request, reader);
    if (!request.arguments.empty()) {
        Matter const& matter = matter_typed(matters, joined(request.arguments));
        Table table = matter_table({matter}, documents);
        tell_differences(table, documents, base);
        deliver(request, one(table, request, world));
        return Exit::done;
    }
    matters.erase(std::remove_if(matters.begin(), matters.end(), [&](Matter const& m) { return m.councils < least; }),
                  matters.end());
    if (matters.size() > most) matters.resize(most);
    deliver(request, list(matters, documents, request, world));
    if (!matters.empty()) return Exit::done;
    tell(fmt::format("there is no matter that {} council{} answer{}", least == 1 ? "a" : std::to_string(least),
                     least == 1 ? "" : "s", least == 1 ? "s" : ""));
    return Exit::nothing;
}

}  // namespace concord
