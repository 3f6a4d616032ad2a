// Whose turn it is to read, change and write a file: who comes meanwhile, in this process or another, waits.
//
//   FileTurn const turn("corpus/decisions.toml");   // until the end of the block
#pragma once

#include <filesystem>

namespace concord {

class FileTurn {
 public:
    // Throws Error where the folder cannot be written, or another has not done after ten seconds.
    explicit FileTurn(std::filesystem::path const& file);
    ~FileTurn();
    FileTurn(FileTurn const&) = delete;
    FileTurn& operator=(FileTurn const&) = delete;

 private:
    std::filesystem::path lock_;
    int held_ = -1;
};

}  // namespace concord
