#include "tests/files.hpp"

namespace concord {

std::string source_path(std::string_view below) {
    return std::string(CONCORD_SOURCE_DIR "/").append(below);
}

}  // namespace concord
