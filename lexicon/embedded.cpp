#include "lexicon/embedded.hpp"

// The assembler copies the files in; the build gives their paths. Works with GNU's and LLVM's assemblers for ELF.
asm(R"(
    .section .rodata
    .balign 16
    .global concord_catalogue_begin
concord_catalogue_begin:
    .incbin ")" CONCORD_CATALOGUE_FILE R"("
    .global concord_catalogue_end
concord_catalogue_end:
    .balign 16
    .global concord_encoder_begin
concord_encoder_begin:
    .incbin ")" CONCORD_ENCODER_FILE R"("
    .global concord_encoder_end
concord_encoder_end:
    .byte 0
    .text
)");

extern "C" {
extern char const concord_catalogue_begin[];
extern char const concord_catalogue_end[];
extern char const concord_encoder_begin[];
extern char const concord_encoder_end[];
}

namespace concord {
namespace {

std::string_view between(char const* begin, char const* end) {
    return {begin, static_cast<std::string_view::size_type>(end - begin)};
}

}  // namespace

std::string_view embedded_catalogue() {
    return between(concord_catalogue_begin, concord_catalogue_end);
}
std::string_view embedded_encoder() {
    return between(concord_encoder_begin, concord_encoder_end);
}

std::string_view embedded_encoder_version() {
    return CONCORD_ENCODER_VERSION;
}

}  // namespace concord
