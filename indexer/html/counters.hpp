// Numbers that a page's own style sheet puts before the items of lists, where it does so plainly:
//
//   ol { counter-reset: item }
//   li::before { counter-increment: item; content: counters(item, ".") ". " }      /* 1. 1.1. 1.1.1. */
#pragma once

#include <string>
#include <vector>

#include <libxml/tree.h>

namespace concord {

struct ListCounter {
    std::vector<std::string> around;  // elements that an item stands in, outermost first: "ol", "ol.rules", "#main"
    bool nested = false;              // counters(): the numbers of the lists around, too
    bool starts = false;              // the browser's own counter, to which start and value apply
    std::string before, between, after;
};

std::vector<ListCounter> list_counters(xmlNode const* page);  // of its <style> elements, in their order

// The last that applies to the items of the list; nullptr where none does.
ListCounter const* counter_of(std::vector<ListCounter> const& counters, xmlNode const* list);

}  // namespace concord
