#include "cli/comparing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/decided.hpp"
#include "cli/numbers.hpp"
#include "cli/progress.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "diff/differences.hpp"
#include "lexicon/catalogue.hpp"
#include "model/diagnostic.hpp"
#include "query/evidence.hpp"

namespace concord {
namespace {

constexpr std::size_t k_evidence = 40;     // clauses of each document; a cell shows a few of them
constexpr std::size_t k_most_columns = 4;  // beside each other; more do not fit a page

void keep_columns(Table& table, std::vector<std::string> const& ids) {
    Table const all = table;
    table.documents.clear();
    for (Row& row : table.rows) row.cells.clear();
    for (std::string const& id : ids)
        for (std::size_t i = 0; i < all.documents.size(); ++i) {
            if (all.documents[i].id != id) continue;
            table.documents.push_back(all.documents[i]);
            for (std::size_t r = 0; r < all.rows.size(); ++r) table.rows[r].cells.push_back(all.rows[r].cells[i]);
        }
}

void leave_out_rows(Table& table, std::size_t min_councils) {
    auto const few = [&](Row const& row) {
        return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), answers)) < min_councils;
    };
    table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(), few), table.rows.end());
}

}  // namespace

TableWishes wishes_of(Request const& request, IndexReader const& reader, std::size_t otherwise) {
    TableWishes out;
    for (std::string const& typed : listed_in(request.value("councils"))) {
        std::string const id = document_named(reader, typed);
        if (std::find(out.documents.begin(), out.documents.end(), id) == out.documents.end())
            out.documents.push_back(id);
    }
    std::string const where = fmt::format("concord {}", request.command->name);
    if (request.has("councils") && out.documents.empty())
        throw Error("--councils needs the names of documents", {where, 0, 0}, "concord documents lists them");
    if (request.has("base")) {
        out.base = document_named(reader, request.value("base"));
        bool const shown = out.documents.empty() ||
                           std::find(out.documents.begin(), out.documents.end(), out.base) != out.documents.end();
        if (!shown)
            throw Error(fmt::format("the base '{}' is not among the councils to show", out.base), {where, 0, 0},
                        "add it to --councils");
    }
    out.min_councils = number_of(request, "min-councils", 0, otherwise);
    out.councils_as = request.value("councils-as");
    if (!out.councils_as.empty() && out.councils_as != "rows" && out.councils_as != "columns")
        throw Error(fmt::format("--councils-as does not know '{}'", out.councils_as), {where, 0, 0},
                    "take one of rows, columns");
    return out;
}

Table table_of(Request const& request, IndexReader const& reader, std::vector<Asked> const& asked,
               TableWishes const& wishes, World const& world) {
    CompareInput input;
    input.documents = all_documents(reader);
    input.matches = decided_matches(request, reader);
    Table table;
    for (Document const* const document : input.documents) table.documents.push_back(document->info);
    table.title = asked.size() == 1 ? asked.front().question : "How the rules differ";
    EvidenceFinder finder(reader);
    Progress progress(world, "comparing", asked.size());
    for (Asked const& one : asked) {
        input.question = one.question;
        input.evidence = finder.find(one.question, k_evidence);
        Table answer = compare(input);
        Row row = std::move(answer.rows.front());
        row.matter = one.matter;
        if (!one.matter.empty()) row.title = matter_title(one.matter);
        table.rows.push_back(std::move(row));
        progress.step();
    }
    if (!wishes.documents.empty()) keep_columns(table, wishes.documents);
    leave_out_rows(table, wishes.min_councils);
    bool const columns =
        wishes.councils_as.empty() ? table.documents.size() <= k_most_columns : wishes.councils_as == "columns";
    table.councils_as = columns ? CouncilsAs::columns : CouncilsAs::rows;
    tell_differences(table, input.documents, wishes.base);
    return table;
}

}  // namespace concord
