// Each struct is packed field by field in the order of its declaration; what one function writes, the one below it
// reads. A change here needs a new schema version.
#include "store/stored_document.hpp"

#include <algorithm>

#include "store/pack.hpp"

namespace concord {
namespace {

void pack(Packer& p, std::vector<std::string> const& strings) {
    p.number(strings.size());
    for (std::string const& s : strings) p.string(s);
}

std::vector<std::string> strings(Unpacker& u) {
    std::vector<std::string> out(u.count());
    for (std::string& s : out) s = u.string();
    return out;
}

template <class Enum>
Enum enumerator(Unpacker& u, Enum last) {
    std::uint64_t const value = u.number();
    if (value > static_cast<std::uint64_t>(last)) throw BadPack();
    return static_cast<Enum>(value);
}

std::uint32_t number32(Unpacker& u) {
    std::uint64_t const value = u.number();
    if (value > 0xFFFFFFFFU) throw BadPack();
    return static_cast<std::uint32_t>(value);
}

void pack(Packer& p, Place const& place) {
    p.string(place.file);
    p.number(static_cast<std::uint32_t>(place.line));
    p.number(static_cast<std::uint32_t>(place.column));
    p.number(static_cast<std::uint32_t>(place.page));
}

Place place(Unpacker& u) {
    Place out;
    out.file = u.string();
    out.line = static_cast<int>(number32(u));
    out.column = static_cast<int>(number32(u));
    out.page = static_cast<int>(number32(u));
    return out;
}

void pack(Packer& p, DocumentInfo const& info) {
    for (std::string const& s : {info.id, info.council, info.title, info.kind, info.date, info.file}) p.string(s);
}

DocumentInfo info(Unpacker& u) {
    DocumentInfo out;
    for (std::string* s : {&out.id, &out.council, &out.title, &out.kind, &out.date, &out.file}) *s = u.string();
    return out;
}

void pack(Packer& p, Norm const& norm) {
    for (auto const* list : {&norm.force, &norm.bearer, &norm.via, &norm.limits, &norm.cites, &norm.refs})
        pack(p, *list);
    p.number(norm.triggers.size());
    for (Trigger const& t : norm.triggers) {
        p.number(t.span.begin);
        p.number(t.span.end);
        p.number(static_cast<std::uint64_t>(t.kind));
        p.string(t.value);
    }
}

Norm norm(Unpacker& u) {
    Norm out;
    for (auto* list : {&out.force, &out.bearer, &out.via, &out.limits, &out.cites, &out.refs}) *list = strings(u);
    out.triggers.resize(u.count());
    for (Trigger& t : out.triggers) {
        t.span.begin = number32(u);
        t.span.end = number32(u);
        t.kind = enumerator(u, TriggerKind::ref);
        t.value = u.string();
    }
    return out;
}

void pack(Packer& p, Clause const& c) {
    p.string(c.part);
    p.string(c.ref);
    p.number(static_cast<std::uint64_t>(c.kind));
    p.number(c.parent ? static_cast<std::uint64_t>(*c.parent) + 1 : 0);
    p.string(c.label);
    p.string(c.text);
    p.string(c.text_before);
    p.flag(c.deleted);
    p.string(c.label_before);
    p.number(c.changed_by.size());
    for (Editor const& e : c.changed_by)
        for (std::string const* const s : {&e.author, &e.first, &e.last}) p.string(*s);
    p.number(c.repairs.size());
    for (Repair const& r : c.repairs) {
        p.number(static_cast<std::uint64_t>(r.kind));
        p.string(r.printed);
        p.string(r.why);
    }
    p.number(c.spans.size());
    for (Span const s : c.spans) {
        p.number(s.begin);
        p.number(s.end);
    }
    pack(p, c.place);
    pack(p, c.norm);
    p.number(c.links.size());
    for (Link const& l : c.links) {
        p.number(l.span.begin);
        p.number(l.span.end);
        p.string(l.ref);
    }
    p.number(c.matters.size());
    for (MatterTag const& m : c.matters) {
        p.string(m.matter);
        p.number(static_cast<std::uint64_t>(m.percent));
    }
}

Clause clause(Unpacker& u, std::size_t index) {
    Clause c;
    c.part = u.string();
    c.ref = u.string();
    c.kind = enumerator(u, Kind::para);
    if (std::uint64_t const parent = u.number(); parent > index)
        throw BadPack();  // parents stand before children
    else if (parent > 0)
        c.parent = static_cast<ClauseId>(parent - 1);
    c.label = u.string();
    c.text = u.string();
    c.text_before = u.string();
    c.deleted = u.flag();
    c.label_before = u.string();
    c.changed_by.resize(u.count());
    for (Editor& e : c.changed_by)
        for (std::string* const s : {&e.author, &e.first, &e.last}) *s = u.string();
    c.repairs.resize(u.count());
    for (Repair& r : c.repairs) {
        r.kind = enumerator(u, RepairKind::page_joined);
        r.printed = u.string();
        r.why = u.string();
    }
    c.spans.resize(u.count());
    for (Span& s : c.spans) {
        s.begin = number32(u);
        s.end = number32(u);
    }
    c.place = place(u);
    c.norm = norm(u);
    c.links.resize(u.count());
    for (Link& l : c.links) {
        l.span.begin = number32(u);
        l.span.end = number32(u);
        l.ref = u.string();
    }
    c.matters.resize(u.count());
    for (MatterTag& m : c.matters) {
        m.matter = u.string();
        m.percent = static_cast<int>(number32(u));
    }
    return c;
}

void pack(Packer& p, Diagnostic const& d) {
    p.number(static_cast<std::uint64_t>(d.severity));
    pack(p, d.place);
    p.string(d.what);
    p.string(d.excerpt);
    p.string(d.mend);
}

Diagnostic diagnostic(Unpacker& u) {
    Diagnostic d;
    d.severity = enumerator(u, Severity::error);
    d.place = place(u);
    d.what = u.string();
    d.excerpt = u.string();
    d.mend = u.string();
    return d;
}

}  // namespace

ClauseRecord make_record(DocumentInfo const& info, ClauseTree const& tree, ClauseId id) {
    // A conversion gone wrong can nest thousands deep; nobody reads more than these, and the index stays linear.
    constexpr std::size_t k_most_headings = 16;
    constexpr std::size_t k_most_lead_ins = 8;
    Clause const& c = tree[id];
    ClauseRecord out{{info.id, c.ref}, id, c.kind, c.deleted, c.label, c.text, {}, {}, {}, {}};
    std::string family = c.ref;
    std::vector<std::string_view> lead_ins;
    std::size_t steps = 0;
    for (auto up = c.parent; up && steps < k_most_headings + k_most_lead_ins; up = tree[*up].parent, ++steps) {
        Clause const& above = tree[*up];
        if (above.kind == Kind::heading) {
            if (out.headings.size() < k_most_headings) out.headings.push_back(above.text);
        } else if (above.kind != Kind::title && out.headings.empty()) {
            if (lead_ins.size() < k_most_lead_ins) lead_ins.push_back(above.text);
            family = above.ref;
        }
    }
    std::reverse(out.headings.begin(), out.headings.end());
    for (auto text = lead_ins.rbegin(); text != lead_ins.rend(); ++text)
        out.lead_in += (out.lead_in.empty() ? "" : " ") + std::string(*text);
    std::replace(out.lead_in.begin(), out.lead_in.end(), '\n', ' ');
    out.family = format(Citation{info.id, family});
    return out;
}

std::string pack_record(ClauseRecord const& record) {
    Packer p;
    p.string(record.citation.document);
    p.string(record.citation.ref);
    p.number(static_cast<std::uint64_t>(record.id));
    p.number(static_cast<std::uint64_t>(record.kind));
    p.flag(record.deleted);
    p.string(record.label);
    p.string(record.text);
    pack(p, record.headings);
    p.string(record.lead_in);
    p.string(record.family);
    p.string(record.reading);
    return p.bytes();
}

ClauseRecord unpack_record(std::string_view bytes) {
    Unpacker u{bytes};
    ClauseRecord out;
    out.citation.document = u.string();
    out.citation.ref = u.string();
    out.id = static_cast<ClauseId>(number32(u));
    out.kind = enumerator(u, Kind::para);
    out.deleted = u.flag();
    out.label = u.string();
    out.text = u.string();
    out.headings = strings(u);
    out.lead_in = u.string();
    out.family = u.string();
    out.reading = u.string();
    return out;
}

std::string pack_infos(std::vector<DocumentInfo> const& infos) {
    Packer p;
    p.number(infos.size());
    for (DocumentInfo const& i : infos) pack(p, i);
    return p.bytes();
}

std::vector<DocumentInfo> unpack_infos(std::string_view bytes) {
    Unpacker u{bytes};
    std::vector<DocumentInfo> out(u.count());
    for (DocumentInfo& i : out) i = info(u);
    return out;
}

std::string pack_thesaurus(Thesaurus const& thesaurus) {
    Packer p;
    p.number(thesaurus.groups.size());
    for (ThesaurusGroup const& g : thesaurus.groups) {
        p.string(g.name);
        pack(p, g.terms);
        p.flag(g.role);
    }
    return p.bytes();
}

Thesaurus unpack_thesaurus(std::string_view bytes) {
    Unpacker u{bytes};
    Thesaurus out;
    out.groups.resize(u.count());
    for (ThesaurusGroup& g : out.groups) {
        g.name = u.string();
        g.terms = strings(u);
        g.role = u.flag();
    }
    return out;
}

std::string pack_document(Document const& document) {
    Packer p;
    pack(p, document.info);
    p.number(document.tree.clauses.size());
    for (Clause const& c : document.tree.clauses) pack(p, c);
    pack(p, document.furniture);
    p.number(document.diagnostics.size());
    for (Diagnostic const& d : document.diagnostics) pack(p, d);
    return p.bytes();
}

Document unpack_document(std::string_view bytes) {
    Unpacker u{bytes};
    Document out;
    out.info = info(u);
    std::size_t const clauses = u.count();
    for (std::size_t i = 0; i < clauses; ++i) out.tree.clauses.push_back(clause(u, i));
    out.furniture = strings(u);
    out.diagnostics.resize(u.count());
    for (Diagnostic& d : out.diagnostics) d = diagnostic(u);
    return out;
}

}  // namespace concord
