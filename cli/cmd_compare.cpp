#include <algorithm>

#include "cli/decided.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "query/evidence.hpp"
#include "render/render.hpp"

namespace concord {
namespace {

constexpr std::size_t k_evidence = 40;  // clauses of each document; a cell shows a few of them

bool has_answer(Table const& table) {
    for (Row const& row : table.rows)
        for (Cell const& cell : row.cells)
            if (cell.finding == Finding::found || cell.finding == Finding::partly) return true;
    return false;
}

std::string rendered(Table const& table, Format format, TerminalStyle style) {
    switch (format) {
        case Format::text: return render_terminal(table, style);
        case Format::markdown: return render_markdown(table);
        case Format::html: return render_html(table);
        case Format::csv: return render_csv(table);
        case Format::json: return render_json(table);
        case Format::jsonl: return render_jsonl(table);
    }
    return "";
}

}  // namespace

Exit run_compare(Request const& request, World const& world) {
    CompareInput input;
    input.question = joined(request.arguments);
    IndexReader const reader = open_index(request, world);
    input.documents = all_documents(reader);
    input.evidence = evidence_for(reader, input.question, k_evidence);
    input.matches = decided_matches(request, reader);
    Table const table = compare(input);
    deliver(request, rendered(table, request.format, style_for(request, world)));
    if (has_answer(table)) return Exit::done;
    tell("no document answers this: try other words");
    return Exit::nothing;
}

}  // namespace concord
