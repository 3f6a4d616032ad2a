// What each reading of a block costs. Only the differences matter: a reading wins where it and all that it makes of
// its neighbours cost less than the next best. About 1 is a doubt, 3 something that a careful drafter does not do, 5
// and more what only a damaged document shows. They were set by reading documents, not fitted; the judged outlines
// and the table of numbering styles (tests/indexer) hold them in place.
#pragma once

namespace concord::cost {

// Numbers in a series
inline constexpr double k_jump = 3.0;                  // a number is left out; rises with the gap
inline constexpr double k_again = 5.0;                 // the same number a second time
inline constexpr double k_again_in_list = 4.0;         // … of a list, where a slip is soon made
inline constexpr double k_back = 5.5;                  // a lower number
inline constexpr double k_numbers_under_phrase = 1.0;  // 4.1 under a 4 whose words are neither heading nor sentence
inline constexpr double k_skipped_level = 0.8;         // 3.1 without a 3
inline constexpr double k_inserted = 0.3;              // (aa) between (a) and (b), as amended legislation has it
inline constexpr double k_late_start = 7.0;            // a list that opens with another number than its first
inline constexpr double k_open_list = 0.5;             // a new list under the unit above
inline constexpr double k_open_list_uncalled = 0.4;    // … which had no colon
inline constexpr double k_open_list_higher = 1.5;      // … or under a unit further out, for each level
inline constexpr double k_other_reading_due = 1.5;     // … though as a letter it is the next of an open list
inline constexpr double k_same_series_inside = 1.5;    // (a) inside (a)
inline constexpr double k_other_punctuation = 0.3;     // "(iv)" among "iii)"
inline constexpr double k_other_root_style = 0.8;      // "1)" where the document numbers "1."
inline constexpr double k_resume_list = 3.0;           // a list goes on after words that had closed it
inline constexpr double k_resume_after_heading = 0.3;

// Repairs
inline constexpr double k_missing_at_bullet = 1.5;
inline constexpr double k_missing_at_paragraph = 3.5;
inline constexpr double k_displaced = 1.3;
inline constexpr double k_displaced_half_bracket = 0.2;  // "g)" without its "(" is no reference
inline constexpr double k_merged = 2.0;
inline constexpr double k_merged_both_numbers = -0.7;  // old and new number are both there
inline constexpr double k_merged_struck = -1.0;        // and a strike shows the change

// Headings, titles, parts
inline constexpr double k_empty_heading = 3.0;
inline constexpr double k_unnumbered_heading = 0.5;
inline constexpr double k_heading_level_out = 0.3;
inline constexpr double k_colon_without_list = 1.5;
inline constexpr double k_new_part = 4.0;
inline constexpr double k_container_part = 0.5;  // "Annex", "Schedule 1"
inline constexpr double k_section_part = 1.5;    // "Part 2" in mid-document

// Unnumbered text
inline constexpr double k_open_item = 3.0;  // words without a full stop as a further paragraph
inline constexpr double k_open_item_again = 1.5;
inline constexpr double k_leave_list = 0.3;         // words after a list go to what introduced it
inline constexpr double k_stay_in_list = 0.9;       // … or to its last item
inline constexpr double k_interjection = 1.0;       // a lead-in in mid-list
inline constexpr double k_para_after_clause = 4.0;  // an unnumbered provision among numbered ones
inline constexpr double k_para_in_numbered_part = 3.5;
inline constexpr double k_bullet_as_markup = 2.5;  // a bullet that marks no list item

}  // namespace concord::cost
