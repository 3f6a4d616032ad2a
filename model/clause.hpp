// A clause tree: the units of one document in document order, each with the index of its parent. The tree is one
// flat vector, so nesting in a document never becomes recursion in the program; parents stand before children.
//
// A unit's `ref` is its canonical citation (`4.6`, `12(b)(iv)[3]`, `5~2(a)`, `annex:honesty¶1`), unique in the
// document; `label` is the number as printed. Where the two disagree a Repair says why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/norm.hpp"
#include "model/source.hpp"

namespace concord {

enum class ClauseId : std::uint32_t {};  // index into ClauseTree::clauses

enum class Kind { title, heading, clause, item, para };

enum class RepairKind {
    label_missing,    // the conversion lost the label; the ref is inferred from the sequence
    label_displaced,  // the label stands elsewhere in the line
    label_merged,     // old and new tracked numbers run together
    label_duplicate,  // the same label is used twice in its part
    text_order,       // words misplaced by the conversion
    page_joined,      // a page break split the paragraph
};

struct Repair {
    RepairKind kind{};
    std::string printed;  // what stands in the source
    std::string why;      // in words a reader can check
    friend bool operator==(Repair const&, Repair const&) = default;
};

struct MatterTag {       // a matter of the catalogue that a clause answers
    std::string matter;  // its name
    int percent = 0;     // how probable that is
    friend bool operator==(MatterTag const&, MatterTag const&) = default;
};

struct Editor {          // who made tracked changes in a clause
    std::string author;  // empty where the file does not say
    std::string first;   // day of the earliest of them, "2024-05-03"; empty where the file does not say
    std::string last;
    friend bool operator==(Editor const&, Editor const&) = default;
};

struct Link {         // a cross-reference of the text that leads to a unit of the same document
    Span span;        // of the text
    std::string ref;  // of that unit
    friend bool operator==(Link const&, Link const&) = default;
};

struct Clause {
    std::string part;  // "protocol" for the body, or what the document sets apart: "report", "annex", "schedule-2"
    std::string ref;
    Kind kind = Kind::para;
    std::optional<ClauseId> parent;
    std::string label;               // as printed, without markup; empty if none
    std::string text;                // own words as adopted; paragraphs joined with '\n'
    std::string text_before;         // with tracked deletions read in; empty where there are none
    bool deleted = false;            // every word struck; then text holds the struck words
    std::string label_before;        // before the tracked changes, where it was another; empty if none
    std::vector<Editor> changed_by;  // of the tracked changes, in the order of the text, each author once
    std::vector<Repair> repairs;
    std::vector<Span> spans;  // where label, words and struck words stand in the source, in reading order
    Place place;              // of the first word
    Norm norm;
    std::vector<Link> links;         // in order of place
    std::vector<MatterTag> matters;  // the likeliest first
};

struct ClauseTree {
    std::vector<Clause> clauses;

    Clause const& operator[](ClauseId id) const { return clauses[static_cast<std::size_t>(id)]; }
};

std::string_view name(Kind kind);
std::string_view name(RepairKind kind);                 // "label-missing", …
std::optional<Kind> kind_named(std::string_view name);  // nullopt for a word that names none
std::optional<RepairKind> repair_kind_named(std::string_view name);

std::optional<ClauseId> find_ref(ClauseTree const& tree, std::string_view ref);  // exact; linear
std::vector<ClauseId> ancestors(ClauseTree const& tree, ClauseId id);            // nearest first
std::vector<std::string> headings_above(ClauseTree const& tree, ClauseId id);    // outermost first, texts only

// The words that an item needs to be read: the own text of its nearest ancestors that are no headings, outermost
// first, joined with ' '. Empty for a unit directly under a heading or the root.
std::string lead_in(ClauseTree const& tree, ClauseId id);

// One line a unit: "  item 12(b)(iv) 'iv)' [label-missing] Officers must be …" indented by depth.
std::string dump(ClauseTree const& tree);

}  // namespace concord
