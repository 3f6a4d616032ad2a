# How this project's targets are made: one place for flags, names and test registration.

# Every target's flags. -Werror comes from the presets, so that a newer compiler's warning stops no user's build.
add_library(concord_flags INTERFACE)
target_compile_options(concord_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
target_include_directories(concord_flags INTERFACE ${CMAKE_SOURCE_DIR})

# The headers of other people's libraries that most sources include, compiled once for the libraries and once, with
# the test framework's, for the tests. The release build goes without, so that a forgotten include is found.
add_library(concord_headers OBJECT cmake/headers.cpp)
add_library(concord_test_headers OBJECT cmake/headers.cpp)
target_link_libraries(concord_headers PRIVATE concord_flags fmt::fmt)
target_link_libraries(concord_test_headers PRIVATE concord_flags fmt::fmt doctest::doctest)
target_compile_options(concord_test_headers PRIVATE ${CONCORD_TEST_FLAGS})
if(CONCORD_PRECOMPILE)
  set(headers <algorithm> <array> <cassert> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory>
    <optional> <set> <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
  target_precompile_headers(concord_headers PRIVATE ${headers})
  target_precompile_headers(concord_test_headers PRIVATE ${headers} <doctest/doctest.h>)
endif()

function(concord_precompiled target from)
  if(CONCORD_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()

# concord_library(folder SOURCES a.cpp … LINKS concord::model …): the library of one folder, concord::folder.
function(concord_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(concord_${folder} STATIC ${ARG_SOURCES})
  add_library(concord::${folder} ALIAS concord_${folder})
  target_link_libraries(concord_${folder} PUBLIC ${ARG_LINKS} PRIVATE concord_flags)
  target_include_directories(concord_${folder} PUBLIC ${CMAKE_SOURCE_DIR})
  concord_precompiled(concord_${folder} concord_headers)
endfunction()

# concord_test(folder SOURCES a_test.cpp … LINKS …): one doctest program a folder, one ctest entry a file.
function(concord_test folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(test_${folder} ${ARG_SOURCES})
  target_link_libraries(test_${folder} PRIVATE concord_flags concord_test_main ${ARG_LINKS})
  target_compile_options(test_${folder} PRIVATE ${CONCORD_TEST_FLAGS})
  concord_precompiled(test_${folder} concord_test_headers)
  foreach(source ${ARG_SOURCES})
    get_filename_component(room ${source} NAME_WE)
    add_test(NAME ${folder}/${room} COMMAND test_${folder} --source-file=*/${source} --no-intro)
    set_tests_properties(${folder}/${room} PROPERTIES WORKING_DIRECTORY ${CMAKE_BINARY_DIR}
      FAIL_REGULAR_EXPRESSION "test cases: +0 ")
  endforeach()
endfunction()
