#include "parsers/model/oid.hpp"

#include <cstdint>

namespace parsers::model {

namespace {

/// One arc of the encoding, and what follows it.
struct Arc {
    std::uint64_t number = 0;
    bool is_too_large = false;
    bool is_complete = false;
};

Arc take_arc(std::string_view& bytes) {
    Arc arc;
    while (!bytes.empty() && !arc.is_complete) {
        const auto octet = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        arc.is_too_large = arc.is_too_large || (arc.number >> 57) != 0;
        arc.number = (arc.number << 7) | (octet & 0x7fu);
        arc.is_complete = (octet & 0x80u) == 0;
    }
    return arc;
}

std::string arc_text(const Arc& arc) {
    return arc.is_too_large || !arc.is_complete ? "?" : std::to_string(arc.number);
}

}  // namespace

std::string to_text(const Oid& oid) {
    std::string_view rest = oid.bytes;
    if (rest.empty()) {
        return {};
    }
    // X.690, 8.19.4: the first two arcs share one subidentifier.
    Arc first = take_arc(rest);
    const std::uint64_t root = first.number < 80 ? first.number / 40 : 2;
    std::string text;
    if (first.is_too_large || !first.is_complete) {
        text = first.is_complete ? "2.?" : "?";
    } else {
        first.number -= root * 40;
        text = std::to_string(root) + '.' + arc_text(first);
    }
    while (!rest.empty()) {
        text += '.';
        text += arc_text(take_arc(rest));
    }
    return text;
}

}  // namespace parsers::model
