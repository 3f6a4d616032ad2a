// Turns what Xapian throws into concord::Error with the path of the index. Only for store/'s own files.
#pragma once

#include <filesystem>

#include <fmt/format.h>
#include <xapian.h>

#include "model/diagnostic.hpp"
#include "store/pack.hpp"

namespace concord {

inline constexpr char k_index_anew[] = "run 'concord index' to make it anew";

[[noreturn]] inline void damaged(std::filesystem::path const& database, std::string const& how) {
    throw Error(fmt::format("the index is damaged: {}", how), {database.string(), 0, 0}, k_index_anew);
}

template <class Work>
auto guarded_read(std::filesystem::path const& database, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (Xapian::Error const& e) {
        damaged(database, e.get_msg());
    } catch (BadPack const& e) {
        damaged(database, e.what());
    }
}

template <class Work>
auto guarded_write(std::filesystem::path const& database, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (Xapian::Error const& e) {
        char const* const why = e.get_error_string();
        throw Error(fmt::format("the index cannot be written: {}{}{}", e.get_msg(), why ? ": " : "", why ? why : ""),
                    {database.string(), 0, 0},
                    "check that the folder may be written and that its disk has room; the old index is unharmed");
    }
}

}  // namespace concord
