#include "web/wishes.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "query/lookup.hpp"

namespace concord {
namespace {

constexpr std::chrono::seconds k_patience{20};  // a browser shows a blank page until then

std::string nearest_of(NotFound const& not_found, std::string const& otherwise) {
    if (not_found.nearest.empty()) return otherwise;
    std::string out = "Did you mean ";
    for (std::string const& one : not_found.nearest) out += (one == not_found.nearest.front() ? "" : " or ") + one;
    return out + "?";
}

StoredRequest::Order order_wished(PageContext const& context) {
    std::string const typed = value_of(context.values(), "sort", "relevance");
    if (typed == "relevance" || typed.empty()) return StoredRequest::Order::relevance;
    if (typed == "document") return StoredRequest::Order::document;
    if (typed == "date") return StoredRequest::Order::date;
    throw WebRefusal(400, fmt::format("There is no order ‘{}’", typed), "Take relevance, document or date.");
}

void leave_out_differences(Table& table) {
    for (Row& row : table.rows) {
        row.wordings.clear();
        for (Cell& cell : row.cells)
            for (CellEntry& entry : cell.entries) {
                entry.wording = Wording::not_compared;
                entry.difference.clear();
                entry.boilerplate.clear();
                for (Chip& chip : entry.chips) chip.differs = false;
            }
    }
}

}  // namespace

std::string document_wished(PageContext const& context, std::string const& typed) {
    auto const found = look_up_document(context.desk.reader, typed);
    if (auto const* const id = std::get_if<std::string>(&found)) return *id;
    throw WebRefusal(404, fmt::format("There is no document ‘{}’", typed),
                     nearest_of(std::get<NotFound>(found), "The start page lists the documents."));
}

std::size_t number_wished(PageContext const& context, std::string_view name, std::size_t otherwise, std::size_t most) {
    std::string const typed = value_of(context.values(), name);
    if (typed.empty()) return otherwise;
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error == std::errc::result_out_of_range && end == typed.data() + typed.size()) return most;
    if (error != std::errc{} || end != typed.data() + typed.size())
        throw WebRefusal(400, fmt::format("‘{}’ is no number for {}", typed, name), "Write a whole number.");
    return std::min(number, most);
}

std::string text_wished(PageContext const& context, std::string_view name) {
    std::string const typed = value_of(context.values(), name);
    if (typed.size() > k_longest_asked)
        throw WebRefusal(400, "What is asked is too long",
                         fmt::format("Ask it in fewer than {} characters.", k_longest_asked));
    constexpr char k_blank[] = " \t\r\n";
    auto const first = typed.find_first_not_of(k_blank);
    return first == std::string::npos ? "" : typed.substr(first, typed.find_last_not_of(k_blank) - first + 1);
}

PageOptions search_wishes(PageContext const& context, bool whole) {
    constexpr std::size_t k_most_shown = 200;
    constexpr std::size_t k_most_context = 5;
    std::size_t const all = std::max<std::size_t>(context.desk.reader.clause_count(), 1);
    PageOptions out;
    out.search.limit = whole ? all : number_wished(context, "limit", k_hits_a_page, k_most_shown);
    if (out.search.limit == 0) out.search.limit = k_hits_a_page;
    out.search.offset = number_wished(context, "offset", 0, all);
    out.search.per_council = number_wished(context, "per-council", 0, k_most_shown);
    out.search.meaning = has_value(context.values(), "exact") ? Meaning::exact : Meaning::thesaurus;
    out.search.order = order_wished(context);
    out.search.explain = has_value(context.values(), "explain");
    out.search.facets = Facets::all;
    for (std::string const& typed : all_values(context.values(), "doc"))
        out.search.documents.push_back(document_wished(context, typed));
    out.context = number_wished(context, "context", 0, k_most_context);
    out.kwic = has_value(context.values(), "kwic");
    return out;
}

std::vector<Asked> questions_wished(PageContext const& context) {
    std::vector<Asked> out;
    for (auto const& [name, value] : context.values()) {
        if (value.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        if (value.size() > k_longest_asked)
            throw WebRefusal(400, "The question is too long",
                             fmt::format("Ask it in fewer than {} characters.", k_longest_asked));
        if (name == "q") out.push_back({value, ""});
        if (name != "matter") continue;
        auto const asked = asked_of_matter(value, context.holdings.own());
        if (!asked)
            throw WebRefusal(404, fmt::format("The catalogue has no matter ‘{}’", value), "Ask it as a question.");
        out.push_back(*asked);
    }
    if (out.size() > k_most_questions)
        throw WebRefusal(400, "More is asked than one table holds",
                         fmt::format("Ask at most {} questions at a time.", k_most_questions));
    return out;
}

TableWishes table_wishes(PageContext const& context) {
    TableWishes out;
    for (std::string const& typed : all_values(context.values(), "doc")) {
        std::string const id = document_wished(context, typed);
        if (std::find(out.documents.begin(), out.documents.end(), id) == out.documents.end())
            out.documents.push_back(id);
    }
    if (std::string const base = value_of(context.values(), "base"); !base.empty()) {
        out.base = document_wished(context, base);
        bool const shown = out.documents.empty() ||
                           std::find(out.documents.begin(), out.documents.end(), out.base) != out.documents.end();
        if (!shown) out.documents.push_back(out.base);
    }
    out.min_councils = number_wished(context, "min-councils", 0, context.holdings.documents().size() + 1);
    out.councils_as = value_of(context.values(), "councils-as");
    if (!out.councils_as.empty() && out.councils_as != "rows" && out.councils_as != "columns")
        throw WebRefusal(400, fmt::format("Councils cannot be shown as ‘{}’", out.councils_as),
                         "Take rows or columns.");
    return out;
}

Differences differences_wished(PageContext const& context) {
    std::string const typed = value_of(context.values(), "differences");
    if (typed == "off") return Differences::left_out;
    return typed == "only" ? Differences::only : Differences::shown;
}

void arrange_as_wished(PageContext const& context, Table& table) {
    arrange(table, context.holdings.documents(), table_wishes(context),
            [reader = &context.desk.reader] { reader->on_the_way(); });
    if (differences_wished(context) == Differences::left_out) leave_out_differences(table);
}

Matrix matrix_wished(PageContext const& context) {
    std::string ours = value_of(context.values(), "ours");
    if (!ours.empty()) ours = document_wished(context, ours);
    TableWishes wishes = table_wishes(context);
    if (!wishes.documents.empty() && !ours.empty() &&
        std::find(wishes.documents.begin(), wishes.documents.end(), ours) == wishes.documents.end())
        wishes.documents.push_back(ours);
    if (!has_value(context.values(), "min-councils")) wishes.min_councils = 1;
    context.lent.reset();  // whoever waits here keeps nobody from searching
    EveryMatter const& every = context.holdings.every_matter();
    Table const* const all = every.wait(k_patience);
    if (all == nullptr)
        throw WebRefusal(503, "This is being worked out",
                         fmt::format("{} of {} matters are done, once for this version of the corpus. Open the page "
                                     "again: it waits until it is there.",
                                     every.done(), every.all()),
                         {{"Open it again", context.request.target}});
    Table table = *all;
    arrange(table, context.holdings.documents(), wishes);
    return matrix_of(table, ours);
}

}  // namespace concord
