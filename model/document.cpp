#include "model/document.hpp"

namespace concord {

std::string council_or_unnamed(DocumentInfo const& info) {
    return info.council.empty() ? k_council_not_named : info.council;
}

}  // namespace concord
