// LibreOffice runs headless in a process group of its own, with a profile made for this one file in a folder that goes
// with it: no macro runs, no link is followed, a running LibreOffice of the user is not met. Past the time limit the
// whole group is killed.
#include "indexer/office/office.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cassert>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>
#include <vector>

#include <unistd.h>

#include "indexer/docx/import_docx.hpp"
#include "indexer/read_file.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto k_time_limit = std::chrono::minutes(2);
constexpr auto k_look_again = std::chrono::milliseconds(20);

constexpr char k_settings[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

class WorkFolder {
 public:
    explicit WorkFolder(std::string const& name) {
        std::string path = (fs::temp_directory_path() / "concord-office-XXXXXX").string();
        if (mkdtemp(path.data()) == nullptr)
            throw Error("no folder can be made to convert the file in", {name, 0, 0}, "free some space, or set TMPDIR");
        path_ = path;
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;
    fs::path const& path() const { return path_; }

 private:
    fs::path path_;
};

fs::path program() {
    char const* const path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "" : path;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(':'), rest.size());
        fs::path found = fs::path(rest.substr(0, end)) / "soffice";
        if (end > 0 && access(found.c_str(), X_OK) == 0) return found;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

void write(fs::path const& path, std::string_view bytes, std::string const& name) {
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw Error("the file cannot be copied to be converted", {name, 0, 0}, "free some space, or set TMPDIR");
}

enum class Outcome { ended, late, failed };

Outcome run(std::vector<std::string> arguments) {
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    for (int const stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t child = 0;
    bool const started = posix_spawn(&child, argv[0], &files, &attributes, argv.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (!started) return Outcome::failed;
    auto const begin = Clock::now();
    for (;;) {
        int status = 0;
        pid_t const ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return status == 0 ? Outcome::ended : Outcome::failed;
        if (ended < 0) return Outcome::failed;
        if (Clock::now() - begin > k_time_limit) {
            kill(-child, SIGKILL);
            waitpid(child, &status, 0);
            return Outcome::late;
        }
        std::this_thread::sleep_for(k_look_again);
    }
}

}  // namespace

bool has_office() {
    return !program().empty();
}

Imported import_by_office(std::string_view bytes, std::string_view ending, std::string name) {
    constexpr char k_mend[] = "open it in a word processor, save it as .docx, and index that";
    fs::path const soffice = program();
    assert(!soffice.empty());
    WorkFolder const folder(name);
    fs::path const profile = folder.path() / "profile";
    fs::path const file = folder.path() / ("document." + std::string(ending));
    fs::create_directories(profile / "user");
    write(profile / "user" / "registrymodifications.xcu", k_settings, name);
    write(file, bytes, name);
    Outcome const outcome = run({soffice.string(), "-env:UserInstallation=file://" + profile.string(), "--headless",
                                 "--nologo", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                                 (folder.path() / "out").string(), file.string()});
    if (outcome == Outcome::late)
        throw Error("LibreOffice took longer than two minutes to convert the file", {name, 0, 0}, k_mend);
    fs::path const converted = folder.path() / "out" / "document.docx";
    if (outcome == Outcome::failed || !fs::exists(converted))
        throw Error("LibreOffice cannot read the file: it is damaged or encrypted", {name, 0, 0}, k_mend);
    std::string const docx = read_file(converted, name);
    return import_docx(docx, name);
}

}  // namespace concord
