#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Host names and the words of topologies are ASCII: comparisons that know its letters alone, so
/// that whatever else a certificate holds stays as it is.
namespace rules {

constexpr char to_lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string to_lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char letter) { return to_lower(letter); });
    return out;
}

inline bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(
        left, right, [](char one, char other) { return to_lower(one) == to_lower(other); });
}

inline bool contains_ignoring_case(std::string_view text, std::string_view part) {
    const auto is_same = [](char one, char other) { return to_lower(one) == to_lower(other); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), is_same) != text.end();
}

}  // namespace rules
