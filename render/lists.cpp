#include "render/lists.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/json.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::size_t k_reasons_shown = 3;

std::size_t columns(TerminalStyle style) {
    return static_cast<std::size_t>(std::max(style.columns, 20));
}

// The unit's words, or a note where the document is not at hand.
std::string words_of(std::vector<Document const*> const& documents, Citation const& citation) {
    for (Document const* const document : documents) {
        if (document->info.id != citation.document) continue;
        if (auto const id = find_ref(document->tree, citation.ref)) return document->tree[*id].text;
    }
    return "(words not at hand)";
}

std::string reasons_in_words(std::vector<Reason> const& reasons) {
    std::vector<std::string> out;
    for (Reason const& reason : reasons) {
        if (out.size() == k_reasons_shown) break;
        out.push_back(reason.detail.empty() ? reason.signal : reason.signal + ": " + reason.detail);
    }
    return joined(out, "; ");
}

Json to_json(std::vector<Reason> const& reasons) {
    Json out = Json::array();
    for (Reason const& reason : reasons)
        out.push_back({{"signal", reason.signal}, {"detail", reason.detail}, {"weight", reason.weight}});
    return out;
}

}  // namespace

std::string render_documents_terminal(std::vector<Document const*> const& documents, TerminalStyle style) {
    std::string out;
    for (Document const* const document : documents) {
        out += wrap(document->info.id, columns(style), "");
        out += wrap(column_title(document->info), columns(style), "  ");
        std::size_t units = 0;
        std::size_t repairs = 0;
        for (Clause const& clause : document->tree.clauses) {
            if (clause.kind != Kind::title && clause.kind != Kind::heading) ++units;
            repairs += clause.repairs.size();
        }
        out += wrap(fmt::format("{} clauses and items, {} repairs; {}", units, repairs, document->info.file),
                    columns(style), "  ");
    }
    return out;
}

std::string render_documents_jsonl(std::vector<Document const*> const& documents) {
    std::string out;
    for (Document const* const document : documents) {
        Json line = to_json(document->info);
        line["units"] = document->tree.clauses.size();
        out += to_line(line);
    }
    return out;
}

std::string render_matches_terminal(std::vector<Match> const& matches, std::vector<Document const*> const& documents,
                                    TerminalStyle style) {
    std::string out;
    std::vector<std::string> rejected;
    for (Match const& match : matches) {
        if (!match.same) {
            rejected.push_back(fmt::format("{} / {} ({:.2f})", format(match.left), format(match.right), match.score));
            if (!match.decided.empty()) rejected.back() += fmt::format(": decided by a person on {}", match.decided);
            continue;
        }
        out += wrap(fmt::format("{} = {}  score {:.2f}", format(match.left), format(match.right), match.score),
                    columns(style), "");
        out += wrap(format(match.left) + ": " + words_of(documents, match.left), columns(style), "  ");
        out += wrap(format(match.right) + ": " + words_of(documents, match.right), columns(style), "  ");
        if (!match.reasons.empty()) out += wrap("Why: " + reasons_in_words(match.reasons), columns(style), "  ");
        out += '\n';
    }
    if (out.empty()) out = "No clause of another document says the same.\n\n";
    constexpr std::size_t k_rejected_shown = 5;
    if (!rejected.empty()) {
        if (rejected.size() > k_rejected_shown) rejected.resize(k_rejected_shown);
        out += "Nearest, but rejected:\n";
        for (std::string const& line : rejected) out += wrap(line, columns(style), "  ");
    }
    return out;
}

std::string render_match_explained(Match const& match, std::vector<Document const*> const& documents,
                                   TerminalStyle style) {
    std::size_t const width = columns(style);
    std::string out = wrap(fmt::format("{} {} {} score {:.2f}: {}", format(match.left), match.same ? "=" : "/",
                                       format(match.right), match.score, match.same ? "the same" : "not the same"),
                           width, "");
    out += wrap(format(match.left) + ": " + words_of(documents, match.left), width, "  ");
    out += wrap(format(match.right) + ": " + words_of(documents, match.right), width, "  ");
    if (!match.rejected.empty() && match.decided.empty()) out += wrap("Why not: " + match.rejected + ".", width, "  ");
    out +=
        wrap("What each signal added to the log odds of the score, against what unrelated clauses have:", width, "  ");
    for (auto const* const list : {&match.reasons, &match.against})
        for (Reason const& reason : *list)
            out += wrap(fmt::format("{:+.2f} {}{}", reason.weight, reason.signal,
                                    reason.detail.empty() ? "" : ": " + reason.detail),
                        width, "    ");
    return out;
}

std::string render_matches_jsonl(std::vector<Match> const& matches) {
    std::string out;
    for (Match const& match : matches) {
        out += to_line({{"left", format(match.left)},
                        {"right", format(match.right)},
                        {"score", match.score},
                        {"same", match.same},
                        {"decided", or_null(match.decided)},
                        {"reasons", to_json(match.reasons)},
                        {"against", to_json(match.against)},
                        {"rejected", match.rejected}});
    }
    return out;
}

}  // namespace concord
