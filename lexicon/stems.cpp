// A helper of scripts/train-lexicon, so that what is learned and what is read are cut into the same words: for each
// line of standard input one line with its sentences, a tab between them, each the encoder's words with blanks between.
#include <iostream>
#include <string>

#include "lexicon/encoder_words.hpp"

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        bool first = true;
        for (auto const& sentence : concord::encoder_sentences(line)) {
            if (!first) std::cout << '\t';
            first = false;
            for (std::size_t i = 0; i < sentence.size(); ++i) std::cout << (i == 0 ? "" : " ") << sentence[i];
        }
        std::cout << '\n';
    }
    return std::cout.flush() ? 0 : 2;
}
