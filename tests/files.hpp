// Files that tests read: those of this tree, and those they write for themselves.
//
//   std::ifstream in(source_path("docs/searching.md"));
//   Folder folder;   // folder.path() is empty and goes with it
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace concord {

std::string source_path(std::string_view below);  // of the project's top folder

// A folder of its own for one test, removed with it.
class Folder {
 public:
    Folder();  // throws std::runtime_error where none can be made
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

}  // namespace concord
