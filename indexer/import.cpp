#include "indexer/import.hpp"

#include "indexer/read_file.hpp"
#include "text/encoding.hpp"

namespace concord {
Imported import_file(std::filesystem::path const& path, std::string name) {
    std::string const bytes = read_file(path, name);
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
        throw Error("the file is empty", {name, 0, 0},
                    "publish or convert the document again, or take its entry out of corpus.toml");
    if (is_binary(bytes))
        throw Error("the file holds no text", {name, 0, 0}, "convert it to text or markdown first (.txt, .md)");
    return import_text(bytes, std::move(name));
}

}  // namespace concord
