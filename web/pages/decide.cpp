// A person's decision on the page, written where `concord decide` writes it.
#include "web/pages/pages.hpp"

namespace concord {

WebAnswer decide_change(PageContext const& context) {
    throw WebRefusal(400, "Nothing is decided here yet", context.site.today);
}

}  // namespace concord
