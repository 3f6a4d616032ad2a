// What the index keeps of a document, whole, and of a clause for a page of results without reading the document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/thesaurus.hpp"

namespace concord {

struct ClauseRecord {
    Citation citation;
    ClauseId id{};
    Kind kind = Kind::para;
    bool deleted = false;
    std::string label;
    std::string text;
    std::vector<std::string> headings;  // outermost first
    std::string lead_in;
    std::string family;   // citation of the topmost ancestor that is no heading, or of the clause itself
    std::string reading;  // ClauseMeaning::reading; empty: none
    friend bool operator==(ClauseRecord const&, ClauseRecord const&) = default;
};

ClauseRecord make_record(DocumentInfo const& info, ClauseTree const& tree, ClauseId id);

// unpack_… throw BadPack for other bytes.
std::string pack_record(ClauseRecord const& record);
ClauseRecord unpack_record(std::string_view bytes);
std::string pack_infos(std::vector<DocumentInfo> const& infos);
std::vector<DocumentInfo> unpack_infos(std::string_view bytes);
std::string pack_thesaurus(Thesaurus const& thesaurus);
Thesaurus unpack_thesaurus(std::string_view bytes);
std::string pack_document(Document const& document);
Document unpack_document(std::string_view bytes);

}  // namespace concord
