#include "indexer/part_names.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "indexer/slug.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr char k_body[] = "protocol";

// Headings by which a covering report is known; two of them make one.
constexpr std::array<std::string_view, 14> k_report_headings{"report title",
                                                             "title of report",
                                                             "report",
                                                             "agenda",
                                                             "recommendations",
                                                             "recommendation",
                                                             "background papers",
                                                             "report background",
                                                             "purpose of report",
                                                             "reason for recommendations",
                                                             "financial implications",
                                                             "legal implications",
                                                             "implications",
                                                             "appendices"};
constexpr int k_report_headings_needed = 2;

bool is_report(PartWords const& part) {
    int found = 0;
    for (std::string_view const name : k_report_headings) {
        found += std::any_of(part.headings.begin(), part.headings.end(), [&](std::string const& heading) {
            std::string words;
            for (std::string const& word : folded_words(heading)) words += words.empty() ? word : ' ' + word;
            return words == name ||
                   (words.starts_with(name) && words.size() > name.size() && words[name.size()] == ' ');
        });
    }
    return found >= k_report_headings_needed;
}

}  // namespace

std::vector<std::string> part_names(std::vector<PartWords> const& parts) {
    std::vector<std::string> out;
    std::set<std::string> taken;
    bool body = false;
    for (PartWords const& part : parts) {
        std::string name = part.container;
        if (name.empty() && parts.size() > 1 && is_report(part)) name = "report";
        if (name.empty() && !body) {
            name = k_body;
            body = true;
        }
        if (name.empty()) name = part.headings.empty() ? "part" : slug_of(part.headings.front());
        if (name.empty()) name = "part";
        std::string unique = name;
        for (int n = 2; !taken.insert(unique).second; ++n) unique = name + '-' + std::to_string(n);
        out.push_back(unique);
    }
    return out;
}

std::string part_prefix(std::string const& name) {
    return name == k_body ? "" : name + ':';
}

}  // namespace concord
