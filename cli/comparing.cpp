#include "cli/comparing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/decided.hpp"
#include "cli/numbers.hpp"
#include "cli/progress.hpp"
#include "cli/questions.hpp"
#include "cli/session.hpp"
#include "model/diagnostic.hpp"

namespace concord {
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
    std::vector<Document const*> const documents = all_documents(reader);
    std::vector<StandingDecision> const decisions = standing_decisions(request, reader);
    Matcher matcher(documents, reader.thesaurus(), outside_vectors(request, documents));
    EvidenceFinder finder(reader);
    Progress progress(world, "comparing", asked.size());
    Table table = answer_all(finder, matcher, {documents, decisions}, asked, [&] { progress.step(); });
    arrange(table, documents, wishes);
    return table;
}

}  // namespace concord
