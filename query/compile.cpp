// What stands side by side is sorted into what must hold (phrases, signed and joined parts, brackets), what must not,
// what limits (fields) and what only ranks (plain words and numbers). Plain words are ranked by themselves, by their
// thesaurus concepts, by standing together as typed, and by what the catalogue of matters makes of them as a whole.
#include "query/compile.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "lexicon/clause_reading.hpp"
#include "query/field_values.hpp"
#include "query/question.hpp"
#include "store/law_numbers.hpp"
#include "store/schema.hpp"
#include "store/stop_words.hpp"
#include "text/nearest.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

using NodeKind = QueryNode::Kind;
using Sign = QueryNode::Sign;
using Op = StoreQuery::Op;

constexpr double k_number_weight = 4;  // a clause that bears the number stands before those that mention it

// What stands side by side, sorted.
struct Sorted {
    std::vector<StoreQuery> must;
    std::vector<StoreQuery> must_not;
    std::vector<StoreQuery> ranks;
    std::map<std::string, std::vector<StoreQuery>> limits;  // by field: alternatives
};

struct Compiler {
    std::string_view typed;
    IndexReader const& reader;
    RankingWeights const& weights;
    Meaning with;
    CompiledQuery out;
    std::set<std::string> added;
    std::optional<QueryProblem> wrong;

    void part(QueryNode const& node, StoreQuery query, std::string word = "") {
        out.parts.push_back({std::string(typed.substr(node.span.begin, node.span.end - node.span.begin)),
                             std::move(query), node.span, std::move(word)});
    }

    double rarity(StoreQuery const& one_term) const {
        auto const all = static_cast<double>(reader.clause_count());
        auto const have = static_cast<double>(reader.frequency(one_term).clauses);
        return std::log((all - have + 0.5) / (have + 0.5) + 1);
    }

    StoreQuery concept_of(AskedConcept asked) {
        if (with == Meaning::exact) asked.group.clear();
        out.marks.stems.insert(asked.stems.begin(), asked.stems.end());
        if (!asked.group.empty()) {
            out.marks.groups.insert(asked.group);
            for (ThesaurusGroup const& group : reader.thesaurus().groups)
                if (group.name == asked.group)
                    for (std::string const& t : group.terms)
                        if (t != asked.shown) added.insert(t);
        }
        return any_form(asked, weights);
    }

    StoreQuery single_word(QueryNode const& node) {
        auto asked = asked_concepts(node.text, reader.concepts());
        if (asked.empty()) return {};
        std::vector<StoreQuery> parts;
        for (AskedConcept& a : asked) parts.push_back(concept_of(std::move(a)));
        StoreQuery query = any_of(std::move(parts));
        part(node, query, node.text);
        return query;
    }

    StoreQuery phrase(QueryNode const& node) {
        out.marks.phrases.push_back(node.words);
        StoreQuery query = words_in_order(Op::phrase, "own", node.words);
        part(node, query);
        return query;
    }

    StoreQuery prefix(QueryNode const& node) {
        out.marks.prefixes.insert(node.text);
        StoreQuery query = words_in_order(Op::prefix, "own", {node.text});
        part(node, query);
        return query;
    }

    // A number as a clause's own, as a law's, and as it stands in the words.
    StoreQuery number(QueryNode const& node) {
        std::vector<StoreQuery> parts;
        auto const laws = law_numbers(node.text);
        std::string own = node.text;
        for (LawNumber const& law : laws) {
            parts.push_back(scaled(2, exact_word("law", law.key)));
            out.marks.laws.insert(law.key);
            auto const word_end = own.find_first_of("0123456789");
            own = word_end == std::string::npos ? own : own.substr(word_end);
        }
        bool const of_a_law = !laws.empty() && laws.front().key.compare(0, 8, "section.") == 0;
        if (!of_a_law) {
            parts.push_back(scaled(k_number_weight, exact_word("ref", ref_key(own))));
            parts.push_back(scaled(k_number_weight / 4, exact_word("label", ref_key(own))));
        }
        auto mention = folded_words(node.text);
        out.marks.phrases.push_back(mention);
        parts.push_back(words_in_order(Op::phrase, "own", std::move(mention)));
        StoreQuery query = any_of(std::move(parts));
        part(node, query);
        return query;
    }

    StoreQuery together(QueryNode const& node) {
        for (std::string const& w : node.words) out.marks.stems.insert(stem(w));
        StoreQuery query =
            words_in_order(node.kind == NodeKind::near ? Op::near : Op::adjacent, "own", node.words, node.window);
        part(node, query);
        return query;
    }

    StoreQuery heading(QueryNode const& child) {
        StoreQuery const own_heading = any_of({exact_word("kind", "heading"), exact_word("kind", "title")});
        Op const op = child.kind == NodeKind::word     ? Op::word
                      : child.kind == NodeKind::prefix ? Op::prefix
                                                       : Op::phrase;
        std::vector<std::string> const words = child.kind == NodeKind::phrase ? child.words : std::vector{child.text};
        std::vector<StoreQuery> parts{words_in_order(op, "heading", words),
                                      two(Op::filter, words_in_order(op, "own", words), own_heading)};
        if (op == Op::word) parts.push_back(word("outer", child.text));
        return any_of(std::move(parts));
    }

    StoreQuery field(QueryNode const& node) {
        StoreQuery query;
        if (node.text == "heading") {
            query = heading(node.children.front());
        } else if (node.text == "date") {
            query = words_in_order(Op::range, "date", node.words);
        } else if (node.text == "ref") {
            std::string const key = ref_key(node.words.front());
            query = any_of({exact_word("ref", key), scaled(0.5, exact_word("label", key))});
        } else if (node.text == "council") {
            std::vector<StoreQuery> words;
            for (std::string const& w : folded_words(node.words.front())) words.push_back(exact_word("council", w));
            query = words.empty() ? StoreQuery{} : all_of(std::move(words));
        } else if (has_known_values(node.text)) {
            query = known_value(node);
        } else {
            if (node.text == "doc") known_document(node);
            query = exact_word(node.text, node.words.front());
        }
        part(node, query);
        return query;
    }

    StoreQuery known_value(QueryNode const& node) {
        auto found = field_value(reader, node.text, node.words.front());
        if (auto* query = std::get_if<StoreQuery>(&found)) return std::move(*query);
        auto const& unknown = std::get<UnknownValue>(found);
        auto const column = static_cast<int>(node.span.begin + node.text.size()) + 2;  // behind the colon
        if (!wrong)
            wrong = QueryProblem{column, unknown.what, unknown.mend, std::string(typed.substr(0, node.span.begin))};
        return {};
    }

    void known_document(QueryNode const& node) {
        std::vector<std::string> ids;
        for (DocumentInfo const& info : reader.documents()) ids.push_back(info.id);
        std::string const& id = node.words.front();
        if (wrong || std::find(ids.begin(), ids.end(), id) != ids.end()) return;
        auto const near = nearest_of(id, ids, 1);
        auto const column = static_cast<int>(node.span.begin) + 5;  // behind "doc:"
        wrong = QueryProblem{column, fmt::format("there is no document '{}'", id),
                             near.empty() ? "'concord documents' lists those there are"
                                          : fmt::format("did you mean doc:{}?", near.front()),
                             std::string(typed.substr(0, node.span.begin))};
    }

    // What must not hold is meant as typed: no thesaurus, own words only, no marks.
    StoreQuery excluded(QueryNode const& node) {
        Compiler plain{typed, reader, weights, Meaning::exact, {}, {}, {}};
        QueryNode unsigned_node = node;
        unsigned_node.sign = Sign::none;
        StoreQuery query = node.kind == NodeKind::word ? word("own", node.text) : plain.one(unsigned_node);
        if (!wrong) wrong = plain.wrong;
        return query;
    }

    StoreQuery joined(QueryNode const& node) {
        std::vector<StoreQuery> held;
        std::vector<StoreQuery> not_held;
        for (QueryNode const& child : node.children)
            (child.sign == Sign::excluded ? not_held : held)
                .push_back(child.sign == Sign::excluded ? excluded(child) : one(child));
        if (node.kind == NodeKind::any_of) {
            for (StoreQuery& query : not_held) held.push_back(two(Op::but_not, all_of({}), std::move(query)));
            return any_of(std::move(held));
        }
        StoreQuery all = all_of(std::move(held));
        return not_held.empty() ? all : two(Op::but_not, std::move(all), any_of(std::move(not_held)));
    }

    StoreQuery one(QueryNode const& node) {
        switch (node.kind) {
            case NodeKind::word: return single_word(node);
            case NodeKind::phrase: return phrase(node);
            case NodeKind::prefix: return prefix(node);
            case NodeKind::number: return number(node);
            case NodeKind::field: return field(node);
            case NodeKind::near:
            case NodeKind::adjacent: return together(node);
            case NodeKind::all_of:
            case NodeKind::any_of: return joined(node);
            case NodeKind::but_not: {
                StoreQuery left = one(node.children[0]);
                return two(Op::but_not, std::move(left), excluded(node.children[1]));
            }
            case NodeKind::sequence: return sequence(node);
        }
        return {};
    }

    // Words that say little are asked for where the others are in no clause.
    std::vector<AskedConcept> concepts_asked(std::string const& text) const {
        std::vector<AskedConcept> telling = asked_concepts(text, reader.concepts());
        bool const one_is_there = std::any_of(telling.begin(), telling.end(), [this](AskedConcept const& asked) {
            return !asked.group.empty() || std::any_of(asked.words.begin(), asked.words.end(),
                                                       [this](std::string const& w) { return is_somewhere(w); });
        });
        return one_is_there ? telling : all_concepts(text, reader.concepts());
    }

    bool is_somewhere(std::string const& folded) const {
        return std::any_of(schema::k_word_fields.begin(), schema::k_word_fields.end(), [&](auto const& field) {
            return reader.frequency(word(std::string(field.name), folded)).clauses > 0;
        });
    }

    // Neighbouring plain words, which the thesaurus may take together.
    void plain_words(std::vector<QueryNode const*> const& run, Sorted& sorted) {
        std::string text;
        std::vector<std::string> folded;
        for (QueryNode const* node : run) {
            text += (text.empty() ? "" : " ") + node->text;
            folded.push_back(node->text);
        }
        std::set<std::string> used;
        std::vector<StoreQuery> ranks;
        for (AskedConcept& asked : concepts_asked(text)) {
            used.insert(asked.words.begin(), asked.words.end());
            ranks.push_back(concept_of(std::move(asked)));
        }
        bool const all_together = folded.size() <= 6;
        if (all_together && weights.together > 0)
            sorted.ranks.push_back(scaled(weights.together, words_in_order(Op::phrase, "own", folded)));
        for (StoreQuery& query : ranks) sorted.ranks.push_back(std::move(query));
        for (QueryNode const* node : run) {
            if (used.count(node->text) > 0)
                part(*node, any_form({node->text, {node->text}, {stem(node->text)}, "", {}}, weights), node->text);
            else
                out.ignored_words.push_back(node->text);
        }
    }

    // Clauses that lie near the same matters as the words do, whatever words they have.
    StoreQuery near_matters(std::string_view text) const {
        Encoder const encoder = built_in_encoder();
        std::vector<StoreQuery> nearest;
        for (NearMatter const& near : nearest_matters(encoder, encoder.encode(text), weights.near_matters)) {
            if (near.nearness <= 0) continue;
            StoreQuery matter = exact_word("near", std::string(encoder.file().matters[near.matter]));
            double const rare = rarity(matter);  // a matter that few clauses lie near is not the nearer for that
            nearest.push_back(scaled(near.nearness * near.nearness / rare, std::move(matter)));
        }
        return any_of(std::move(nearest));
    }

    void sort_in(QueryNode const& node, Sorted& sorted) {
        if (node.sign == Sign::excluded)
            sorted.must_not.push_back(excluded(node));
        else if (node.kind == NodeKind::field)
            sorted.limits[node.text].push_back(field(node));
        else if (node.sign == Sign::none && (node.kind == NodeKind::number || node.kind == NodeKind::prefix))
            sorted.ranks.push_back(one(node));
        else
            sorted.must.push_back(one(node));
    }

    StoreQuery sequence(QueryNode const& node) { return whole(sorted(node)); }

    Sorted sorted(QueryNode const& node) {
        Sorted out_sorted;
        std::vector<QueryNode const*> run;
        for (QueryNode const& child : node.children) {
            if (child.kind == NodeKind::word && child.sign == Sign::none) {
                run.push_back(&child);
                continue;
            }
            if (!run.empty()) plain_words(run, out_sorted);
            run.clear();
            sort_in(child, out_sorted);
        }
        if (!run.empty()) plain_words(run, out_sorted);
        return out_sorted;
    }

    static StoreQuery whole(Sorted sorted) {
        StoreQuery query;
        if (sorted.must.empty() && sorted.ranks.empty())
            query = all_of({});
        else if (sorted.must.empty())
            query = any_of(std::move(sorted.ranks));
        else if (sorted.ranks.empty())
            query = all_of(std::move(sorted.must));
        else
            query = two(Op::boost, all_of(std::move(sorted.must)), any_of(std::move(sorted.ranks)));
        for (auto& [name, alternatives] : sorted.limits)
            query = two(Op::filter, std::move(query), any_of(std::move(alternatives)));
        if (!sorted.must_not.empty()) query = two(Op::but_not, std::move(query), any_of(std::move(sorted.must_not)));
        return query;
    }
};

// Phrases, numbers and wildcards are meant to the letter: who types them asks for no other wording. Nor does who types
// a single word that tells something.
std::string plain_question(QueryNode const& sequence, std::size_t ignored_words) {
    std::string out;
    std::size_t words = 0;
    for (QueryNode const& child : sequence.children) {
        if (child.kind == NodeKind::field || child.sign == Sign::excluded) continue;
        if (child.kind != NodeKind::word || child.sign != Sign::none) return "";
        out += (out.empty() ? "" : " ") + child.text;
        ++words;
    }
    return words >= ignored_words + 2 ? out : "";
}

}  // namespace

std::variant<CompiledQuery, QueryProblem> compile_query(QueryNode const& root, std::string_view typed,
                                                        IndexReader const& reader, RankingWeights const& weights,
                                                        Meaning meaning) {
    Compiler compiler{typed, reader, weights, meaning, {}, {}, {}};
    QueryNode sequence = root;
    if (root.kind != NodeKind::sequence || root.sign != Sign::none) {
        sequence = {};
        sequence.span = root.span;
        sequence.children.push_back(root);
    }
    Sorted sorted = compiler.sorted(sequence);
    if (meaning != Meaning::exact) compiler.out.question = plain_question(sequence, compiler.out.ignored_words.size());
    if (!compiler.out.question.empty() && weights.near_hits > 0 && !reader.encoder().empty()) {
        StoreQuery near = compiler.near_matters(compiler.out.question);
        Sorted by_matters = sorted;
        by_matters.ranks = {near};
        compiler.out.near = Compiler::whole(std::move(by_matters));
        sorted.ranks.push_back(scaled(0, std::move(near)));  // they count among the hits, the words decide the order
    }
    compiler.out.query = Compiler::whole(std::move(sorted));
    if (compiler.wrong) return std::move(*compiler.wrong);
    compiler.out.added_words.assign(compiler.added.begin(), compiler.added.end());
    return std::move(compiler.out);
}

}  // namespace concord
