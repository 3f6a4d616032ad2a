// A question, or a matter, as a table: each council's clauses, what they prescribe, how they differ. Councils stand in
// rows or in columns; the address says all that was chosen.
#include <algorithm>

#include <fmt/format.h>

#include "ask/comparing.hpp"
#include "diff/differences.hpp"
#include "diff/matter_table.hpp"
#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "text/nearest.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {
namespace {

std::vector<Format> const& exports() {
    static std::vector<Format> const k_exports{Format::docx, Format::xlsx, Format::html, Format::markdown,
                                               Format::csv,  Format::json, Format::text};
    return k_exports;
}

// This row alone, with the councils and the base that are chosen: what a basket keeps of it.
std::string address_of_row(PageContext const& context, Row const& row) {
    NamedValues values;
    auto const& steps = context.request.address.steps;
    if (steps.front() == "compare")
        values.emplace_back(row.matter.empty() ? "q" : "matter", row.matter.empty() ? row.question : row.matter);
    for (auto const& [name, value] : context.values())
        if (!value.empty() && (name == "doc" || name == "base")) values.emplace_back(name, value);
    return address_of(steps, values);
}

View row_view(PageContext const& context, Table const& table, std::size_t number, Differences differences) {
    Row const& row = table.rows[number];
    View cells = View::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        cells.push_back(cell_view(table.documents[i], row.cells[i], differences));
    return {{"number", number + 1},     {"row_address", address_of_row(context, row)},
            {"row_title", row.title},   {"question", row.question == row.title ? "" : row.question},
            {"summary", summary(row)},  {"sentence", row.sentence},
            {"wordings", row.wordings}, {"row_base", row.base},
            {"cells", std::move(cells)}};
}

View table_view(PageContext const& context, Table const& table) {
    Differences const differences = differences_wished(context);
    auto const& values = context.values();
    View rows = View::array();
    for (std::size_t i = 0; i < table.rows.size(); ++i) rows.push_back(row_view(context, table, i, differences));
    View documents = View::array();
    for (DocumentInfo const& info : table.documents)
        documents.push_back({{"council", council_or_unnamed(info)},
                             {"document_title", info.title},
                             {"date", info.date},
                             {"id", info.id},
                             {"document_address", document_address(info.id)}});
    bool const columns = table.councils_as == CouncilsAs::columns;
    std::vector<Choice> bases{{"", "The wording nearest to most"}};
    for (Document const* const document : context.holdings.documents())
        bases.push_back({document->info.id, column_title(document->info)});
    return {{"rows", std::move(rows)},
            {"many", table.rows.size() > 1},
            {"documents", std::move(documents)},
            {"columns", columns},
            {"marked", differences != Differences::left_out},
            {"switch_words", columns ? "Councils as rows" : "Councils as columns"},
            {"switch_address", address_of(context.request.address.steps,
                                          with_value(values, "councils-as", columns ? "rows" : "columns"))},
            {"bases", choices(bases, value_of(values, "base"))},
            {"document_choices", document_choices(context.holdings.documents(), all_values(values, "doc"))},
            {"layouts", choices({{"", "As they fit"}, {"rows", "A row a council"}, {"columns", "A column a council"}},
                                value_of(values, "councils-as"))},
            {"difference_choices", choices({{"", "Marked"}, {"only", "Only where words differ"}, {"off", "Not marked"}},
                                           value_of(values, "differences"))},
            {"action", address_of(context.request.address.steps)}};
}

WebAnswer answer(PageContext const& context, Table table, std::string const& section, View more) {
    auto const format = format_wished(context, exports());
    arrange_as_wished(context, table);
    if (format) return download(rendered(table, *format, {}, whence(context)), *format, table.title);
    View view = table_view(context, table);
    view.update(more);
    view["title"] = table.title;
    return page(context, {table.title, "compare.mustache", std::move(view), exports(), section});
}

}  // namespace

WebAnswer compare_page(PageContext const& context) {
    std::vector<Asked> const asked = questions_wished(context);
    View questions = View::array();
    View kept = View::array();
    for (Asked const& one : asked) {
        if (one.matter.empty())
            questions.push_back({{"question", one.question}});
        else
            kept.push_back({{"name", "matter"}, {"value", one.matter}});
    }
    if (asked.empty()) {
        View examples = View::array();
        for (Matter const& matter : context.holdings.matters())
            if (examples.size() < 8 && !matter.question.empty())
                examples.push_back(
                    {{"words", matter.question}, {"address", address_of({"compare"}, {{"q", matter.question}})}});
        return page(context, {"Compare", "ask.mustache", {{"examples", std::move(examples)}}, {}, "compare"});
    }
    Table table = answer_all(context.desk.finder, context.desk.matcher(), context.holdings.asked_of(), asked);
    return answer(context, std::move(table), "compare",
                  {{"asked", asked.front().matter.empty() ? asked.front().question : ""},
                   {"asks", true},
                   {"questions", std::move(questions)},
                   {"kept", std::move(kept)}});
}

Table table_of_row(PageContext const& context) {
    auto const& steps = context.request.address.steps;
    Table table;
    if (steps.front() == "matters") {
        Matter const* const matter = matter_named(context.holdings.matters(), steps[1]);
        if (matter == nullptr) throw WebRefusal(404, "There is no such matter", "");
        table = matter_table({*matter}, context.holdings.documents());
    } else {
        table = answer_all(context.desk.finder, context.desk.matcher(), context.holdings.asked_of(), questions_wished(context));
    }
    arrange_as_wished(context, table);
    if (table.rows.size() != 1) throw WebRefusal(404, "There is no such row", "");
    return table;
}

WebAnswer matter_page(PageContext const& context) {
    std::string const& id = context.request.address.steps[1];
    auto const& matters = context.holdings.matters();
    Matter const* const matter = matter_named(matters, id);
    if (matter == nullptr) {
        std::vector<std::string> ids;
        for (Matter const& one : matters) ids.push_back(one.id);
        std::vector<Way> ways;
        for (std::string const& near : nearest_of(id, ids, 3)) ways.push_back({near, address_of({"matters", near})});
        ways.push_back({"All matters", address_of({"matters"})});
        return problem(context, 404, fmt::format("There is no matter ‘{}’", id),
                       "Matters are named anew when the corpus changes.", ways);
    }
    if (matter->id != id) return redirect(address_of({"matters", matter->id}, context.values()));
    Table table = matter_table({*matter}, context.holdings.documents());
    return answer(
        context, std::move(table), "matters",
        {{"matter_id", matter->id},
         {"matter_question", matter->question},
         {"confidence", fmt::format("{:.2f}", matter->confidence)},
         {"named", matter->named},
         {"search_address", matter->question.empty() ? "" : address_of({"compare"}, {{"q", matter->question}})}});
}

}  // namespace concord
