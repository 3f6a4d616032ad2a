#include "tests/store/sample.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "store/writer.hpp"

namespace concord::sample {
namespace {

void append(ClauseTree& tree, Clause clause, std::string const& parent) {
    if (!parent.empty()) {
        clause.parent = find_ref(tree, parent);
        if (!clause.parent) throw std::runtime_error("no parent " + parent);
    }
    tree.clauses.push_back(std::move(clause));
}

// What the annotators say of the unit, by the names that norms have.
Norm judged_norm(nlohmann::json const& line) {
    static std::map<std::string, std::string> const k_forces{{"obligation", "must"},
                                                             {"prohibition", "must-not"},
                                                             {"permission", "may"},
                                                             {"recommendation", "should"},
                                                             {"exemption", "need-not"}};
    Norm out;
    for (std::string const modality : line["modality"])
        if (auto const at = k_forces.find(modality); at != k_forces.end()) out.force.push_back(at->second);
    out.bearer = line["bearer"].get<std::vector<std::string>>();
    out.via = line["via"].get<std::vector<std::string>>();
    out.cites = line["cites"].get<std::vector<std::string>>();
    return out;
}

std::map<std::string, Norm> judged_norms(std::string const& id) {
    std::ifstream in(source_path("tests/gold/profile/" + id + ".jsonl"));
    std::map<std::string, Norm> out;
    for (std::string line; std::getline(in, line);) {
        auto const unit = nlohmann::json::parse(line);
        out[unit["ref"]] = judged_norm(unit);
    }
    return out;
}

Document judged_document(DocumentInfo info) {
    std::ifstream in(source_path("tests/gold/" + info.id + ".jsonl"));
    if (!in) throw std::runtime_error("tests/gold has no " + info.id);
    Document out;
    std::map<std::string, Norm> norms = judged_norms(info.id);
    out.info = std::move(info);
    for (std::string line; std::getline(in, line);) {
        auto const unit = nlohmann::json::parse(line);
        Clause c;
        c.part = unit["part"];
        c.ref = unit["ref"];
        c.kind = *kind_named(unit["kind"].get<std::string>());
        if (unit["label"].is_string()) c.label = unit["label"];
        c.text = unit["text"];
        c.deleted = unit["deleted"];
        c.norm = norms[c.ref];
        append(out.tree, std::move(c), unit["parent"].is_string() ? unit["parent"].get<std::string>() : "");
    }
    return out;
}

}  // namespace

Document document(DocumentInfo info, std::vector<Line> const& lines) {
    Document out;
    out.info = std::move(info);
    for (Line const& line : lines) {
        Clause c;
        c.part = "protocol";
        c.ref = line.ref;
        c.kind = line.kind;
        c.label = line.label;
        c.text = line.text;
        append(out.tree, std::move(c), line.parent);
    }
    return out;
}

Thesaurus thesaurus() {
    return {{{"member", {"member", "councillor", "elected member"}, true},
             {"officer", {"officer", "employee", "staff", "member of staff"}, true},
             {"chief-executive", {"chief executive", "head of paid service"}, true},
             {"monitoring-officer", {"monitoring officer"}, true},
             {"political-group", {"political group", "party group", "political party"}, true},
             {"attend", {"attend", "be present", "attendance"}, false},
             {"meeting", {"meeting"}, false}}};
}

std::vector<Document> councils() {
    DocumentInfo const ashby{"ashby", "Ashby Borough Council", "Protocol", "protocol", "2007-11", "ashby.md"};
    DocumentInfo const barton{"barton", "", "Code", "code", "2015", "barton.md"};
    return {
        document(ashby, {{"title[1]", Kind::title, "", "Ashby Protocol"},
                         {"1", Kind::heading, "", "Political groups", "1."},
                         {"1.1", Kind::clause, "1",
                          "Requests for officers to attend any party group meeting must be "
                          "made through the Chief Executive.",
                          "1.1"},
                         {"1.2", Kind::clause, "1", "An officer at such a meeting:", "1.2"},
                         {"1.2(a)", Kind::item, "1.2", "leaves before the debate;", "(a)"},
                         {"1.2(b)", Kind::item, "1.2", "gives no advice on party business (see section 151).", "(b)"},
                         {"2", Kind::heading, "", "Gifts", "2."},
                         {"2.1", Kind::clause, "2", "Members register gifts over £25 as paragraph 1.1 says.", "2.11"}}),
        document(barton, {{"4", Kind::heading, "", "Staff and councillors", "4"},
                          {"4.6", Kind::clause, "4",
                           "Staff do not usually attend the meetings of a political party. "
                           "The Head of Paid Service clears invitations.",
                           "4.65"},
                          {"4.7", Kind::clause, "4", "A councillor declares gifts within 28 days.", "4.7"},
                          {"5~2(a)", Kind::item, "4", "Correspondence is confidential.", "a)"}})};
}

std::vector<Document> judged() {
    return {
        judged_document({"rutland", "Rutland County Council", "Protocol", "protocol", "", "rutland.md"}),
        judged_document({"northampton", "Northampton Borough Council", "Protocol", "protocol", "", "northampton.md"}),
        judged_document({"member-employee", "", "Protocol", "protocol", "", "member-employee.md"})};
}

void write(std::filesystem::path const& database, std::vector<Document> const& documents,
           ReadMeaning const& read_meaning, std::string_view encoder) {
    IndexWriter writer(database, thesaurus(), encoder);
    for (Document const& d : documents)
        writer.add(d, "hash of " + d.info.id, read_meaning ? read_meaning(d) : std::vector<ClauseMeaning>{});
    writer.commit();
}

Index::Index(std::vector<Document> const& documents, ReadMeaning const& read_meaning, std::string_view encoder) {
    write(folder.path() / "db", documents, read_meaning, encoder);
    reader = std::make_unique<IndexReader>(folder.path() / "db");
}

}  // namespace concord::sample
