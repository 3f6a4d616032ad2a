// Documents and indexes for tests: small ones written out here, and the judged ones of tests/gold.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/thesaurus.hpp"
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
Catalogue catalogue();             // four matters
std::vector<Document> judged();    // rutland, northampton, member-employee as tests/gold has them
std::vector<Document> councils();  // two small protocols that agree and differ

void write(std::filesystem::path const& database, std::vector<Document> const& documents,
           Catalogue const& matters = {});

// An index of the documents, open.
struct Index {
    explicit Index(std::vector<Document> const& documents, Catalogue const& matters = {});
    Folder folder;
    std::unique_ptr<IndexReader> reader;
};

}  // namespace concord::sample
