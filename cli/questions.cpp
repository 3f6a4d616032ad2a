#include "cli/questions.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/gathered.hpp"
#include "cli/session.hpp"
#include "model/diagnostic.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

constexpr std::size_t k_longest_question = 2000;  // bytes; a longer line is no question

std::string trimmed(std::string const& text) {
    constexpr char k_blank[] = " \t\r\n";
    auto const first = text.find_first_not_of(k_blank);
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(k_blank) - first + 1);
}

std::vector<Asked> of_file(std::string const& name) {
    std::ifstream file(name);
    if (!file) throw Error("cannot be read", {name, 0, 0}, "give a file with one question a line");
    std::vector<Asked> out;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::string const question = trimmed(line);
        if (question.size() > k_longest_question)
            throw Error("this line is too long for a question", {name, number, 1}, "write one question a line");
        if (!question.empty()) out.push_back({question, ""});
    }
    if (out.empty()) throw Error("no question stands in it", {name, 0, 0}, "write one question a line");
    return out;
}

std::vector<Asked> of_catalogue(std::string const& typed, Request const& request) {
    Catalogue const own = own_matters(request);
    std::vector<Asked> out;
    for (std::string const& slug : listed_in(typed)) {
        if (auto const asked = asked_of_matter(slug, own)) {
            out.push_back(*asked);
            continue;
        }
        std::vector<std::string> names;
        for (Asked const& known : every_matter(own)) names.push_back(known.matter);
        auto const near = nearest(slug, names);
        throw Error(fmt::format("the catalogue has no matter '{}'", slug), {"concord compare", 0, 0},
                    near ? fmt::format("did you mean '{}'?", *near) : "ask it as a question: concord compare \"…\"");
    }
    if (out.empty())
        throw Error("--matter needs the name of a matter", {"concord compare", 0, 0},
                    "for example: --matter casting-vote");
    return out;
}

}  // namespace

std::vector<std::string> listed_in(std::string const& typed) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= typed.size();) {
        std::size_t const end = std::min(typed.find(',', at), typed.size());
        std::string const one = trimmed(typed.substr(at, end - at));
        if (!one.empty()) out.push_back(one);
        at = end + 1;
    }
    return out;
}

std::vector<Asked> asked_by(Request const& request) {
    int const ways = static_cast<int>(!request.arguments.empty()) + static_cast<int>(request.has("questions")) +
                     static_cast<int>(request.has("matter")) + static_cast<int>(request.has("all"));
    if (ways != 1)
        throw Error(ways == 0 ? "QUESTION is missing" : "more than one thing is asked",
                    {fmt::format("concord {}", request.command->name), 0, 0},
                    ways == 0 ? fmt::format("for example: {}", request.command->examples.front().line)
                              : "give one of QUESTION, --questions, --matter and --all");
    if (request.has("all")) return every_matter(own_matters(request));
    if (request.has("questions")) return of_file(request.value("questions"));
    if (request.has("matter")) return of_catalogue(request.value("matter"), request);
    return {{joined(request.arguments), ""}};
}

}  // namespace concord
