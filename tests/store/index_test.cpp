#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <stdexcept>

#include "model/diagnostic.hpp"
#include "store/index_folder.hpp"
#include "store/reader.hpp"
#include "store/writer.hpp"
#include "tests/store/sample.hpp"

using namespace concord;
namespace fs = std::filesystem;

namespace {

// The message of the Error that `work` throws, its folder shown as DB.
std::string refusal(fs::path const& database, std::function<void()> const& work) {
    try {
        work();
    } catch (Error const& e) {
        std::string message = format(e.diagnostic());
        for (auto at = message.find(database.string()); at != std::string::npos; at = message.find(database.string()))
            message.replace(at, database.string().size(), "DB");
        return message;
    }
    return "no error";
}

std::string ids(IndexReader const& reader) {
    std::string out;
    for (DocumentInfo const& info : reader.documents()) out += (out.empty() ? "" : " ") + info.id;
    return out;
}

std::size_t generations(fs::path const& database) {
    std::size_t count = 0;
    for (auto const& entry : fs::directory_iterator(database))
        if (entry.is_directory()) ++count;
    return count;
}

}  // namespace

TEST_CASE("an index gives back every document whole") {
    auto const written = sample::councils();
    sample::Index const index(written);
    CHECK(ids(*index.reader) == "ashby barton");
    for (Document const& d : written) CHECK(dump(index.reader->document(d.info.id).tree) == dump(d.tree));
    CHECK(index.reader->thesaurus().groups == sample::thesaurus().groups);
    CHECK(index.reader->clause_count() == 12);
}

TEST_CASE("a build that is not committed leaves the old index and no trace") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, {sample::councils()[0]});
    {
        IndexWriter writer(db, {});
        writer.add(sample::councils()[1], "h");
        CHECK(generations(db) == 2);
    }
    CHECK(generations(db) == 1);
    CHECK(ids(IndexReader(db)) == "ashby");
}

TEST_CASE("what a killed build left is swept by the next writer") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, {sample::councils()[0]});
    fs::create_directory(db / "generation-9");
    std::ofstream(db / "generation-9" / "half") << "half";
    sample::write(db, {sample::councils()[1]});
    CHECK_FALSE(fs::exists(db / "generation-9"));
    CHECK(ids(IndexReader(db)) == "barton");
}

TEST_CASE("an open reader keeps its index while two new ones take its place") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, {sample::councils()[0]});
    IndexReader const old(db);
    sample::write(db, {sample::councils()[1]});
    sample::write(db, {sample::councils()[1]});
    CHECK(old.search(word("own", "officers"), 0, 9).size() == 2);
    CHECK(old.search(words_in_order(StoreQuery::Op::phrase, "own", {"party", "group"}), 0, 9).size() == 1);
    CHECK(old.document("ashby").tree.clauses.size() == 8);
    CHECK(ids(IndexReader(db)) == "barton");
}

TEST_CASE("an index that is replaced and swept while it is being opened is opened anew") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, {sample::councils()[0]});
    int tries = 0;
    int replaced = 0;
    auto const open = [&](fs::path const& generation) {
        if (tries++ < replaced)  // between the reading of the name and the opening
            for (int i = 0; i < 2; ++i) sample::write(db, {sample::councils()[1]});
        if (!fs::exists(generation)) throw std::runtime_error("gone");
        return generation;
    };
    replaced = 2;
    fs::path const opened = open_in_force(db, open);
    CHECK(opened == *generation_in_force(db));
    CHECK(tries == 3);
    tries = 0;
    replaced = 100;  // writers that are quicker than we are for ever
    CHECK_THROWS_AS(open_in_force(db, open), std::runtime_error);
    CHECK(tries == 5);
    tries = 0;
    replaced = 0;
    fs::remove_all(*generation_in_force(db));  // gone, and nothing new in force: trying again would not help
    CHECK_THROWS_AS(open_in_force(db, open), std::runtime_error);
    CHECK(tries == 1);
}

TEST_CASE("a second writer waits, then says who holds the index") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    IndexWriter const first(db, {});
    std::string const message = refusal(db, [&] { IndexWriter(db, {}, {}, std::chrono::milliseconds(50)); });
    CHECK(message.substr(0, 48) == "DB: error: the index is being written by process");
    CHECK(message.find("\n  mend: wait until that is done, then try again") != std::string::npos);
}

TEST_CASE("an unchanged document is taken over, terms, numbers and tree") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, sample::councils());
    {
        IndexWriter writer(db, sample::thesaurus());
        CHECK_FALSE(writer.take_over("barton", "another hash"));
        CHECK_FALSE(writer.take_over("carlton", "hash of barton"));
        CHECK(writer.take_over("barton", "hash of barton"));
        writer.commit();
    }
    IndexReader const reader(db);
    CHECK(ids(reader) == "barton");
    CHECK(reader.search(words_in_order(StoreQuery::Op::phrase, "own", {"political", "party"}), 0, 9).size() == 1);
    CHECK(reader.document("barton").tree.clauses.size() == 4);
    CHECK(reader.term_vector({"barton", "4.7"}).size() > 2);
    {
        IndexWriter writer(db, {});  // another thesaurus: other concepts in the index
        CHECK_FALSE(writer.take_over("barton", "hash of barton"));
    }
}

TEST_CASE("what is wrong with an index is said with its place and mend") {
    Folder const folder;
    fs::path db = folder.path() / "db";
    auto const open = [&] { IndexReader reader(db); };
    CHECK(refusal(db, open) == "DB: error: there is no index here\n  mend: run 'concord index' to make one");

    sample::write(db, sample::councils());
    std::ofstream(db / "XAPIANDB") << "auto ../elsewhere\n";
    CHECK(refusal(db, open) == "DB/XAPIANDB:1: error: this names no index\n  mend: remove it and run 'concord index'");

    {  // begun and never finished, but named by the stub all the same: it has no version
        db = folder.path() / "other";
        IndexWriter const writer(db, {});
        std::ofstream(db / "XAPIANDB") << "auto generation-1\n";
        CHECK(refusal(db, open) ==
              "DB: error: the index has version none, this program reads version 6\n"
              "  mend: run 'concord index' to make it anew");
    }
}

TEST_CASE("a damaged index is an error, not a crash") {
    Folder const folder;
    fs::path const db = folder.path() / "db";
    sample::write(db, sample::councils());
    for (auto const& file : fs::directory_iterator(*generation_in_force(db))) {
        CAPTURE(file.path().filename().string());
        auto const size = fs::file_size(file.path());
        fs::resize_file(file.path(), size / 2);
        std::string const message = refusal(db, [&] {
            IndexReader const reader(db);
            reader.search(words_in_order(StoreQuery::Op::phrase, "own", {"party", "group"}), 0, 9);
            reader.document("ashby");
        });
        CHECK(message.substr(0, 33) == "DB: error: the index is damaged: ");
        sample::write(db, sample::councils());  // and is made anew over it
        CHECK(ids(IndexReader(db)) == "ashby barton");
        break;
    }
}

TEST_CASE("a folder that cannot be made is an error with its place") {
    Folder const folder;
    fs::path const file = folder.path() / "file";
    std::ofstream(file) << "x";
    fs::path const db = file / "db";
    CHECK(refusal(db, [&] { IndexWriter(db, {}); }) ==
          "DB: error: the index folder cannot be made: Not a directory\n"
          "  mend: check that the folder may be written and that its disk has room, or name another with --db");
}

TEST_CASE("the same documents make an index that answers the same") {
    sample::Index const one(sample::councils());
    sample::Index const two(sample::councils());
    auto const left = one.reader->search(word("own", "meeting"), 0, 20);
    auto const right = two.reader->search(word("own", "meeting"), 0, 20);
    REQUIRE(left.size() == right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        CHECK(left[i].citation == right[i].citation);
        CHECK(left[i].score == right[i].score);
    }
}
