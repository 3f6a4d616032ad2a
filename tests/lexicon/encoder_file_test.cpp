#include "lexicon/encoder_file.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

#include "lexicon/encoder.hpp"
#include "model/diagnostic.hpp"

namespace concord {
namespace {

template <class Number>
std::string bytes_of(Number number) {
    std::string out(sizeof number, '\0');
    std::memcpy(out.data(), &number, sizeof number);
    return out;
}

std::string scales() {
    std::string out;
    for (int i = 0; i < 4; ++i) out += bytes_of(0.25F) + bytes_of(0.5F);
    return out;
}

// Two words in two models of two dimensions, one matter.
std::string small_file(std::string const& names = "leav\noffic\nseal\n\0") {
    std::string padded = names;
    padded.resize((padded.size() + 3) / 4 * 4, '\0');
    return "CONCENC1" + bytes_of(2U) + bytes_of(2U) + bytes_of(2U) + bytes_of(1U) +
           bytes_of(static_cast<std::uint32_t>(padded.size())) + bytes_of(4.0F) + bytes_of(2.0F) + bytes_of(-3.0F) +
           scales() + padded + bytes_of(0.5F) + std::string("\x02\x00\x00\x02", 4) + bytes_of(1.0F) +
           std::string("\x00\x01\xFF\x00", 4) + bytes_of(1.0F) + std::string("\x01\x00\x01\x00", 4);
}

TEST_CASE("words, weights and rows are read, and a text's vector is the normed sum of its rows") {
    std::string const bytes = small_file();
    Encoder const encoder = Encoder::load(bytes, "small.bin");
    CHECK(encoder.file().words == std::vector<std::string_view>{"leav", "offic"});
    CHECK(encoder.file().matters == std::vector<std::string_view>{"seal"});
    CHECK(encoder.file().constant == -3.0F);
    CHECK(encoder.file().scales[3].mean == 0.25F);
    CHECK(encoder.file().scales[3].spread == 0.5F);
    auto const near = [](TextVector const& got, TextVector const& want) {
        REQUIRE(got.size() == want.size());
        for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == doctest::Approx(want[i]).epsilon(1e-6));
    };
    float const half = std::sqrt(0.5F);
    near(encoder.encode(EncoderWords{"leav"}), {half, 0, 0, half});
    near(encoder.encode(EncoderWords{"leav", "offic", "unknown"}), {0.5F, 0.5F, -0.5F, 0.5F});  // (1,1) and (-1,1)
    near(encoder.encode(EncoderWords{"unknown"}), {0, 0, 0, 0});
    near(encoder.prototype(0), {half, 0, half, 0});
    CHECK(encoder.weight("leav") == doctest::Approx(std::sqrt(2.0)));
    CHECK(encoder.weight("unknown") == 0);
}

TEST_CASE("a file that is none, cut short anywhere, too long or out of order is refused") {
    std::string const whole = small_file();
    std::string wrong_order = small_file("offic\nleav\nseal\n");
    std::vector<std::string> cases{"", "CONCENC2" + whole.substr(8), whole + "x", wrong_order, small_file("leav\n")};
    for (std::size_t size = 0; size < whole.size(); ++size) cases.push_back(whole.substr(0, size));
    for (std::string const& bytes : cases) {
        CAPTURE(bytes.size());
        try {
            read_encoder_file(bytes, "small.bin");
            FAIL_CHECK("not refused");
        } catch (Error const& error) {
            CHECK(format(error.diagnostic()) ==
                  "small.bin: error: this is no trained encoder, or it is cut short\n  mend: write it anew with "
                  "scripts/train-lexicon");
        }
    }
}

}  // namespace
}  // namespace concord
