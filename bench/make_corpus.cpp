// Makes an index of many clauses out of a small one, for measuring: the same lengths, the same frequencies of words
// and of pairs of words, numbered as protocols are. The same seed makes the same clauses.
//
//   make_corpus FROM_DB TO_DB CLAUSES [SEED]
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/meaning.hpp"
#include "lexicon/clause_reading.hpp"
#include "model/diagnostic.hpp"
#include "store/reader.hpp"
#include "store/writer.hpp"
#include "text/words.hpp"

using namespace concord;

namespace {

constexpr std::size_t k_clauses_a_document = 200;

struct Language {
    std::map<std::string, std::vector<std::string>> after;  // the words that follow a word, as often as they do
    std::vector<std::string> starts;
    std::vector<std::size_t> lengths;
    std::vector<std::string> headings;
};

Language learn(IndexReader const& reader) {
    Language out;
    for (DocumentInfo const& info : reader.documents()) {
        for (Clause const& c : reader.document(info.id).tree.clauses) {
            auto const words = folded_words(c.text);
            if (words.empty()) continue;
            if (c.kind == Kind::heading || c.kind == Kind::title) {
                out.headings.push_back(c.text);
                continue;
            }
            out.starts.push_back(words.front());
            out.lengths.push_back(words.size());
            for (std::size_t i = 0; i + 1 < words.size(); ++i) out.after[words[i]].push_back(words[i + 1]);
        }
    }
    return out;
}

// std::uniform_int_distribution differs between libraries; this does not.
template <class List>
auto const& any(List const& list, std::mt19937_64& random) {
    return list[random() % list.size()];
}

std::string sentence(Language const& language, std::mt19937_64& random) {
    std::string word = any(language.starts, random);
    std::string out = word;
    for (std::size_t left = any(language.lengths, random); left > 1; --left) {
        auto const next = language.after.find(word);
        word = next == language.after.end() ? any(language.starts, random) : any(next->second, random);
        out += ' ' + word;
    }
    return out + '.';
}

Document document(Language const& language, std::size_t number, std::size_t clauses, std::mt19937_64& random) {
    Document out;
    out.info = {fmt::format("council-{:04}", number),
                fmt::format("Council {}", number),
                "Protocol",
                "protocol",
                fmt::format("{}", 1990 + number % 30),
                "none"};
    std::size_t section = 0;
    while (out.tree.clauses.size() < clauses) {
        ++section;
        Clause heading;
        heading.part = "protocol";
        heading.ref = fmt::format("{}", section);
        heading.kind = Kind::heading;
        heading.text = any(language.headings, random);
        auto const parent = static_cast<ClauseId>(out.tree.clauses.size());
        out.tree.clauses.push_back(std::move(heading));
        for (std::size_t i = 1; i < 12 && out.tree.clauses.size() < clauses; ++i) {
            Clause c;
            c.part = "protocol";
            c.ref = fmt::format("{}.{}", section, i);
            c.label = c.ref;
            c.kind = Kind::clause;
            c.parent = parent;
            c.text = sentence(language, random);
            out.tree.clauses.push_back(std::move(c));
        }
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        fmt::print(stderr, "usage: make_corpus FROM_DB TO_DB CLAUSES [SEED]\n");
        return 2;
    }
    try {
        IndexReader const from(argv[1]);
        Language const language = learn(from);
        if (language.starts.empty() || language.headings.empty()) {
            fmt::print(stderr, "{}: there is nothing to learn from\n", argv[1]);
            return 2;
        }
        std::mt19937_64 random(argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
        IndexWriter writer(argv[2], from.thesaurus(), encoder_version());
        Tagger const tagger(built_in_encoder());
        std::size_t const wanted = std::strtoull(argv[3], nullptr, 10);
        for (std::size_t done = 0, number = 1; done < wanted; ++number) {
            std::size_t const size = std::min(k_clauses_a_document, wanted - done);
            Document made = document(language, number, size, random);
            auto const meanings = add_meaning(made, tagger);
            writer.add(made, "generated", meanings);
            done += size;
        }
        writer.commit();
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    }
    return 0;
}
