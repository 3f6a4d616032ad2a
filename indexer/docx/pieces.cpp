// Paragraphs whose end is deleted run on into the next, and the run of them is one paragraph as adopted; those of the
// run that have no adopted word are deleted paragraphs of their own. Where two or more kept words, the joined paragraph
// has the properties of the last, as Word's rule is. Paragraphs whose end is inserted were one with the next before.
#include "indexer/docx/pieces.hpp"

#include <algorithm>

#include "indexer/docx/field_numbers.hpp"

namespace concord {
namespace {

bool is_blank(std::string_view words) {
    return words.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool has_adopted_words(DocxParagraph const& p) {
    return std::any_of(p.runs.begin(), p.runs.end(),
                       [](WordRun const& r) { return !r.by_change && !is_blank(r.words); });
}

bool has_former_words(DocxParagraph const& p) {
    return std::any_of(p.runs.begin(), p.runs.end(),
                       [](WordRun const& r) { return !r.marks.inserted && !is_blank(r.words); });
}

bool is_all_inserted(DocxParagraph const& p) {
    return std::all_of(p.runs.begin(), p.runs.end(),
                       [](WordRun const& r) { return r.marks.inserted || is_blank(r.words); });
}

class Pieces {
 public:
    Pieces(std::vector<DocxParagraph>& paragraphs, DocxNumbering const& numbering, ListCounters& adopted,
           ListCounters& before)
        : paragraphs_(paragraphs),
          numbering_(numbering),
          adopted_(adopted),
          before_(before),
          adopted_fields_(numbering, adopted),
          before_fields_(numbering, before) {}

    std::vector<DocxPiece> run() {
        count_before();
        for (std::size_t first = 0; first < paragraphs_.size();) {
            std::size_t end = first + 1;  // behind the first paragraph whose end was kept
            while (end < paragraphs_.size() && paragraphs_[end - 1].mark_deleted && is_same_cell(end - 1, end)) ++end;
            take(first, end);
            first = end;
        }
        return std::move(out_);
    }

 private:
    bool is_same_cell(std::size_t left, std::size_t right) const {
        return paragraphs_[left].row == paragraphs_[right].row && paragraphs_[left].cell == paragraphs_[right].cell;
    }

    ListLabel counted(ListCounters& counters, NumberPlace const& place) const {
        return numbering_.level(place) == nullptr ? ListLabel{} : counters.next(place);
    }

    // A run that stands in both readings keeps its adopted number, which is counted last.
    static void number_field(WordRun& run, FieldNumbers& fields) {
        if (!run.field.empty())
            run.words = fields.next(run.field);
        else if (!is_blank(run.words))
            fields.words();
    }

    // The former number belongs to the first paragraph with former words among those that were one.
    void count_before() {
        labels_before_.resize(paragraphs_.size());
        joined_before_.resize(paragraphs_.size());
        std::size_t owner = paragraphs_.size();
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            DocxParagraph const& p = paragraphs_[i];
            if (has_former_words(p)) {
                joined_before_[i] = owner < paragraphs_.size();
                if (owner == paragraphs_.size()) owner = i;
            }
            bool const goes_on = p.mark_inserted && i + 1 < paragraphs_.size() && is_same_cell(i, i + 1);
            if (goes_on) continue;
            NumberPlace const place = p.style_before ? numbering_.place_of(*p.style_before, p.number_before)
                                                     : numbering_.place_of(p.style, p.number);
            bool const was_there = !p.mark_inserted || owner < paragraphs_.size();
            if (was_there) {
                ListLabel const label = counted(before_, place);
                if (owner < paragraphs_.size()) labels_before_[owner] = label;
                before_fields_.begin_paragraph(place, p.heading);
                for (std::size_t at = std::min(owner, i); at <= i; ++at)
                    for (WordRun& run : paragraphs_[at].runs)
                        if (!run.marks.inserted) number_field(run, before_fields_);
            }
            owner = paragraphs_.size();
        }
    }

    void take(std::size_t first, std::size_t end) {
        std::size_t first_kept = end;
        std::size_t last_kept = end;
        for (std::size_t i = first; i < end; ++i)
            if (has_adopted_words(paragraphs_[i])) {
                if (first_kept == end) first_kept = i;
                last_kept = i;
            }
        bool const gone = paragraphs_[end - 1].mark_deleted && first_kept == end;
        for (std::size_t i = first; i < end; ++i) {
            if (i == first_kept) {
                DocxPiece piece = piece_of(i, last_kept + 1, paragraphs_[first_kept == last_kept ? i : end - 1]);
                piece.label = counted(adopted_, piece.place);
                adopted_fields_.begin_paragraph(piece.place, piece.properties->heading);
                for (std::size_t at = first_kept; at <= last_kept; ++at)
                    for (WordRun& run : paragraphs_[at].runs)
                        if (!run.by_change) number_field(run, adopted_fields_);
                i = last_kept;
                piece.inserted = is_all_inserted(paragraphs_[i]) && first_kept == last_kept;
                out_.push_back(std::move(piece));
            } else {
                take_deleted(i);
            }
        }
        if (first_kept == end && !gone) {  // an empty paragraph stays, and Word counts it
            NumberPlace const place = numbering_.place_of(paragraphs_[end - 1].style, paragraphs_[end - 1].number);
            counted(adopted_, place);
        }
    }

    void take_deleted(std::size_t i) {
        DocxPiece piece = piece_of(i, i + 1, paragraphs_[i]);
        piece.label = labels_before_[i];
        piece.label_before = {};
        piece.deleted = has_former_words(paragraphs_[i]);  // else inserted and deleted again: in neither reading
        if (piece.deleted) out_.push_back(std::move(piece));
    }

    DocxPiece piece_of(std::size_t first, std::size_t end, DocxParagraph const& properties) const {
        DocxPiece piece;
        for (std::size_t i = first; i < end; ++i) piece.paragraphs.push_back(&paragraphs_[i]);
        piece.properties = &properties;
        piece.place = numbering_.place_of(properties.style, properties.number);
        piece.label_before = labels_before_[first];
        piece.joined_before = joined_before_[first];
        if (piece.joined_before) piece.split_by = paragraphs_[first - 1].mark_by;
        return piece;
    }

    std::vector<DocxParagraph>& paragraphs_;
    DocxNumbering const& numbering_;
    ListCounters& adopted_;
    ListCounters& before_;
    FieldNumbers adopted_fields_;
    FieldNumbers before_fields_;
    std::vector<ListLabel> labels_before_;
    std::vector<bool> joined_before_;
    std::vector<DocxPiece> out_;
};

}  // namespace

std::vector<DocxPiece> docx_pieces(std::vector<DocxParagraph>& paragraphs, DocxNumbering const& numbering,
                                   ListCounters& adopted, ListCounters& before) {
    return Pieces(paragraphs, numbering, adopted, before).run();
}

}  // namespace concord
