// A StoreQuery as Xapian has it. Only for store/'s own files.
#pragma once

#include <xapian.h>

#include "store/store_query.hpp"

namespace concord {

Xapian::Query to_xapian(StoreQuery const& query);

// The index term that a word, exact_word or meaning stands for.
std::string term_of(StoreQuery const& query);

}  // namespace concord
