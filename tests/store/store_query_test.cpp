#include "store/store_query.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("a query's dump shows every part") {
    using Op = StoreQuery::Op;
    struct Case {
        StoreQuery query;
        char const* dump;
    };
    Case const cases[] = {
        {any_of({word("own", "attending"), scaled(0.5, meaning("own", "member"))}),
         "(any own:attending 0.5*own:=member)"},
        {words_in_order(Op::phrase, "own", {"party", "group"}), "own:\"party group\""},
        {words_in_order(Op::near, "own", {"a", "b"}, 5), "(own:near/5 a b)"},
        {words_in_order(Op::range, "date", {"2007", "2020"}), "date:2007..2020"},
        {two(Op::but_not, {Op::everything, {}, {}, 0, 1, {}}, exact_word("doc", "ashby")),
         "(but-not everything doc:'ashby')"},
        {all_of({word("heading", "gifts")}), "heading:gifts"},  // one part needs no brackets
        {any_of({}), "nothing"},
        {all_of({}), "everything"},
    };
    for (Case const& c : cases) CHECK(dump(c.query) == c.dump);
}
