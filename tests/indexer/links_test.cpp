// Where cross-references of a small document lead.
#include "indexer/links.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace concord;

namespace {

Clause unit(Kind kind, std::string part, std::string ref, std::string text) {
    Clause out;
    out.kind = kind;
    out.part = std::move(part);
    out.ref = std::move(ref);
    out.text = std::move(text);
    return out;
}

}  // namespace

TEST_CASE("references lead to the unit that they name") {
    struct Case {
        char const* text;
        char const* to;  // "printed>ref" of each
    };
    constexpr Case k_cases[] = {
        {"As paragraph 2.1 says.", "paragraph 2.1>2.1 "},
        {"See paragraphs 2.1 and 3(a).", "paragraphs 2.1>2.1 3(a)>3(a) "},
        {"See Appendix B.", "Appendix B>annex:b "},
        {"Under rule 9 nothing changes.", ""},                             // there is none
        {"Under section 2.1 of the Local Government Act 1972.", ""},       // another's
        {"Section 1 of part one is this one; see paragraph 4.", ""},       // its own unit is no target
        {"As paragraph 7 of this protocol says.", "paragraph 7>annex:7 "}  // only another part has it
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        ClauseTree tree;
        tree.clauses = {unit(Kind::clause, "protocol", "2.1", "Members write first."),
                        unit(Kind::item, "protocol", "3(a)", "politely;"),
                        unit(Kind::clause, "protocol", "4", c.text),
                        unit(Kind::title, "annex", "annex:b", "Appendix B: Forms"),
                        unit(Kind::clause, "annex", "annex:2.1", "A form has a number."),
                        unit(Kind::clause, "annex", "annex:7", "Forms are kept.")};
        add_links(tree);
        std::string got;
        for (Link const& link : tree.clauses[2].links)
            got += tree.clauses[2].text.substr(link.span.begin, link.span.end - link.span.begin) + '>' + link.ref + ' ';
        CHECK(got == std::string(c.to));
    }
}
