#include "rules/host_name.hpp"

#include <algorithm>

namespace rules {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_label(std::string_view label) {
    return !label.empty() && std::ranges::all_of(label, [](char character) {
        const char lower = static_cast<char>(character | 0x20);
        return is_digit(character) || (lower >= 'a' && lower <= 'z') || character == '-' ||
               character == '_' || static_cast<unsigned char>(character) >= 0x80;
    });
}

}  // namespace

bool is_fqdn(std::string_view text) {
    if (text.substr(0, 2) == "*.") {
        text.remove_prefix(2);
    } else if (text.find('.') == text.npos) {
        return false;
    }
    for (std::size_t dot = text.find('.'); dot != text.npos; dot = text.find('.')) {
        if (!is_label(text.substr(0, dot))) {
            return false;
        }
        text.remove_prefix(dot + 1);
    }
    return is_label(text) && !std::ranges::all_of(text, is_digit);
}

}  // namespace rules
