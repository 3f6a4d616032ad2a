// Documents and indexes for tests: small ones written out here, and the judged ones of tests/gold.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/thesaurus.hpp"
#include "store/clause_meaning.hpp"
#include "store/reader.hpp"
#include "tests/files.hpp"

namespace concord::sample {

struct Line {
    char const* ref;
    Kind kind;
    char const* parent;  // its ref; "" none
    char const* text;
    char const* label = "";
};

Document document(DocumentInfo info, std::vector<Line> const& lines);
Thesaurus thesaurus();
std::vector<Document> judged();    // rutland, northampton, member-employee as tests/gold has them
std::vector<Document> councils();  // two small protocols that agree and differ

// What lexicon/ makes of a document's clauses; the store's own tests do without.
using ReadMeaning = std::function<std::vector<ClauseMeaning>(Document const&)>;

void write(std::filesystem::path const& database, std::vector<Document> const& documents,
           ReadMeaning const& read_meaning = {}, std::string_view encoder = {});

// An index of the documents, open.
struct Index {
    explicit Index(std::vector<Document> const& documents, ReadMeaning const& read_meaning = {},
                   std::string_view encoder = {});
    Folder folder;
    std::unique_ptr<IndexReader> reader;
};

}  // namespace concord::sample
