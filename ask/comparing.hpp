// Questions to the index as one comparison table, and a finished table as somebody wishes to see it.
//
//   EvidenceFinder finder(reader);
//   Matcher matcher(documents, reader.thesaurus());
//   Table table = answer_all(finder, matcher, {documents, decisions}, {{"who may speak to the press", ""}});
//   arrange(table, documents, {{}, "rutland", 0, ""});
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/compare.hpp"
#include "diff/decisions.hpp"
#include "diff/match.hpp"
#include "diff/table.hpp"
#include "model/catalogue.hpp"
#include "query/evidence.hpp"

namespace concord {

struct Asked {
    std::string question;
    std::string matter;  // slug; empty for a question of one's own
};

// Of the catalogue, in its order, then of the council's own; one of these with a slug of the catalogue's takes its
// place.
std::vector<Asked> every_matter(Catalogue const& own = {});
std::optional<Asked> asked_of_matter(std::string_view slug, Catalogue const& own = {});  // nullopt: neither has it

struct AskedOf {  // all must outlive the call
    std::vector<Document const*> const& documents;
    std::vector<StandingDecision> const& decisions;
};

// The clauses of each document that may answer, and which of the best of them match. What the reader is asked on the
// way may end it.
CompareInput what_answers(EvidenceFinder& finder, Matcher& matcher, AskedOf const& of, std::string const& question);

// A row a question, a column a document; what differs is told by arrange(). `step` is called after each row.
Table answer_all(EvidenceFinder& finder, Matcher& matcher, AskedOf const& of, std::vector<Asked> const& asked,
                 std::function<void()> const& step = {});

struct TableWishes {
    std::vector<std::string> documents;  // ids of the columns, in their order; empty: all, in corpus order
    std::string base;                    // id, or empty for the majority's wording
    std::size_t min_councils = 0;        // rows that fewer documents answer are left out
    std::string councils_as;             // "rows", "columns", or empty: rows where there are more than four
};

// Every document was searched, whatever columns are wished for: what a cell says does not depend on which others are
// shown. What differs is told of the columns that stay.
void arrange(Table& table, std::vector<Document const*> const& documents, TableWishes const& wishes,
             std::function<void()> const& step = {});

}  // namespace concord
