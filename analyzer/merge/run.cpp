#include "analyzer/merge/run.hpp"

#include <algorithm>

namespace analyzer::merge {

const Member* Run::find(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &Member::name);
    return found == members.end() ? nullptr : &*found;
}

const Place& Run::place_of(const Result& result) const {
    static const Place none;
    return result.place == nowhere ? none : places[result.place];
}

Flaw::Kind kind_of(report::JsonFault fault) {
    switch (fault) {
        case report::JsonFault::unreadable:
            return Flaw::Kind::unreadable;
        case report::JsonFault::too_deep:
            return Flaw::Kind::too_deep;
        case report::JsonFault::too_long:
            return Flaw::Kind::too_long;
        default:
            return Flaw::Kind::malformed;
    }
}

}  // namespace analyzer::merge
