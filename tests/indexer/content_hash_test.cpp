#include "indexer/content_hash.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("the published values of FNV-1a with 128 bits") {
    CHECK(ContentHash().hex() == "6c62272e07bb014262b821756295c58d");
    CHECK(ContentHash().add_bytes("a").hex() == "d228cb696f1a8caf78912b704e4a8964");
    CHECK(ContentHash().add_bytes("foobar").hex() == "343e1662793c64bf6f0d3597ba446f18");
}

TEST_CASE("where the pieces end counts") {
    CHECK(ContentHash().add("ab").add("c").hex() != ContentHash().add("a").add("bc").hex());
    CHECK(ContentHash().add("").add("a").hex() != ContentHash().add("a").add("").hex());
}
