#include "store/stored_document.hpp"

#include <doctest/doctest.h>

#include "store/pack.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

Document full() {
    Document out = sample::councils().front();
    Clause& c = out.tree.clauses[3];
    c.text_before = "An officer at any meeting:";
    c.deleted = true;
    c.label_before = "1.3";
    c.changed_by = {{"Jane Smith", "2024-05-03", "2024-05-07"}, {"", "2024-05-04", "2024-05-04"}, {"Tom Hall", "", ""}};
    c.repairs = {{RepairKind::label_merged, "1.22", "1.2 between 1.1 and 1.3"}};
    c.spans = {{3, 300}, {70'000, 70'001}};
    c.place = {"ashby.md", 12, 3};
    c.norm = {{"must", "may"}, {"officer"}, {"chief-executive"}, {"15 minutes"}, {"the 1989 Act"}, {"paragraph 3.15"}};
    c.norm.triggers = {{{3, 7}, TriggerKind::force, "must"}, {{}, TriggerKind::ref, "paragraph 3.15"}};
    c.links = {{{3, 17}, "1.1"}};
    c.matters = {{"officers-at-meetings", 83}, {"gifts", 51}};
    out.furniture = {"Part 5 Codes", "Page 2"};
    out.diagnostics = {{Severity::note, {"ashby.md", 2, 1}, "odd", "words", "look"}};
    return out;
}

}  // namespace

TEST_CASE("a document comes back as it was packed") {
    Document const before = full();
    Document const after = unpack_document(pack_document(before));
    CHECK(after.info == before.info);
    CHECK(dump(after.tree) == dump(before.tree));
    Clause const& left = before.tree.clauses[3];
    Clause const& right = after.tree.clauses[3];
    CHECK(right.part == left.part);
    CHECK(right.parent == left.parent);
    CHECK(right.text_before == left.text_before);
    CHECK(right.deleted == left.deleted);
    CHECK(right.label_before == left.label_before);
    CHECK(right.changed_by == left.changed_by);
    CHECK(right.repairs == left.repairs);
    CHECK(right.spans == left.spans);
    CHECK(right.place == left.place);
    CHECK(right.norm == left.norm);
    CHECK(right.links == left.links);
    CHECK(right.matters == left.matters);
    CHECK(after.furniture == before.furniture);
    CHECK(after.diagnostics.front().what == "odd");
    CHECK(pack_document(after) == pack_document(before));
}

TEST_CASE("bytes that end too early are refused, wherever they end") {
    std::string const whole = pack_document(full());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(unpack_document(whole.substr(0, size)), BadPack);
    }
}

TEST_CASE("any bytes are a document or refused") {
    std::string bytes = pack_document(full());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string broken = bytes;
        broken[i] = static_cast<char>(broken[i] ^ 0x5A);
        try {
            unpack_document(broken);
        } catch (BadPack const&) {
            continue;
        }
    }
}

TEST_CASE("a record has the words that an item needs to be read, and its family") {
    Document const d = sample::councils().front();
    ClauseRecord const record = make_record(d.info, d.tree, *find_ref(d.tree, "1.2(a)"));
    ClauseRecord wanted{{"ashby", "1.2(a)"},
                        ClauseId{4},
                        Kind::item,
                        false,
                        "(a)",
                        "leaves before the debate;",
                        {"Political groups"},
                        "An officer at such a meeting:",
                        "ashby:1.2",
                        ""};
    CHECK(record == wanted);
    wanted.reading = std::string("as\0read", 7);
    CHECK(unpack_record(pack_record(wanted)) == wanted);
}

TEST_CASE("a thesaurus and the list of documents come back") {
    CHECK(unpack_thesaurus(pack_thesaurus(sample::thesaurus())).groups == sample::thesaurus().groups);
    std::vector<DocumentInfo> const infos{sample::councils()[0].info, sample::councils()[1].info};
    CHECK(unpack_infos(pack_infos(infos)) == infos);
}

TEST_CASE("ten thousand nested clauses make records of bounded length") {
    std::vector<sample::Line> lines;
    std::vector<std::string> refs;
    for (int i = 0; i < 10'000; ++i) refs.push_back(std::to_string(i));
    Document deep;
    for (int i = 0; i < 10'000; ++i) {
        Clause c;
        c.ref = refs[static_cast<std::size_t>(i)];
        c.text = "words";
        if (i > 0) c.parent = static_cast<ClauseId>(i - 1);
        deep.tree.clauses.push_back(c);
    }
    CHECK(make_record(deep.info, deep.tree, ClauseId{9'999}).lead_in ==
          "words words words words words words words words");
}
