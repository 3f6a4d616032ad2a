// A build writes generation-N beside the one in force; put_in_force() writes a new stub beside the old one, makes it
// durable and renames it over. Whatever stops the build before that rename leaves the old stub and generation whole;
// what it left behind is swept when the next writer starts. The generation that was in force before stays until
// then, for readers that have it open.
#include "store/index_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "model/diagnostic.hpp"
#include "store/wait_for_lock.hpp"

namespace concord {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view k_stub = "XAPIANDB";
constexpr std::string_view k_generation = "generation-";
constexpr std::string_view k_stub_line = "auto ";

[[noreturn]] void refuse(std::string const& what, fs::path const& where, int error) {
    throw Error(fmt::format("{}: {}", what, std::strerror(error)), {where.string(), 0, 0},
                "check that the folder may be written and that its disk has room, or name another with --db");
}

void make_durable(fs::path const& path, int flags) {
    int const file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) refuse("the index cannot be written", path, errno);
    int const failed = ::fsync(file) != 0 ? errno : 0;
    ::close(file);
    if (failed != 0 && failed != EINVAL) refuse("the index cannot be written", path, failed);
}

// 7 for "generation-7"; 0 for other names.
unsigned long number_of(fs::path const& path) {
    std::string const name = path.filename().string();
    if (name.compare(0, k_generation.size(), k_generation) != 0) return 0;
    unsigned long number = 0;
    char const* const end = name.data() + name.size();
    auto const [stop, error] = std::from_chars(name.data() + k_generation.size(), end, number);
    return error == std::errc{} && stop == end ? number : 0;
}

std::string holder(int file) {
    std::array<char, 200> buffer{};
    auto const size = ::pread(file, buffer.data(), buffer.size(), 0);
    std::string out(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out.empty() ? "another process" : out;
}

std::string myself() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '?';
    return fmt::format("process {} on {}\n", ::getpid(), host.data());
}

}  // namespace

std::optional<fs::path> generation_in_force(fs::path const& database) {
    fs::path const stub = database / k_stub;
    std::ifstream in(stub, std::ios::binary);
    if (!in) return std::nullopt;
    std::string line;
    std::getline(in, line);
    if (line.compare(0, k_stub_line.size(), k_stub_line) == 0 && number_of(line.substr(k_stub_line.size())) > 0)
        return database / line.substr(k_stub_line.size());
    throw Error("this names no index", {stub.string(), 1, 0}, "remove it and run 'concord index'");
}

WriteLock::WriteLock(fs::path const& database, std::chrono::milliseconds wait) {
    std::error_code error;
    fs::create_directories(database, error);
    if (error) refuse("the index folder cannot be made", database, error.value());
    fs::path const path = database / "lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) refuse("the index cannot be written", path, errno);
    if (int const why = wait_for_lock(file_, wait); why != 0) {
        std::string const who = holder(file_);
        ::close(file_);
        file_ = -1;
        if (why != EWOULDBLOCK) refuse("the index cannot be locked", path, why);
        throw Error(fmt::format("the index is being written by {}", who), {database.string(), 0, 0},
                    "wait until that is done, then try again");
    }
    std::string const me = myself();
    if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, me.data(), me.size(), 0) < 0) {
        int const why = errno;
        ::close(file_);
        refuse("the index cannot be written", path, why);
    }
}

WriteLock::~WriteLock() {
    if (file_ < 0) return;
    if (::ftruncate(file_, 0) != 0) {
        // Only the name of the holder stays behind, and it is read only while the lock is held.
    }
    ::close(file_);
}

fs::path new_generation(fs::path const& database) {
    unsigned long highest = 0;
    for (auto const& entry : fs::directory_iterator(database)) highest = std::max(highest, number_of(entry.path()));
    return database / fmt::format("{}{}", k_generation, highest + 1);
}

void sweep(fs::path const& database) {
    auto const kept = generation_in_force(database);
    std::error_code ignored;  // what cannot be removed now is tried again next time
    std::vector<fs::path> old;
    for (auto const& entry : fs::directory_iterator(database))
        if (number_of(entry.path()) > 0 && (!kept || entry.path().filename() != kept->filename()))
            old.push_back(entry.path());
    for (fs::path const& path : old) fs::remove_all(path, ignored);
}

void put_in_force(fs::path const& database, fs::path const& generation) {
    fs::path const fresh = database / "XAPIANDB.new";
    {
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << k_stub_line << generation.filename().string() << '\n' << std::flush;
        if (!out) refuse("the index cannot be written", fresh, errno);
    }
    make_durable(fresh, O_RDWR);
    make_durable(generation, O_RDONLY | O_DIRECTORY);
    std::error_code error;
    fs::rename(fresh, database / k_stub, error);
    if (error) refuse("the index cannot be put in force", database, error.value());
    make_durable(database, O_RDONLY | O_DIRECTORY);
}

}  // namespace concord
