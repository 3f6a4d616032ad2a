// The index's schema: every term prefix, value slot and metadata key, in one place. A change of any of these, or of
// what is put under them, needs a new k_schema_version; an index of another version is refused with a clear message.
//
// Every unit of a document (titles and headings too) is one Xapian document, added in document order, so that
// ascending Xapian ids are the order of the corpus. Its data is a ClauseRecord (store/stored_document.hpp).
//
// Words are folded (text/words.hpp), so that they hold no capital letters and the prefixes cannot run into them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace concord::schema {

inline constexpr std::string_view k_schema_version = "6";

// Where words stand. Each place has its words' stems and its thesaurus concepts; own words and headings have the
// words as written, too.
struct WordField {
    std::string_view name;            // as in StoreQuery::field
    std::string_view stem_prefix;     // with positions
    std::string_view word_prefix;     // with positions; "-" where words are not kept as written
    std::string_view concept_prefix;  // of the thesaurus group's name; at the position of its first word
};
inline constexpr std::array<WordField, 4> k_word_fields{{
    {"own", "Z", "", "XC"},         // the unit's own words
    {"heading", "ZS", "S", "XCS"},  // the nearest heading; for a heading, its own words
    {"outer", "ZXO", "-", "XCO"},   // headings and titles above that one
    {"lead", "ZXL", "-", "XCL"},    // the words of the clauses that an item stands under
}};

// Exact terms: one place in the document each, no positions.
struct ExactField {
    std::string_view name;
    std::string_view prefix;
    std::string_view what;
};
inline constexpr std::array<ExactField, 16> k_exact_fields{{
    {"citation", "Q", "document:ref, unique"},
    {"ref", "XR", "ref_key of the canonical ref"},
    {"label", "XN", "ref_key of the printed label, where it differs"},
    {"law", "XW", "a law's or paragraph's number in the words: section.151"},
    {"doc", "XD", "document id"},
    {"council", "XA", "each folded word of the council's name"},
    {"part", "XP", "part of the document"},
    {"kind", "XT", "title, heading, clause, item or para"},
    {"year", "Y", "four digits, where the document has a date"},
    {"changed", "XG", "yes: tracked changes or struck words"},
    {"force", "XF", "of the norm: must, must-not, should, may, need-not; none"},
    {"bearer", "XB", "role that the norm binds or frees"},
    {"via", "XV", "role through which a thing is done"},
    {"cites", "XS", "a law's name, folded: local government act 1972"},
    {"matter", "XM", "name of a matter of the catalogue"},
    {"near", "XI", "name of a matter that the words lie near; wdf is the greater the nearer"},
}};

enum Slot : std::uint32_t {
    k_slot_doc = 0,      // document id
    k_slot_council = 1,  // as the manifest has it; empty where not named
    k_slot_part = 2,
    k_slot_kind = 3,
    k_slot_year = 4,
    k_slot_date = 5,   // as the manifest has it; sorts as text
    k_slot_owner = 7,  // council, or the document id where it is not named: what "per council" counts by
    // Lists, each value with a line feed behind it (the names of laws as law_name() writes them).
    k_slot_force = 9,
    k_slot_bearer = 10,
    k_slot_via = 11,
    k_slot_cites = 12,
    k_slot_tags = 13,   // matters, by name
    k_slot_family = 6,  // citation of the clause that the unit belongs to: the topmost ancestor that is no heading
};

// Metadata keys; those with ':' are followed by a document id.
inline constexpr std::string_view k_meta_version = "schema-version";
inline constexpr std::string_view k_meta_documents = "documents";  // packed DocumentInfo of each, in corpus order
inline constexpr std::string_view k_meta_thesaurus = "thesaurus";
inline constexpr std::string_view k_meta_encoder = "encoder";  // which one made the readings and what is near
inline constexpr std::string_view k_meta_hash = "hash:";
inline constexpr std::string_view k_meta_document = "document:";  // the packed Document

// Xapian's limit is 245 bytes; room for a prefix is left.
inline constexpr std::size_t k_longest_word = 200;

}  // namespace concord::schema
