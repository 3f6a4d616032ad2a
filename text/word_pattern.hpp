// Word patterns: short phrases with gaps, matched against the words of one sentence. They are how grammar is written
// down as data. A pattern is words with blanks between them:
//
//   must|shall        one of these words
//   not?              may be missing
//   !be|been          the next word is none of these (takes no word); the sentence's end counts as none of them
//   ...4              up to four words, whatever they are, but no stop
//   ~4                as ...4, but over no comma or bracket
//   =4                as ~4, but over no preposition
//   %adverbs          any number of adverbs: normally, also, however
//   %done             a past participle, as near as endings tell: written, approved
//   %verb             a word that can be a bare verb, as near as endings tell: no small word (the, of, they)
//   @                 a thing named in the text (Phrase::Word::thing), whole
//   $                 the sentence's end, or a stop (takes no word)
//   ^                 the sentence's beginning (takes no word)
//
//   WordPattern pattern("must|shall %adverbs not");
//   pattern.length_at(phrase, 3)   // how many words match from there; nullopt where they do not
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

struct PhraseWord {
    Span span;
    std::string folded;
    std::size_t sentence = 0;     // number of its sentence; patterns do not run across sentences
    bool stop_before = false;     // ';', ':' or a dash with blanks stands before it in its sentence
    bool comma_before = false;    // a comma or a bracket
    std::size_t thing_words = 0;  // > 0: a named thing of so many words begins here
};
using Phrase = std::vector<PhraseWord>;

class WordPattern {
 public:
    explicit WordPattern(std::string_view pattern);  // the pattern must be well formed
    std::optional<std::size_t> length_at(Phrase const& phrase, std::size_t at) const;

 private:
    enum class Kind { words, none_of, gap, adverbs, done, verb, thing, beginning, ending };
    struct Element {
        Kind kind = Kind::words;
        std::vector<std::string> words;
        bool optional = false;
        std::size_t longest = 0;  // of a gap
        bool over_commas = true;
        bool over_prepositions = true;
    };
    std::optional<std::size_t> match(Phrase const& phrase, std::size_t from, std::size_t at, std::size_t element) const;
    std::vector<Element> elements_;
};

bool is_adverb(std::string_view folded);
bool is_participle(std::string_view folded);  // past
bool is_small_word(std::string_view folded);  // articles, prepositions, pronouns, auxiliaries
bool is_preposition(std::string_view folded);

}  // namespace concord
