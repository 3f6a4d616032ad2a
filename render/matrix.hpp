// A Matrix in each format: letters in the terminal, words everywhere else, colour only beside them.
#pragma once

#include <string>

#include "diff/matrix.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_matrix_terminal(Matrix const& matrix, TerminalStyle style);
std::string render_matrix_markdown(Matrix const& matrix, Whence const& whence = {});
std::string render_matrix_html(Matrix const& matrix, Whence const& whence = {});
std::string render_matrix_csv(Matrix const& matrix);    // a record a matter: words, and citations beside them
std::string render_matrix_json(Matrix const& matrix);   // docs/formats.md
std::string render_matrix_jsonl(Matrix const& matrix);  // one matter a line
std::string render_matrix_xlsx(Matrix const& matrix, Whence const& whence = {});
std::string render_matrix_docx(Matrix const& matrix, Whence const& whence = {});

// "3 matters; 2 that peers have and we do not; 1 that only we have", ready to print
std::string matrix_summary(Matrix const& matrix);

}  // namespace concord
