#include "text/encoding.hpp"

#include <doctest/doctest.h>

using namespace concord;
using namespace std::string_literals;

TEST_CASE("bytes become UTF-8 and nothing is dropped") {
    struct Case {
        std::string bytes, utf8, encoding;
        std::size_t mended;
    };
    Case const cases[] = {
        {"plain", "plain", "UTF-8", 0},
        {"\xEF\xBB\xBFmark", "mark", "UTF-8", 0},
        {"caf\xC3\xA9", "café", "UTF-8", 0},
        {"caf\xE9 \x93q\x94", "café “q”", "Windows-1252", 3},
        {"\xFF\xFEh\0i\0"s, "hi", "UTF-16LE", 0},
        {"\xFE\xFF\0h\0i"s, "hi", "UTF-16BE", 0},
        {"h\0e\0l\0l\0o\0 \0t\0h\0e\0r\0e\0"s, "hello there", "UTF-16LE", 0},
        {"a\r\nb\rc", "a\nb\nc", "UTF-8", 0},
        {"cut \xE2\x82", "cut â‚", "Windows-1252", 2},
        {"", "", "UTF-8", 0},
    };
    for (Case const& c : cases) {
        CAPTURE(c.bytes);
        Decoded const got = decode(c.bytes);
        CHECK(got.utf8 == c.utf8);
        CHECK(got.encoding == c.encoding);
        CHECK(got.mended.size() == c.mended);
    }
}

TEST_CASE("what is no text is known") {
    CHECK(is_binary("PK\x03\x04\0\0\0"s));
    CHECK(is_binary("\x01\x02\x03\x04"));
    CHECK(!is_binary("text\n\twith tabs\f"));
    CHECK(!is_binary("\xFF\xFEh\0i\0"s));
    CHECK(!is_binary("caf\xE9"));
}
