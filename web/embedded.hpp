// The files that travel inside the program: templates, the style sheet, the icon, the description of the API. There is
// no folder behind them, so that no address leads out of it.
#pragma once

#include <string_view>
#include <vector>

namespace concord {

struct EmbeddedFile {
    std::string_view name;  // "style.css"
    std::string_view content;
};

std::vector<EmbeddedFile> const& embedded_files();

inline std::string_view embedded(std::string_view name) {  // empty where there is none
    for (EmbeddedFile const& file : embedded_files())
        if (file.name == name) return file.content;
    return "";
}

}  // namespace concord
