// What a file is, told from its bytes; its name may say anything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

enum class FileKind : std::uint8_t {
    text,
    html,
    word,
    open_document,
    pdf,
    old_word,
    encrypted,
    rich_text,
    archive,
    unknown
};

// An archive with a part that looks like Word's is taken for a Word file; reading it says whether it is one.
FileKind kind_of(std::string_view bytes);

bool is_read(FileKind kind);  // whether an importer reads it; of some kinds, where LibreOffice is installed

// Throws Error, placed at `name`, that says what the file is and how to mend it; for a kind that is not read.
[[noreturn]] void refuse_kind(FileKind kind, std::string const& name);

}  // namespace concord
