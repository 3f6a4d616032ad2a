// A space with one axis a matter of the catalogue. A text's place in it says which matters its words speak of, so
// that "forcing staff" and "officers must not be required" stand near each other though they share no word.
//
//   MatterSpace space = MatterSpace::learn(catalogue, finder);
//   SparseVector a = space.place_of(weighted_words("forcing officers to attend", finder));
//   cosine(a, b)   // 0..1
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalogue.hpp"
#include "store/stored_document.hpp"
#include "text/concepts.hpp"

namespace concord {

using SparseVector = std::vector<std::pair<std::uint16_t, double>>;  // axis and share; by axis; of length 1, or empty

// Stems without stop words, and "=concept", with how often each stands there.
using WeightedWords = std::map<std::string, double>;
WeightedWords weighted_words(std::string_view text, ConceptFinder const& finder);
WeightedWords weighted_words(ClauseRecord const& record, ConceptFinder const& finder);  // with heading and lead-in

class MatterSpace {
 public:
    static MatterSpace learn(Catalogue const& catalogue, ConceptFinder const& finder);
    static MatterSpace unpack(std::string_view packed);  // throws BadPack
    std::string pack() const;

    bool empty() const { return names_.empty(); }
    std::vector<std::string> const& names() const { return names_; }  // of the axes
    SparseVector place_of(WeightedWords const& words) const;          // empty where no word is known

 private:
    struct Entry {
        std::uint16_t axis = 0;
        std::uint16_t share = 0;  // of 65,535
    };
    struct Word {
        std::uint16_t rarity = 0;  // inverse share of matters with the word, in thousandths
        std::vector<Entry> entries;
    };
    std::vector<std::string> names_;
    std::map<std::string, Word, std::less<>> words_;
};

double cosine(SparseVector const& left, SparseVector const& right);

// Three bytes an axis, for a value slot; what comes back is rounded.
std::string pack_vector(SparseVector const& vector);
SparseVector unpack_vector(std::string_view packed);

}  // namespace concord
