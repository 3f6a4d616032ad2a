// Own words count once each time they stand there; words of headings and lead-in once in all, for they are said of
// many clauses and being there is what matters. A heading's and a title's own words are found but do not count: what
// ranks a heading is that it is one, below the rules that say the same words.
#include "store/clause_terms.hpp"

#include <algorithm>
#include <set>

#include "store/law_names.hpp"
#include "store/law_numbers.hpp"

namespace concord {
namespace {

using schema::WordField;

std::string_view exact_prefix(std::string_view field) {
    for (auto const& f : schema::k_exact_fields)
        if (f.name == field) return f.prefix;
    return "";
}

class Postings {
 public:
    explicit Postings(Kind kind) : kind_(kind) {}

    void words(WordField const& field, std::string_view text, ConceptFinder const& finder) {
        bool const own = field.name == "own";
        bool const rule = kind_ != Kind::heading && kind_ != Kind::title;
        std::uint32_t const most = own && !rule ? 0 : own ? k_any : 1;
        std::vector<Token> const all = tokens(text);
        std::uint32_t position = 0;
        for (Token const& t : all) {
            ++position;
            put(term(field.stem_prefix, t.stem), position, most);
            if (field.word_prefix != "-") put(term(field.word_prefix, t.folded), position, most);
        }
        for (ConceptSpan const& c : finder.find(text, all))
            put(term(field.concept_prefix, c.name), static_cast<std::uint32_t>(c.first_word) + 1, most);
    }

    // Only what people type among other words counts in the ranking.
    void exact(std::string_view field, std::string_view value, std::uint32_t wdf = 0) {
        if (!value.empty()) out_.push_back({term(exact_prefix(field), value), 0, wdf});
    }

    std::vector<Posting> take() { return std::move(out_); }

 private:
    static constexpr std::uint32_t k_any = 0xFFFFFFFF;

    void put(std::string term, std::uint32_t position, std::uint32_t most) {
        bool const counts = most == k_any || (most == 1 && seen_.insert(term).second);
        out_.push_back({std::move(term), position, counts ? 1U : 0U});
    }

    Kind kind_;
    std::vector<Posting> out_;
    std::set<std::string> seen_;
};

}  // namespace

std::string term(std::string_view prefix, std::string_view word) {
    return std::string(prefix).append(word.substr(0, schema::k_longest_word));
}

std::string year_of(std::string_view date) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (date.size() < 4 || !std::all_of(date.begin(), date.begin() + 4, is_digit)) return "";
    return std::string(date.substr(0, 4));
}

std::vector<std::string> words_by_field(ClauseRecord const& record) {
    std::vector<std::string> headings = record.headings;
    if (record.kind == Kind::heading) headings.push_back(record.text);
    std::string outer;
    for (std::size_t i = 0; i + 1 < headings.size(); ++i) outer += (i == 0 ? "" : "\n") + headings[i];
    return {record.text, headings.empty() ? "" : headings.back(), outer, record.lead_in};
}

std::vector<Posting> clause_postings(DocumentInfo const& info, Clause const& clause, ClauseRecord const& record,
                                     ConceptFinder const& finder, ClauseMeaning const& meaning) {
    Postings out(record.kind);
    std::vector<std::string> const places = words_by_field(record);
    for (std::size_t i = 0; i < schema::k_word_fields.size(); ++i)
        out.words(schema::k_word_fields[i], places[i], finder);
    out.exact("citation", format(record.citation));
    std::string const key = ref_key(clause.ref);
    out.exact("ref", key, 1);
    if (std::string const label = ref_key(clause.label); label != key) out.exact("label", label, 1);
    for (LawNumber const& law : law_numbers(record.text)) out.exact("law", law.key, 1);
    out.exact("doc", info.id);
    for (std::string const& word : folded_words(info.council)) out.exact("council", word);
    out.exact("part", clause.part);
    out.exact("kind", name(clause.kind));
    out.exact("year", year_of(info.date));
    if (clause.deleted || !clause.text_before.empty() || !clause.changed_by.empty()) out.exact("changed", "yes");
    NormValues const values = norm_values(clause);
    for (std::string const& v : values.force) out.exact("force", v);
    for (std::string const& v : values.bearer) out.exact("bearer", v);
    for (std::string const& v : values.via) out.exact("via", v);
    for (std::string const& v : values.cites) out.exact("cites", law_key(v));
    for (std::string const& v : values.matters) out.exact("matter", v);
    for (std::size_t i = 0; i < meaning.near.size(); ++i)
        out.exact("near", meaning.near[i], i < meaning.near.size() / 4 ? 3 : i < meaning.near.size() / 2 ? 2 : 1);
    return out.take();
}

NormValues norm_values(Clause const& clause) {
    if (clause.kind == Kind::title || clause.kind == Kind::heading) return {};
    NormValues out{clause.norm.force, clause.norm.bearer, clause.norm.via, {}, {}};
    if (out.force.empty()) out.force.emplace_back("none");
    for (std::string const& printed : clause.norm.cites) {
        std::string name = law_name(printed);
        if (!name.empty() && std::find(out.cites.begin(), out.cites.end(), name) == out.cites.end())
            out.cites.push_back(std::move(name));
    }
    for (MatterTag const& tag : clause.matters) out.matters.push_back(tag.matter);
    return out;
}

}  // namespace concord
