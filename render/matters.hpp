// The list of matters in each format: name, question, how many councils answer, and where. One matter with its words is
// a Table (diff/matter_table.hpp).
#pragma once

#include <string>
#include <vector>

#include "diff/matters.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_matters_terminal(std::vector<Matter> const& matters, std::vector<Document const*> const& documents,
                                    TerminalStyle style);
std::string render_matters_markdown(std::vector<Matter> const& matters, std::vector<Document const*> const& documents);
std::string render_matters_html(std::vector<Matter> const& matters, std::vector<Document const*> const& documents);
std::string render_matters_csv(std::vector<Matter> const& matters, std::vector<Document const*> const& documents);
std::string render_matters_jsonl(std::vector<Matter> const& matters);  // docs/formats.md

}  // namespace concord
