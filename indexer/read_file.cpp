// fopen rather than a stream: a stream keeps neither the reason of a failure nor the difference between the end of
// the file and a disk that gave up.

#include "indexer/read_file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

constexpr std::size_t k_most_bytes = std::size_t{512} << 20U;

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse(int reason, std::string const& name) {
    std::string const why = std::generic_category().message(reason);
    if (reason == ENOENT || reason == ENOTDIR)
        throw Error("there is no such file", {name, 0, 0}, "check the name and the folder");
    if (reason == EISDIR) throw Error("this is a folder, not a file", {name, 0, 0}, "name a file in it");
    if (reason == EACCES)
        throw Error("cannot be read: " + why, {name, 0, 0}, "ask its owner for permission to read it");
    throw Error("cannot be read: " + why, {name, 0, 0}, "try again; if it persists, copy the file elsewhere");
}

}  // namespace

std::string read_file(std::filesystem::path const& path, std::string const& name) {
    std::unique_ptr<std::FILE, Closer> const file(std::fopen(path.c_str(), "rb"));
    if (file == nullptr) refuse(errno, name);
    std::string out;
    std::array<char, 65536> buffer{};
    while (true) {
        errno = 0;
        std::size_t const count = std::fread(buffer.data(), 1, buffer.size(), file.get());
        out.append(buffer.data(), count);
        if (out.size() > k_most_bytes)
            throw Error("the file is larger than 512 MiB", {name, 0, 0}, "split it into the documents that it holds");
        if (count == buffer.size()) continue;
        if (std::ferror(file.get()) != 0) refuse(errno, name);
        return out;
    }
}

}  // namespace concord
