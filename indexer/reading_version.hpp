// Names the program that reads documents: a hash of the source files of model/, text/ and indexer/, made by the build
// (reading_version.cmake). Two builds with the same one read the same bytes to the same clauses.
#pragma once

namespace concord {

extern char const k_reading_version[];

}  // namespace concord
