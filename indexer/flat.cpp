#include "indexer/flat.hpp"

namespace concord {
namespace {

constexpr std::string_view k_white = " \t\n\r\f\v";
constexpr std::string_view k_soft_hyphen = "\u00AD";
constexpr std::string_view k_no_break_space = "\u00A0";

class Flattener {
 public:
    void put(char c, std::uint32_t offset, Run const& run) {
        if (space_ && !flat.text.empty())
            append(' ', offset, run.struck && last_.struck, run.inserted && last_.inserted);
        space_ = false;
        append(c, offset, run.struck, run.inserted);
        last_ = run;
    }
    void space() { space_ = true; }

    Flat flat;

 private:
    void append(char c, std::uint32_t offset, bool struck, bool inserted) {
        flat.text += c;
        flat.offsets.push_back(offset);
        flat.struck.push_back(struck ? 1 : 0);
        flat.inserted.push_back(inserted ? 1 : 0);
    }

    bool space_ = false;
    Run last_;
};

// A word ends and another begins where struck words meet others without a blank: "Executive|Officer", "Service.|The".
bool words_meet(Flat const& flat, std::uint32_t at) {
    if (at == 0 || flat.struck[at] == flat.struck[at - 1]) return false;
    char const before = flat.text[at - 1];
    char const after = flat.text[at];
    bool const ended = (before >= 'a' && before <= 'z') || before == '.' || before == ',' || before == ';';
    return ended && after >= 'A' && after <= 'Z';
}

}  // namespace

Span Flat::source_span(std::uint32_t begin, std::uint32_t end) const {
    while (begin < end && text[begin] == ' ') ++begin;  // a made blank has another byte's offset
    while (begin < end && text[end - 1] == ' ') --end;
    return begin < end ? Span{offsets[begin], offsets[end - 1] + 1} : Span{};
}

Flat flatten(Source const& source, Block const& block) {
    Flattener out;
    std::uint32_t last = 0;
    for (Run const& run : block.runs) {
        if (last != 0 && text(source, {last, run.span.begin}).find_first_of(" \t\n|") != std::string_view::npos)
            out.space();
        std::string_view const piece = text(source, run.span);
        for (std::uint32_t i = 0; i < piece.size(); ++i) {
            if (k_white.find(piece[i]) != std::string_view::npos) {
                out.space();
            } else if (piece.substr(i, 2) == k_no_break_space) {
                out.space();
                ++i;
            } else if (piece.substr(i, 2) == k_soft_hyphen) {
                ++i;
            } else {
                out.put(piece[i], run.span.begin + i, run);
            }
        }
        last = run.span.end;
    }
    return std::move(out.flat);
}

std::string words_of(Flat const& flat, std::uint32_t begin, std::uint32_t end, Struck struck) {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (struck == Struck::left_out && flat.struck[i] != 0) {
            // "old~~er~~ ~~text~~ new": the blank between two struck runs goes with them
            if (!out.empty() && out.back() == ' ' && i + 1 < end && flat.text[i + 1] == ' ') ++i;
            continue;
        }
        if (struck == Struck::kept && flat.inserted[i] != 0) continue;
        if (struck == Struck::kept && i > begin && words_meet(flat, i)) out += ' ';
        if (flat.text[i] == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += flat.text[i];
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace concord
