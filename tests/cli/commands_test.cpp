#include "cli/commands.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "cli/output.hpp"
#include "cli/parse.hpp"

using namespace concord;

TEST_CASE("the table of commands holds together") {
    std::set<std::string_view> names;
    for (Command const& command : commands()) {
        CAPTURE(std::string(command.name));
        CHECK(names.insert(command.name).second);
        CHECK((command.run != nullptr));
        CHECK_FALSE(command.examples.empty());
        CHECK_FALSE(command.summary.empty());
        CHECK(command.summary.back() != '.');
        CHECK((command.most == k_any_number || command.least <= command.most));
        CHECK(command.arguments.empty() == (command.most == 0));
        std::set<std::string_view> own;
        for (std::string_view const option : options_of(command)) {
            CAPTURE(std::string(option));
            CHECK(option_named(option) != nullptr);
            CHECK(own.insert(option).second);
        }
    }
}

TEST_CASE("the table of options holds together") {
    std::set<std::string_view> names;
    std::set<char> letters;
    for (Option const& option : options()) {
        CAPTURE(std::string(option.name));
        CHECK(names.insert(option.name).second);
        CHECK((option.letter == 0 || letters.insert(option.letter).second));
        bool used = false;
        for (Command const& command : commands())
            for (std::string_view const name : options_of(command)) used = used || name == option.name;
        CHECK(used);
    }
}

TEST_CASE("each example is a line that the parser takes") {
    for (Command const& command : commands()) {
        for (Example const& example : command.examples) {
            std::string const line(example.line);
            CAPTURE(line);
            std::string const start = "concord ";
            if (line.compare(0, start.size(), start) != 0) continue;  // one for the shell
            std::vector<std::string> typed{""};
            char quote = 0;
            for (char const c : line.substr(start.size(), line.find(" | ") - start.size())) {
                if (c == quote)
                    quote = 0;
                else if (quote == 0 && (c == '"' || c == '\''))
                    quote = c;
                else if (c == ' ' && quote == 0)
                    typed.emplace_back();
                else
                    typed.back() += c;
            }
            CHECK(parse(typed).command == &command);
        }
    }
}

TEST_CASE("formats: names and endings lead back to themselves") {
    std::set<std::string_view> endings;
    for (FormatInfo const& f : formats()) {
        CAPTURE(std::string(f.name));
        CHECK(format_named(f.name) == f.format);
        CHECK(info(f.format).name == f.name);
        for (std::string_view const ending : f.endings) {
            CHECK(endings.insert(ending).second);
            CHECK(format_of_file("a" + std::string(ending)) == f.format);
        }
    }
    CHECK(format_of_file("report.HTML") == Format::html);
    CHECK(format_of_file(".html") == std::nullopt);  // a name, not an ending
    CHECK(format_of_file("html") == std::nullopt);
    CHECK(format_named("HTML") == std::nullopt);
}

TEST_CASE("what was typed, in its parts") {
    Request const request = parse({"compare", "press", "-o", "t.html", "releases", "--db=x", "--", "-o"});
    CHECK(request.command->name == "compare");
    CHECK(request.arguments == std::vector<std::string>{"press", "releases", "-o"});
    CHECK(request.value("output") == "t.html");
    CHECK(request.value("db") == "x");
    CHECK(request.value("corpus", "none") == "none");
    CHECK(request.format == Format::html);
    CHECK(parse({"outline", "x"}).format == Format::text);
    CHECK(parse({"outline", "x", "--json"}).format == Format::json);
    CHECK(parse({"compare", "x", "-o", "t.html", "--format", "csv"}).format == Format::csv);
    CHECK(parse({"compare", "--help"}).command->name == "help");
}

TEST_CASE("JSON Lines to one list") {
    CHECK(json_list("") == "[]\n");
    CHECK(json_list("{\"a\":1}\n") == "[\n{\"a\":1}\n]\n");
    CHECK(json_list("{\"a\":1}\n{\"b\":\"[\\n]\"}\n{}\n") == "[\n{\"a\":1},\n{\"b\":\"[\\n]\"},\n{}\n]\n");
}
