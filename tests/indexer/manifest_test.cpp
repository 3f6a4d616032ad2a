#include "indexer/manifest.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/files.hpp"

using namespace concord;
namespace fs = std::filesystem;

namespace {

// A folder of its own for one test: corpus/ with a.md and b.md in it, and secret.md beside it.
struct Scratch {
    Folder own;
    fs::path const& root = own.path();
    Scratch() {
        fs::create_directory(root / "corpus");
        fs::create_directory(root / "corpus" / "folder");
        for (char const* const file : {"corpus/a.md", "corpus/b.md", "secret.md"}) write(file, "1. Name\n");
        fs::create_symlink("../secret.md", root / "corpus" / "outward.md");
        fs::create_symlink("a.md", root / "corpus" / "inward.md");
        fs::create_symlink("nowhere.md", root / "corpus" / "broken.md");
    }

    void write(std::string const& file, std::string const& text) const {
        std::ofstream(root / file, std::ios::binary) << text;
    }
    fs::path manifest() const { return root / "corpus" / "corpus.toml"; }

    // The message of reading the manifest, with the scratch folder taken out; empty if it is read.
    std::string message() const {
        try {
            read_manifest(manifest());
        } catch (Error const& e) {
            std::string out = format(e.diagnostic());
            for (auto at = out.find(root.string()); at != std::string::npos; at = out.find(root.string()))
                out.erase(at, root.string().size() + 1);
            return out;
        }
        return "";
    }
};

std::string entry(std::string const& last_line) {
    return "[[document]]\nid = \"a\"\ntitle = \"Code\"\nkind = \"code\"\n" + last_line;
}

}  // namespace

TEST_CASE("a manifest is read whole, in the order of the file") {
    Scratch const scratch;
    scratch.write("corpus/corpus.toml",
                  "[[document]]\nid = \"z\"\ncouncil = \"Zedshire\"\ntitle = \"Code\"\nkind = \"code\"\n"
                  "date = \"2007-11\"\nfile = \"folder/../a.md\"\n"
                  "[[document]]\nid = \"b-2\"\ntitle = \"Protocol’s\"\nkind = \"protocol\"\nfile = \"inward.md\"\n");
    scratch.write("corpus/thesaurus.toml",
                  "[[group]]\nname = \"member\"\nterms = [\"member\", \"elected member\"]\nrole = true\n"
                  "[[group]]\nname = \"press\"\nterms = [\"press\", \"media\"]\n");
    Manifest const manifest = read_manifest(scratch.manifest());
    CHECK(manifest.folder == scratch.root / "corpus");
    CHECK(manifest.documents ==
          std::vector<DocumentInfo>{{"z", "Zedshire", "Code", "code", "2007-11", "folder/../a.md"},
                                    {"b-2", "", "Protocol’s", "protocol", "", "inward.md"}});
    CHECK(manifest.thesaurus.groups == std::vector<ThesaurusGroup>{{"member", {"member", "elected member"}, true},
                                                                   {"press", {"press", "media"}, false}});
}

TEST_CASE("each slip in corpus.toml is told with its line and the mend") {
    struct Case {
        std::string manifest;
        std::string message;
    };
    Case const cases[] = {
        // the whole file
        {"",
         "corpus/corpus.toml: error: this manifest names no documents\n"
         "  mend: add an entry: [[document]], then id, title, kind and file"},
        {"# nothing\n",
         "corpus/corpus.toml: error: this manifest names no documents\n"
         "  mend: add an entry: [[document]], then id, title, kind and file"},
        {std::string("\0\0\0", 3), "corpus/corpus.toml: error: this is no text\n  mend: write it as plain text, UTF-8"},
        {"[[document]]\nid = a\n",
         "corpus/corpus.toml:2: error: malformed TOML: value: could not determine value type\n"
         "  mend: write keys as key = \"value\", one a line, with straight quotes"},
        {"[document]\nid = \"a\"\n",
         "corpus/corpus.toml:1: error: 'document' must be a list of entries\n"
         "  mend: write [[document]], with two brackets, above each entry"},
        {"document = [1]\n",
         "corpus/corpus.toml:1: error: 'document' must be a list of entries\n"
         "  mend: write [[document]], with two brackets, above each entry"},
        // keys
        {"[[documents]]\nid = \"a\"\n",
         "corpus/corpus.toml:1: error: unknown key 'documents'\n  mend: did you mean 'document'?"},
        {"corpus = 1\n",
         "corpus/corpus.toml:1: error: unknown key 'corpus'\n  mend: take it out; the known one is document"},
        {entry("counsil = \"X\"\nfile = \"a.md\"\n"),
         "corpus/corpus.toml:5: error: unknown key 'counsil'\n  mend: did you mean 'council'?"},
        // two of them: the first in the file, not in the alphabet
        {entry("zzz = 1\naaa = 1\n"),
         "corpus/corpus.toml:5: error: unknown key 'zzz'\n"
         "  mend: take it out; the known ones are id, council, title, kind, date and file"},
        {"[[document]]\ntitle = \"Code\"\n",
         "corpus/corpus.toml:1: error: this entry has no id\n  mend: add id = \"…\" to it"},
        {"\n[[document]]\nid = \"a\"\n",
         "corpus/corpus.toml:2: error: this entry has no title\n  mend: add title = \"…\" to it"},
        {"[[document]]\nid = \"a\"\ntitle = \"T\"\n",
         "corpus/corpus.toml:1: error: this entry has no kind\n  mend: add kind = \"…\" to it"},
        {entry(""), "corpus/corpus.toml:1: error: this entry has no file\n  mend: add file = \"…\" to it"},
        // values
        {"[[document]]\nid = 7\n",
         "corpus/corpus.toml:2: error: 'id' is a number and must be text\n  mend: write id = \"…\", with quotes"},
        {entry("date = 2007-11-05\n"),
         "corpus/corpus.toml:5: error: 'date' is a date without quotes and must be text\n"
         "  mend: write date = \"…\", with quotes"},
        {"[[document]]\nid = \"a\"\ntitle = [\"T\"]\n",
         "corpus/corpus.toml:3: error: 'title' is a list and must be text\n  mend: write title = \"…\", with quotes"},
        {"[[document]]\nid = \"a\"\ntitle = \"  \"\n",
         "corpus/corpus.toml:3: error: 'title' is empty\n  mend: fill it in, or leave it out if it is not required"},
        {"[[document]]\nid = \"a\"\ntitle = \"one\\ntwo\"\n",
         "corpus/corpus.toml:3: error: 'title' has a line break or a control character\n  mend: write it in one line"},
        // ids
        {"[[document]]\nid = \"Surrey Heath\"\n",
         "corpus/corpus.toml:2: error: the id 'Surrey Heath' has other characters than a-z, 0-9 and '-'\n"
         "  mend: write id = \"surrey-heath\""},
        {"[[document]]\nid = \"§\"\n",
         "corpus/corpus.toml:2: error: the id '§' has other characters than a-z, 0-9 and '-'\n"
         "  mend: take a short name such as \"borough-code\""},
        {entry("file = \"a.md\"\n") + entry("file = \"b.md\"\n"),
         "corpus/corpus.toml:7: error: the id 'a' is used twice\n"
         "  mend: line 2 has it first; give one of the two another id"},
        // dates
        {entry("date = \"November 2007\"\n"),
         "corpus/corpus.toml:5: error: 'November 2007' is no date\n"
         "  mend: write 2007, 2007-11 or 2007-11-05, or leave date out"},
        {entry("date = \"2007-13\"\n"),
         "corpus/corpus.toml:5: error: '2007-13' is no date\n"
         "  mend: write 2007, 2007-11 or 2007-11-05, or leave date out"},
        {entry("date = \"2007-02-29\"\n"),
         "corpus/corpus.toml:5: error: '2007-02-29' is no date\n"
         "  mend: write 2007, 2007-11 or 2007-11-05, or leave date out"},
        // files
        {entry("file = \"c.md\"\n"),
         "corpus/corpus.toml:5: error: there is no file 'c.md' in corpus\n"
         "  mend: put the file there, or mend its name or take the entry out"},
        {entry("file = \"broken.md\"\n"),
         "corpus/corpus.toml:5: error: there is no file 'broken.md' in corpus\n"
         "  mend: put the file there, or mend its name or take the entry out"},
        {entry("file = \"folder\"\n"),
         "corpus/corpus.toml:5: error: 'folder' is not a file\n  mend: name a file, one entry for each"},
        {entry("file = \"../secret.md\"\n"),
         "corpus/corpus.toml:5: error: the file '../secret.md' lies outside the corpus folder\n"
         "  mend: copy it into corpus and give its name there"},
        {entry("file = \"folder/../../secret.md\"\n"),
         "corpus/corpus.toml:5: error: the file 'folder/../../secret.md' lies outside the corpus folder\n"
         "  mend: copy it into corpus and give its name there"},
        {entry("file = \"/etc/hostname\"\n"),
         "corpus/corpus.toml:5: error: the file '/etc/hostname' lies outside the corpus folder\n"
         "  mend: copy it into corpus and give its name there"},
        {entry("file = \"outward.md\"\n"),
         "corpus/corpus.toml:5: error: the file 'outward.md' is a link to a place outside the corpus folder\n"
         "  mend: copy the file itself into corpus"},
    };
    Scratch const scratch;
    for (Case const& c : cases) {
        CAPTURE(c.manifest);
        scratch.write("corpus/corpus.toml", c.manifest);
        CHECK(scratch.message() == c.message);
    }
}

TEST_CASE("dates that the calendar has are taken as they are") {
    Scratch const scratch;
    for (char const* const date : {"2007", "2007-11", "2007-11-05", "2008-02-29", "1899-12-31"}) {
        CAPTURE(date);
        scratch.write("corpus/corpus.toml", entry(std::string("date = \"") + date + "\"\nfile = \"a.md\"\n"));
        CHECK(scratch.message() == "");
        CHECK(read_manifest(scratch.manifest()).documents.at(0).date == date);
    }
}

TEST_CASE("a manifest that is not there, or is a folder") {
    Scratch const scratch;
    CHECK(scratch.message() ==
          "corpus/corpus.toml: error: there is no such file\n  mend: check the name and the folder");
    fs::create_directory(scratch.manifest());
    CHECK(scratch.message() == "corpus/corpus.toml: error: this is a folder, not a file\n  mend: name a file in it");
}

TEST_CASE("each slip in thesaurus.toml is told with its line and the mend") {
    struct Case {
        std::string thesaurus;
        std::string message;
    };
    std::string const member = "[[group]]\nname = \"member\"\nterms = [\"member\", \"councillor\"]\n";
    Case const cases[] = {
        {"[[groups]]\n", "corpus/thesaurus.toml:1: error: unknown key 'groups'\n  mend: did you mean 'group'?"},
        {"[[group]]\nname = \"member\"\n",
         "corpus/thesaurus.toml:1: error: this entry has no terms\n  mend: write terms = [\"…\", \"…\"]"},
        {"[[group]]\nterms = [\"a\", \"b\"]\n",
         "corpus/thesaurus.toml:1: error: this entry has no name\n  mend: add name = \"…\" to it"},
        {"[[group]]\nname = \"Member\"\n",
         "corpus/thesaurus.toml:2: error: the name 'Member' has other characters than a-z, 0-9 and '-'\n"
         "  mend: write \"member\""},
        {member + member,
         "corpus/thesaurus.toml:5: error: the name 'member' is used twice\n"
         "  mend: line 2 has it first; put the terms together or give one another name"},
        {"[[group]]\nname = \"m\"\nterms = \"a, b\"\n",
         "corpus/thesaurus.toml:3: error: 'terms' must be a list of words in quotes\n  mend: write terms = [\"…\", "
         "\"…\"]"},
        {"[[group]]\nname = \"m\"\nterms = [\"a\", 1]\n",
         "corpus/thesaurus.toml:3: error: 'terms' is a number and must be text\n  mend: write terms = \"…\", with "
         "quotes"},
        {"[[group]]\nname = \"m\"\nterms = [\n  \"a\",\n  \"Chief Executive\"]\n",
         "corpus/thesaurus.toml:5: error: the term 'Chief Executive' has capitals\n  mend: write 'chief executive'"},
        {"[[group]]\nname = \"m\"\nterms = [\"a\", \"b\", \"a\"]\n",
         "corpus/thesaurus.toml:3: error: the term 'a' stands twice in its group\n  mend: take one out"},
        {"[[group]]\nname = \"m\"\nterms = [\"a\"]\n",
         "corpus/thesaurus.toml:3: error: a group needs two terms or more\n"
         "  mend: add the other words for it, or take it out"},
        {member + "role = \"yes\"\n",
         "corpus/thesaurus.toml:4: error: 'role' must be true or false\n"
         "  mend: write role = true, without quotes"},
    };
    Scratch const scratch;
    scratch.write("corpus/corpus.toml", entry("file = \"a.md\"\n"));
    for (Case const& c : cases) {
        CAPTURE(c.thesaurus);
        scratch.write("corpus/thesaurus.toml", c.thesaurus);
        CHECK(scratch.message() == c.message);
    }
}

TEST_CASE("the corpus that comes with the program is read") {
    Manifest const manifest = read_manifest(source_path("corpus/corpus.toml"));
    std::string listed;
    for (DocumentInfo const& info : manifest.documents) listed += info.id + " | " + council_or_unnamed(info) + "\n";
    CHECK(listed ==
          "rutland | Rutland County Council\n"
          "councillor-officer | council not named in the document\n"
          "northampton | Northampton Borough Council\n"
          "member-employee | council not named in the document\n"
          "surrey-heath | Surrey Heath Borough Council\n");
    CHECK(manifest.thesaurus.groups.size() >= 60);
}
