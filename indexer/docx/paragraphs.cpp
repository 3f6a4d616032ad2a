// One walk over the XML, however deep it nests. What stands around the words is kept in counters (how many insertions
// and deletions are open) and in small stacks (fields, tables, paragraphs: a text box holds paragraphs inside of one).
// A text box's paragraphs come after the paragraph that it is anchored in.
#include "indexer/docx/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "indexer/docx/field_numbers.hpp"
#include "indexer/docx/symbols.hpp"

namespace concord {
namespace {

using pugi::xml_node;

// Properties, which are read where they belong; instructions of fields; the second form of a drawing.
bool is_passed_over(std::string_view name) {
    constexpr std::array<std::string_view, 13> k_names{
        "pPr",    "rPr",       "sdtPr",        "sdtEndPr",    "tblPr",  "tblGrid",    "tblPrEx",
        "sectPr", "instrText", "delInstrText", "mc:Fallback", "rubyPr", "customXmlPr"};
    return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

bool ends_in_digit(std::string_view words) {
    return !words.empty() && words.back() >= '0' && words.back() <= '9';
}

constexpr std::size_t k_longest_instruction = 1000;

class TextReader {
 public:
    TextReader(WordXml const& xml, DocxStyles const& styles) : xml_(xml), styles_(styles) {}

    DocxText read(xml_node root) {
        walk_xml(
            root, [&](xml_node node) { return enter(node); }, [&](xml_node node) { leave(node); });
        return std::move(out_);
    }

 private:
    struct Field {
        bool result = false;  // its result follows; else its instruction
        bool contents = false;
        std::string instruction;
        std::size_t paragraphs = 0;  // that were open where it began
    };
    struct Table {
        int row = -1;
        int cell = 0;
    };

    bool enter(xml_node node) {
        if (node.type() != pugi::node_element) return false;
        std::string_view const name = xml_.name(node);
        if (is_passed_over(name)) {
            bool const is_instruction = name == "instrText" || name == "delInstrText";
            if (is_instruction && !fields_.empty() && !fields_.back().result) instruction(node);
            return false;
        }
        if (name == "p")
            begin_paragraph(node);
        else if (name == "r")
            return begin_run(node);
        else if (name == "t" || name == "delText" || name == "m:t")
            put(words_of(node));
        else if (name == "ins" || name == "moveTo")
            begin_change(node, inserted_);
        else if (name == "del" || name == "moveFrom")
            begin_change(node, deleted_);
        else if (name == "tbl")
            tables_.push_back({});
        else if (name == "tr")
            begin_row(node);
        else if (name == "tc")
            begin_cell(node);
        else if (name == "sdt")
            begin_control(node);
        else if (name == "fldChar")
            field_mark(node);
        else if (name == "fldSimple")
            return !put_number(xml_.value(node, "instr"));
        else
            inline_mark(name, node);
        return true;
    }

    void leave(xml_node node) {
        std::string_view const name = xml_.name(node);
        if (name == "p")
            end_paragraph();
        else if (name == "ins" || name == "moveTo")
            end_change(inserted_);
        else if (name == "del" || name == "moveFrom")
            end_change(deleted_);
        else if (name == "tbl" && !tables_.empty())
            tables_.pop_back();
        else if (name == "tr")
            end_marked(node, "trPr", "ins", "del");
        else if (name == "tc")
            end_marked(node, "tcPr", "cellIns", "cellDel");
        else if (name == "sdt" && is_contents_control(node))
            --contents_;
    }

    void inline_mark(std::string_view name, xml_node node) {
        if (name == "tab" || name == "ptab")
            put("\t");
        else if (name == "br" || name == "cr")
            put("\n");
        else if (name == "noBreakHyphen")
            put("-");
        else if (name == "softHyphen")
            put("\u00AD");
        else if (name == "sym")
            put(symbol_shown(xml_.value(node, "font"), xml_.value(node, "char")));
        else if (name == "footnoteReference")
            refer(node, &DocxParagraph::footnotes);
        else if (name == "endnoteReference")
            refer(node, &DocxParagraph::endnotes);
    }

    std::string words_of(xml_node node) const {
        std::string out = node.child_value();
        if (std::string_view(node.attribute("xml:space").value()) == "preserve") return out;
        std::size_t const begin = out.find_first_not_of(" \t\n\r");
        if (begin == std::string::npos) return "";
        return out.substr(begin, out.find_last_not_of(" \t\n\r") + 1 - begin);
    }

    void begin_paragraph(xml_node node) {
        DocxParagraph p;
        xml_node const properties = xml_.child(node, "pPr");
        p.style = xml_.value(xml_.child(properties, "pStyle"));
        p.number = number_properties(xml_, properties);
        p.outline = xml_.number(xml_.child(properties, "outlineLvl"));
        p.indent = left_indent(xml_, properties);
        if (xml_node const change = xml_.child(properties, "pPrChange")) {
            xml_node const before = xml_.child(change, "pPr");
            p.style_before = std::string(xml_.value(xml_.child(before, "pStyle")));
            p.number_before = number_properties(xml_, before);
            p.number_by = maker_of(change);
        }
        p.mark_inserted = inserted_ > 0;
        p.mark_deleted = deleted_ > 0;
        if (!makers_.empty()) p.mark_by = makers_.back();
        for (xml_node const mark : xml_.child(properties, "rPr").children()) {
            std::string_view const name = xml_.name(mark);
            bool const inserted = name == "ins" || name == "moveTo";
            bool const deleted = name == "del" || name == "moveFrom";
            p.mark_inserted = p.mark_inserted || inserted;
            p.mark_deleted = p.mark_deleted || deleted;
            if (inserted || deleted) p.mark_by = maker_of(mark);
        }
        DocxStyle const& style = styles_.resolved(p.style);
        p.contents = contents_ > 0 || style.name.starts_with("toc ");
        if (style.name.size() == 9 && style.name.starts_with("heading ") && style.name[8] >= '1' &&
            style.name[8] <= '9')
            p.heading = style.name[8] - '0';
        if (!tables_.empty()) {
            p.row = tables_.back().row;
            p.cell = tables_.back().cell;
        }
        open_.push_back(std::move(p));
    }

    void end_paragraph() {
        // An instruction ends with its paragraph, whatever a damaged file says; the words behind it are no part of it.
        while (!fields_.empty() && !fields_.back().result && fields_.back().paragraphs >= open_.size()) end_field();
        DocxParagraph done = std::move(open_.back());
        open_.pop_back();
        // a line of the contents has a tab and ends in its page's number
        if (std::exchange(tab_in_contents_, false) && !done.runs.empty() && ends_in_digit(done.runs.back().words))
            done.contents = true;
        if (!open_.empty()) {
            inner_.push_back(std::move(done));
            return;
        }
        out_.paragraphs.push_back(std::move(done));
        std::move(inner_.begin(), inner_.end(), std::back_inserter(out_.paragraphs));
        inner_.clear();
    }

    bool begin_run(xml_node node) {
        marks_ = {};
        if (open_.empty()) return true;
        xml_node const properties = xml_.child(node, "rPr");
        DocxStyle const& paragraph = styles_.resolved(open_.back().style);
        std::string const style(xml_.value(xml_.child(properties, "rStyle")));
        DocxStyle const* const character = style.empty() ? nullptr : &styles_.resolved(style);
        auto const flag = [&](std::string_view name, std::optional<bool> DocxStyle::*member) {
            if (auto const own = xml_.flag(properties, name)) return *own;
            if (character != nullptr && (character->*member)) return *(character->*member);
            return (paragraph.*member).value_or(false);
        };
        if (flag("vanish", &DocxStyle::hidden)) return false;  // Word shows none of it
        marks_.bold = flag("b", &DocxStyle::bold);
        marks_.struck = flag("strike", &DocxStyle::struck) || xml_.flag(properties, "dstrike").value_or(false);
        return true;
    }

    void put(std::string_view words) {
        if (open_.empty() || words.empty()) return;
        if (instructions_ > 0) return;
        WordMarks const marks = run_marks();
        DocxParagraph& p = open_.back();
        if (contents_fields_ > 0 && words == "\t") tab_in_contents_ = true;
        bool const by_change = deleted_ > 0;
        if (!p.runs.empty()) {
            WordRun& last = p.runs.back();
            if (last.field.empty() && last.by_change == by_change && last.marks.struck == marks.struck &&
                last.marks.bold == marks.bold && last.marks.inserted == marks.inserted && last.marks.by == marks.by) {
                last.words += words;
                return;
            }
        }
        p.runs.push_back({std::string(words), marks, by_change, ""});
    }

    WordMarks run_marks() const {
        WordMarks marks = marks_;
        marks.inserted = inserted_ > 0;
        marks.struck = marks.struck || deleted_ > 0;
        if (!makers_.empty()) marks.by = makers_.back();
        return marks;
    }

    // --- tracked changes
    ChangeMaker const* maker_of(xml_node change) {
        out_.makers.push_back(std::make_unique<ChangeMaker>(
            ChangeMaker{std::string(xml_.value(change, "author")), std::string(xml_.value(change, "date"))}));
        return out_.makers.back().get();
    }

    void begin_change(xml_node node, int& count) {
        ++count;
        makers_.push_back(maker_of(node));
    }

    void end_change(int& count) {
        --count;
        makers_.pop_back();
    }

    void begin_marked(xml_node node, std::string_view properties, std::string_view ins, std::string_view del) {
        xml_node const own = xml_.child(node, properties);
        if (xml_node const change = xml_.child(own, ins)) begin_change(change, inserted_);
        if (xml_node const change = xml_.child(own, del)) begin_change(change, deleted_);
    }

    void end_marked(xml_node node, std::string_view properties, std::string_view ins, std::string_view del) {
        xml_node const own = xml_.child(node, properties);
        if (xml_.child(own, ins)) end_change(inserted_);
        if (xml_.child(own, del)) end_change(deleted_);
    }

    // --- tables, controls, notes
    void begin_row(xml_node node) {
        if (!tables_.empty()) tables_.back() = {rows_++, 0};
        begin_marked(node, "trPr", "ins", "del");
    }

    void begin_cell(xml_node node) {
        if (!tables_.empty()) ++tables_.back().cell;
        begin_marked(node, "tcPr", "cellIns", "cellDel");
    }

    bool is_contents_control(xml_node node) const {
        xml_node const gallery = xml_.child(xml_.child(xml_.child(node, "sdtPr"), "docPartObj"), "docPartGallery");
        return xml_.value(gallery) == "Table of Contents";
    }

    void begin_control(xml_node node) {
        if (is_contents_control(node)) ++contents_;
    }

    void refer(xml_node node, std::vector<int> DocxParagraph::*notes) {
        auto const id = xml_.number(node, "id");
        if (id && !open_.empty()) (open_.front().*notes).push_back(*id);
    }

    // --- fields: begin, instruction, separate, result, end
    void field_mark(xml_node node) {
        std::string_view const type = xml_.value(node, "fldCharType");
        if (type == "begin") {
            fields_.push_back({false, false, "", open_.size()});
            ++instructions_;
        }
        if (fields_.empty()) return;
        bool const is_number =
            is_number_field(fields_.back().instruction);  // a result that a program stored is passed over
        if (type == "separate" && !is_number && !std::exchange(fields_.back().result, true)) --instructions_;
        if (type == "end") {
            std::string const instruction = fields_.back().instruction;
            end_field();
            put_number(instruction);
        }
    }

    void end_field() {
        instructions_ -= fields_.back().result ? 0 : 1;
        contents_fields_ -= fields_.back().contents ? 1 : 0;
        fields_.pop_back();
    }

    void instruction(xml_node node) {
        Field& field = fields_.back();
        if (field.instruction.size() < k_longest_instruction)
            field.instruction += std::string_view(node.child_value()).substr(0, k_longest_instruction);
        std::string_view text = field.instruction;
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.starts_with("TOC") && !std::exchange(field.contents, true)) ++contents_fields_;
    }

    bool put_number(std::string_view instruction) {
        if (!is_number_field(instruction)) return false;
        if (!open_.empty() && instructions_ == 0)
            open_.back().runs.push_back({"", run_marks(), deleted_ > 0, std::string(instruction)});
        return true;
    }

    WordXml const& xml_;
    DocxStyles const& styles_;
    DocxText out_;
    std::vector<DocxParagraph> open_;   // the paragraph being read, within those whose text box holds it
    std::vector<DocxParagraph> inner_;  // of text boxes, waiting for the end of the paragraph around them
    std::vector<Field> fields_;
    std::vector<Table> tables_;
    std::vector<ChangeMaker const*> makers_;
    WordMarks marks_;  // of the run
    int inserted_ = 0;
    int deleted_ = 0;
    int contents_ = 0;  // content controls that hold a table of contents
    int contents_fields_ = 0;
    int instructions_ = 0;  // fields whose result has not begun
    bool tab_in_contents_ = false;
    int rows_ = 0;
};

}  // namespace

DocxText read_docx_text(std::string_view part_xml, DocxStyles const& styles) {
    WordXml const xml(part_xml);
    DocxText out = TextReader(xml, styles).read(xml.root());
    out.whole = xml.is_whole();
    return out;
}

std::map<int, DocxText> read_docx_notes(std::string_view part_xml, DocxStyles const& styles) {
    std::map<int, DocxText> out;
    WordXml const xml(part_xml);
    for (xml_node const node : xml.root().children()) {
        std::string_view const type = xml.value(node, "type");
        if (!type.empty() && type != "normal") continue;  // the line between text and notes
        if (auto const id = xml.number(node, "id")) out[*id] = TextReader(xml, styles).read(node);
    }
    return out;
}

}  // namespace concord
