#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace parsers::text {

/// U+FFFD, what undecodable bytes read as.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// What stands at the start of some UTF-8.
struct Utf8Unit {
    std::uint32_t size = 0;  ///< bytes of the character, or of the longest part of one
    bool is_valid = false;
};

/// Looks at the first character of `bytes`, which must not be empty. Overlong forms, surrogates and
/// values beyond U+10FFFF are invalid; the size of an invalid unit is that of its maximal subpart
/// (The Unicode Standard, 3.9, table 3-7 and D93b).
Utf8Unit first_unit(std::string_view bytes);

/// Bytes of the character that starts with `lead`, in valid UTF-8.
constexpr std::uint32_t utf8_size(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// How many ASCII characters `bytes` starts with.
std::size_t ascii_run(std::string_view bytes);

/// The same without line ends.
std::size_t ascii_line_run(std::string_view bytes);

/// Appends a Unicode scalar value.
void append_utf8(std::string& text, char32_t character);

}  // namespace parsers::text
