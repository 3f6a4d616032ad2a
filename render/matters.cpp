// In the terminal:
//
//   Requests for officers to attend group meetings
//     Through whom must a request for an officer to attend a political group meeting be made?
//     3 councils, confidence 0.71; id: requests-for-officers-to-attend-group-meetings
//     northampton:3.16.1; rutland:12(b)(iv), 12(b)(v); surrey-heath:6.8
#include "render/matters.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_style.hpp"
#include "render/json.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

std::string councils(Matter const& matter) {
    return fmt::format("{} council{}", matter.councils, matter.councils == 1 ? "" : "s");
}

std::string by_person(std::string const& day) {
    return day.empty() ? "" : fmt::format("by a person on {}", day);
}

std::string clause_in_words(MatterClause const& clause) {
    if (clause.decided.empty()) return clause.citation.ref;
    return fmt::format("{} (decided {})", clause.citation.ref, by_person(clause.decided));
}

// The clauses of one document, or nothing.
std::vector<std::string> clauses_of(Matter const& matter, std::string const& document) {
    std::vector<std::string> out;
    for (MatterClause const& clause : matter.clauses)
        if (clause.citation.document == document) out.push_back(clause_in_words(clause));
    return out;
}

DocumentInfo const* info_of(std::vector<Document const*> const& documents, std::string const& id) {
    for (Document const* const document : documents)
        if (document->info.id == id) return &document->info;
    return nullptr;
}

std::string text_of(std::vector<Document const*> const& documents, Citation const& citation) {
    for (Document const* const document : documents)
        if (document->info.id == citation.document)
            if (auto const id = find_ref(document->tree, citation.ref)) return document->tree[*id].text;
    return "";
}

std::string summary(std::vector<Matter> const& matters) {
    return fmt::format("{} matter{}, those that most councils answer first", matters.size(),
                       matters.size() == 1 ? "" : "s");
}

}  // namespace

std::string render_matters_terminal(std::vector<Matter> const& matters, std::vector<Document const*> const& documents,
                                    TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::string out;
    for (Matter const& matter : matters) {
        if (!out.empty()) out += '\n';
        out += wrap(matter.name, columns, "");
        if (!matter.question.empty()) out += wrap(matter.question, columns, "  ");
        std::string line = fmt::format("{}, confidence {:.2f}; id: {}", councils(matter), matter.confidence, matter.id);
        if (!matter.named.empty()) line += fmt::format("; named {}", by_person(matter.named));
        out += wrap(line, columns, "  ");
        std::vector<std::string> where;
        for (Document const* const document : documents)
            if (auto const clauses = clauses_of(matter, document->info.id); !clauses.empty())
                where.push_back(document->info.id + ':' + joined(clauses, ", "));
        out += wrap(joined(where, "; "), columns, "  ");
    }
    return out;
}

std::string render_matters_markdown(std::vector<Matter> const& matters, std::vector<Document const*> const& documents) {
    std::string out = "# Matters\n\n" + summary(matters) + ".\n\n| Matter | Councils | Confidence |";
    for (Document const* const document : documents) out += fmt::format(" {} |", escape_markdown(document->info.id));
    out += "\n| --- | --- | --- |";
    for (std::size_t i = 0; i < documents.size(); ++i) out += " --- |";
    out += '\n';
    for (Matter const& matter : matters) {
        out += fmt::format("| **{}**", escape_markdown(matter.name));
        if (!matter.question.empty()) out += "<br>" + escape_markdown(matter.question);
        if (!matter.named.empty()) out += fmt::format("<br>(named {})", by_person(matter.named));
        out += fmt::format(" | {} | {:.2f} |", matter.councils, matter.confidence);
        for (Document const* const document : documents)
            out += fmt::format(" {} |", escape_markdown(joined(clauses_of(matter, document->info.id), ", ")));
        out += '\n';
    }
    return out;
}

std::string render_matters_html(std::vector<Matter> const& matters, std::vector<Document const*> const& documents) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Matters</title>\n<style>\n";
    out += k_html_style;
    out += "</style>\n</head>\n<body>\n<main>\n<h1>Matters</h1>\n<p>" + summary(matters) + ".</p>\n";
    out +=
        "<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th role=\"columnheader\" "
        "scope=\"col\">Matter</th><th role=\"columnheader\" scope=\"col\">Councils</th><th role=\"columnheader\" "
        "scope=\"col\">Where</th></tr>\n</thead>\n<tbody role=\"rowgroup\">\n";
    for (Matter const& matter : matters) {
        out += fmt::format("<tr role=\"row\" id=\"{}\">\n<th role=\"rowheader\" scope=\"row\"><strong>{}</strong>",
                           escape_html(matter.id), escape_html(matter.name));
        if (!matter.question.empty()) out += "<br>" + escape_html(matter.question);
        if (!matter.named.empty()) out += fmt::format("<span class=\"aside\">named {}</span>", by_person(matter.named));
        out += fmt::format(
            "</th>\n<td role=\"cell\">{}<br><span class=\"aside\">confidence {:.2f}</span></td>\n<td role=\"cell\">\n",
            councils(matter), matter.confidence);
        for (Document const* const document : documents)
            if (auto const clauses = clauses_of(matter, document->info.id); !clauses.empty())
                out += fmt::format("<p><strong>{}</strong> {}<br>\n<span class=\"aside\">{}</span></p>\n",
                                   escape_html(document->info.id), escape_html(joined(clauses, ", ")),
                                   escape_html(column_title(document->info)));
        out += "</td>\n</tr>\n";
    }
    return out + "</tbody>\n</table>\n</main>\n</body>\n</html>\n";
}

std::string render_matters_csv(std::vector<Matter> const& matters, std::vector<Document const*> const& documents) {
    std::string out =
        "matter,name,question,named,councils,confidence,document,council,citation,probability,decided,text\r\n";
    for (Matter const& matter : matters) {
        for (MatterClause const& clause : matter.clauses) {
            DocumentInfo const* const info = info_of(documents, clause.citation.document);
            std::string const fields[] = {matter.id,
                                          matter.name,
                                          matter.question,
                                          matter.named,
                                          std::to_string(matter.councils),
                                          fmt::format("{:.3f}", matter.confidence),
                                          clause.citation.document,
                                          info == nullptr ? "" : council_or_unnamed(*info),
                                          format(clause.citation),
                                          fmt::format("{:.3f}", clause.probability),
                                          clause.decided,
                                          text_of(documents, clause.citation)};
            std::string line;
            for (std::string const& field : fields) line += (line.empty() ? "" : ",") + csv_field(field);
            out += line + "\r\n";
        }
    }
    return out;
}

std::string render_matters_jsonl(std::vector<Matter> const& matters) {
    std::string out;
    for (Matter const& matter : matters) {
        Json clauses = Json::array();
        for (MatterClause const& clause : matter.clauses)
            clauses.push_back({{"citation", format(clause.citation)},
                               {"probability", clause.probability},
                               {"decided", or_null(clause.decided)}});
        out += to_line({{"matter", matter.id},
                        {"also", matter.also},
                        {"name", matter.name},
                        {"question", or_null(matter.question)},
                        {"named", or_null(matter.named)},
                        {"councils", matter.councils},
                        {"confidence", matter.confidence},
                        {"clauses", std::move(clauses)}});
    }
    return out;
}

}  // namespace concord
