# cmake -DOUT=reading_version.cpp -DSOURCES=a.cpp,b.cpp -P reading_version.cmake: one hash over all the files, in the
# order of their names. Run again by the build whenever one of them changes.
string(REPLACE "," ";" SOURCES "${SOURCES}")
list(SORT SOURCES)
set(all "")
foreach(source ${SOURCES})
  file(SHA256 ${source} hash)
  string(APPEND all ${hash})
endforeach()
string(SHA256 version "${all}")
string(SUBSTRING ${version} 0 16 version)
file(WRITE ${OUT} "#include \"indexer/reading_version.hpp\"

namespace concord {

char const k_reading_version[] = \"${version}\";

}  // namespace concord
")
