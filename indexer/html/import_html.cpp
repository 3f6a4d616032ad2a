// One walk over the parsed page, which does not recurse. Block elements end the block in the making; inline elements
// change the marks of the words. A list item's mark waits for its first words: <li><p>Text gives "1. Text".
#include "indexer/html/import_html.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <unordered_set>
#include <utility>

#include <libxml/HTMLparser.h>

#include "indexer/block_writer.hpp"
#include "indexer/html/counters.hpp"
#include "indexer/html/elements.hpp"
#include "indexer/html/list.hpp"
#include "model/diagnostic.hpp"
#include "text/encoding.hpp"

namespace concord {
namespace {

constexpr int k_list_columns = 2;
constexpr int k_quote_columns = 4;
constexpr int k_most_columns = 200;
constexpr std::size_t k_longest_mark = 100;  // bytes; nobody numbers thirty levels

struct DocumentFreer {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct ContextFreer {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using PageTree = std::unique_ptr<xmlDoc, DocumentFreer>;

PageTree parsed(std::string const& utf8) {
    std::unique_ptr<htmlParserCtxt, ContextFreer> const context(htmlNewParserCtxt());
    if (!context || utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
    context->options |= XML_PARSE_HUGE;  // a page may nest as deep as it likes: nothing here recurses
    constexpr int k_how =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return PageTree(
        htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", k_how));
}

// Bytes that are UTF-8 are read so whatever the page declares; else what it declares holds.
Decoded decoded_page(std::string_view bytes) {
    Decoded out = decode(bytes);
    if (out.encoding != "Windows-1252") return out;
    std::string const declared = declared_encoding(bytes);
    if (declared.empty()) return out;
    if (auto text = decode_as(bytes, declared)) return {std::move(*text), declared, {}};
    return out;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// White space runs made one blank; &#146; and its like, which name Windows-1252's characters, read as browsers do.
std::string shown_words(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const next = i + 1 < words.size() ? static_cast<unsigned char>(words[i + 1]) : 0U;
        if (is_blank(words[i])) {
            if (out.empty() || out.back() != ' ') out += ' ';
        } else if (words[i] == '\xC2' && next >= 0x80 && next < 0xA0) {
            out += decode(words.substr(++i, 1)).utf8;
        } else {
            out += words[i];
        }
    }
    return out;
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

class PageReader {
 public:
    PageReader(BlockWriter& out, xmlNode const* page, xmlNode const* main)
        : out_(out), main_(main), counters_(list_counters(page)) {}

    void read(xmlNode const* root) {
        find_below(root, [&](xmlNode const* node) {
            if (is_text_mark(node))
                for (xmlNode const* at = node; at != nullptr && holders_.insert(at).second;) at = at->parent;
            return false;
        });
        xmlNode const* at = root;
        while (at != nullptr) {
            bool const down = enter(at);
            if (down && at->children != nullptr) {
                at = at->children;
                continue;
            }
            if (down) leave(at);
            while (at->next == nullptr || at == root) {
                if (at == root) return;
                at = at->parent;
                leave(at);
            }
            at = at->next;
        }
    }

 private:
    bool enter(xmlNode const* node) {
        if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != nullptr) {
            put(reinterpret_cast<char const*>(node->content));
            return false;
        }
        std::string_view const name = element_name(node);
        if (name.empty() || !is_shown(node) || is_note_mark(node)) return false;
        if (name == "br") {
            out_.line_break();
            return false;
        }
        if (is_block_element(name)) end_block(name);
        if (node == main_) ++in_main_;
        if (around_ == nullptr && is_around_the_text(node) && holders_.count(node) == 0) around_ = node;
        begin_inline(node, name);
        begin_structure(node, name);
        return true;
    }

    void leave(xmlNode const* node) {
        std::string_view const name = element_name(node);
        if (is_block_element(name)) end_block(name);
        end_structure(name);
        end_inline(node, name);
        if (node == around_) around_ = nullptr;
        if (node == main_) --in_main_;
    }

    // --- words
    void put(std::string_view words) {
        if (preformatted_ > 0) {
            for (std::size_t at = 0; at <= words.size();) {
                std::size_t const end = std::min(words.find('\n', at), words.size());
                put_words(shown_words(words.substr(at, end - at)));
                if (end < words.size()) out_.line_break();
                at = end + 1;
            }
            return;
        }
        put_words(shown_words(words));
    }

    void put_words(std::string const& words) {
        if (words.empty() || (out_.is_empty() && words == " ")) return;
        if (out_.is_empty()) begin_block();
        if (row_break_ && words != " ") {
            out_.line_break();
            row_break_ = false;
        }
        WordMarks marks{struck_ > 0, bold_ > 0, inserted_ > 0, makers_.empty() ? nullptr : &makers_.back()};
        out_.put(out_.is_empty() && words[0] == ' ' ? words.substr(1) : words, marks);
    }

    void begin_block() {
        Block& block = out_.block();
        auto const depth = static_cast<int>(std::min<std::size_t>(lists_.size(), k_most_columns));
        int const lists = std::max(0, depth - 1) * k_list_columns;
        block.indent = std::min(lists + quotes_ * k_quote_columns, k_most_columns);
        block.heading_level = row_ ? 0 : heading_;
        block.table_row = table_ > 0;
        block.furniture = around_ != nullptr || (main_ != nullptr && in_main_ == 0);
        if (std::exchange(definition_, false)) block.gap = Gap::line;
        if (std::exchange(bullet_, false) && mark_.empty()) out_.bullet("•");
        if (!mark_.empty()) out_.put(std::exchange(mark_, "") + ' ');
    }

    void end_block(std::string_view name) {
        if (!row_) {
            out_.close();
        } else if (name != "td" && name != "th" && name != "tr") {
            row_break_ = true;
        }
    }

    // --- elements that change the marks of words
    void begin_inline(xmlNode const* node, std::string_view name) {
        if (is_struck(node, name)) ++struck_;
        if (is_bold(name)) ++bold_;
        if (name == "ins") ++inserted_;
        if (name == "ins" || name == "del")
            makers_.push_back({attribute_of(node, "data-author"), attribute_of(node, "datetime")});
        if (name == "q") put("“");
    }

    void end_inline(xmlNode const* node, std::string_view name) {
        if (name == "q") put("”");
        if (is_struck(node, name)) --struck_;
        if (is_bold(name)) --bold_;
        if (name == "ins") --inserted_;
        if (name == "ins" || name == "del") makers_.pop_back();
    }

    static bool is_struck(xmlNode const* node, std::string_view name) {
        return name == "del" || name == "s" || name == "strike" ||
               style_value(node, "text-decoration").find("line-through") != std::string::npos;
    }

    static bool is_bold(std::string_view name) {
        return name == "b" || name == "strong" || name == "th" || heading_level(name) > 0;
    }

    // A raised number that leads to a footnote is no word of the text.
    static bool is_note_mark(xmlNode const* node) {
        std::string_view const outer = element_name(node);
        if (outer != "sup" && outer != "a") return false;
        std::string_view const wanted = outer == "sup" ? "a" : "sup";
        xmlNode const* const inner = find_below(node, [&](xmlNode const* n) { return element_name(n) == wanted; });
        if (inner == nullptr || inner->children == nullptr || inner->children->content == nullptr) return false;
        if (outer == "a" && (node->children != inner || inner->next != nullptr)) return false;  // words of the link
        auto const* const words = reinterpret_cast<char const*>(inner->children->content);
        return std::strspn(words, "0123456789[]() *") == std::strlen(words);
    }

    // --- lists, tables, headings
    void begin_structure(xmlNode const* node, std::string_view name) {
        if (int const level = heading_level(name); level > 0) heading_ = level;
        if (name == "ol" || name == "ul" || name == "menu")
            lists_.push_back({HtmlList(node), name == "ol" ? counter_of(counters_, node) : nullptr});
        if (name == "li") begin_item(node);
        if (name == "blockquote") ++quotes_;
        if (name == "dd") {
            ++quotes_;
            definition_ = true;
        }
        if (name == "pre") ++preformatted_;
        if (name == "table") ++table_;
        if (name == "tr") row_ = !row_ && is_plain_row(node);
        if ((name == "td" || name == "th") && row_) {
            out_.cell();
            row_break_ = false;
        }
    }

    void end_structure(std::string_view name) {
        if (heading_level(name) > 0) heading_ = 0;
        if ((name == "ol" || name == "ul" || name == "menu") && !lists_.empty()) lists_.pop_back();
        if (name == "li") {
            mark_.clear();  // of an item without words
            bullet_ = false;
        }
        if (name == "blockquote" || name == "dd") --quotes_;
        if (name == "dd") definition_ = false;
        if (name == "pre") --preformatted_;
        if (name == "table") --table_;
        if (name == "tr" && row_) {
            row_ = false;
            row_break_ = false;
            out_.close();
        }
    }

    void begin_item(xmlNode const* node) {
        if (lists_.empty()) {
            bullet_ = true;
            return;
        }
        std::string mark = lists_.back().list.next(node);
        bullet_ = lists_.back().list.has_bullets();
        if (lists_.back().counter != nullptr && !lists_.back().list.has_own_numbers()) mark = counted_mark();
        while (!mark.empty() && mark.back() == ' ') mark.pop_back();
        if (!bullet_ && !mark.empty()) mark_ += (mark_.empty() ? "" : " ") + mark;
    }

    // Of the item that begins, where a style sheet numbers its list: the numbers of the lists around it, outermost
    // first.
    std::string counted_mark() const {
        ListCounter const& counter = *lists_.back().counter;
        std::string numbers;
        for (auto open = lists_.rbegin(); open != lists_.rend() && open->counter != nullptr; ++open) {
            int const number = counter.starts ? open->list.number() : open->list.count();
            numbers = std::to_string(number) + (numbers.empty() ? "" : counter.between) + numbers;
            if (!counter.nested || numbers.size() > k_longest_mark) break;
        }
        return counter.before + numbers + counter.after;
    }

    // A row that holds a list, a heading, another table, or but one cell is a frame around blocks.
    static bool is_plain_row(xmlNode const* row) {
        int cells = 0;
        for (xmlNode const* child = row->children; child != nullptr; child = child->next)
            if (element_name(child) == "td" || element_name(child) == "th") ++cells;
        if (cells < 2) return false;
        return find_below(row, [](xmlNode const* n) {
                   std::string_view const name = element_name(n);
                   return name == "li" || name == "table" || heading_level(name) > 0;
               }) == nullptr;
    }

    BlockWriter& out_;
    xmlNode const* main_;                         // nullptr: the page does not say which its main part is
    std::unordered_set<xmlNode const*> holders_;  // of the page's headings and articles
    xmlNode const* around_ = nullptr;             // navigation or the like that is being read
    struct OpenList {
        HtmlList list;
        ListCounter const* counter = nullptr;
    };
    std::vector<ListCounter> const counters_;  // of the page's style sheet
    std::vector<OpenList> lists_;
    std::vector<ChangeMaker> makers_;
    std::string mark_;  // of the list item whose words have not come yet
    bool bullet_ = false;
    bool definition_ = false;
    bool row_ = false;        // inside a row that is one block
    bool row_break_ = false;  // a paragraph of a cell ended
    int in_main_ = 0;
    int heading_ = 0;
    int quotes_ = 0;
    int preformatted_ = 0;
    int table_ = 0;
    int struck_ = 0;
    int bold_ = 0;
    int inserted_ = 0;
};

}  // namespace

Imported import_html(std::string_view bytes, std::string const& name) {
    Decoded const page = decoded_page(bytes);
    PageTree const tree = parsed(page.utf8);
    BlockWriter out(name);
    xmlNode const* const root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (root != nullptr) PageReader(out, root, find_below(root, is_main_element)).read(root);
    Imported imported = out.finish();
    if (imported.blocks.empty())
        throw Error("the page shows no words", {name, 0, 0},
                    "if its text is loaded by scripts, open it in a browser and save it as a whole page");
    // A page that calls all of itself navigation is read as a whole.
    if (std::all_of(imported.blocks.begin(), imported.blocks.end(), [](Block const& b) { return b.furniture; }))
        for (Block& block : imported.blocks) block.furniture = false;
    return imported;
}

}  // namespace concord
