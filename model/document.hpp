// A document: one published text of one council as the manifest names it, and what reading it gave.
#pragma once

#include <string>
#include <vector>

#include "model/clause.hpp"
#include "model/diagnostic.hpp"

namespace concord {

struct DocumentInfo {
    std::string id;       // short and stable: what stands before the colon of a citation
    std::string council;  // empty: the document does not name it
    std::string title;
    std::string kind;  // "protocol", "code", "standing orders", …
    std::string date;  // as the manifest gives it: 2007, 2007-11 or 2007-11-05; empty where unknown
    std::string file;  // relative to the corpus folder
    friend bool operator==(DocumentInfo const&, DocumentInfo const&) = default;
};

// What a reader is told instead of an empty council.
inline constexpr char k_council_not_named[] = "council not named in the document";
std::string council_or_unnamed(DocumentInfo const& info);

struct Document {
    DocumentInfo info;
    ClauseTree tree;
    std::vector<std::string> furniture;  // running headers and footers, one entry an occurrence
    std::vector<Diagnostic> diagnostics;
};

}  // namespace concord
