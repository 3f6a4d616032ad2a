// The shape of a piece of text: what can be told from how it looks, without its neighbours. The segmenter weighs
// readings by it; no word of it means anything but punctuation, capitals and the small tables in shape.cpp.
#pragma once

#include <string_view>

namespace concord {

enum class Ending { sentence, colon, clause, open };  // ". ! ?"   ":"   "; or ', and'"   none of these

struct Shape {
    int words = 0;
    bool starts_lower = false;
    bool starts_digit = false;
    Ending ending = Ending::open;
    bool mid_phrase = false;  // ends with a comma, a hyphen or a word that cannot end a sentence ("of", "the")
    bool all_caps = false;
    bool title_case = false;   // every word of weight has a capital
    bool date = false;         // "November 2007", "20 JULY 2020"
    bool field = false;        // "Agenda Status: Public": a form's name and value
    bool title_field = false;  // … whose name is "Title"
    bool note = false;         // opens with "NB" or "Note:"
};

Shape shape_of(std::string_view text);

// How little a text looks like a heading, from 0; and how little like a provision, from 0.
double heading_cost(Shape const& shape);
double provision_cost(Shape const& shape);

}  // namespace concord
