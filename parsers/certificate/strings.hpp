#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parsers::certificate {

/// Whether it is the tag of a character string type (X.680, 41).
bool is_string(std::uint8_t tag);

/// The contents of a character string as UTF-8; what cannot be decoded becomes U+FFFD. Types for
/// ASCII are read as UTF-8, since that is what stands in them when they break their own rules, and
/// TeletexString as Latin-1, as Windows and OpenSSL do.
std::string string_text(std::uint8_t tag, std::string_view contents);

bool is_ascii(std::string_view bytes);

/// Valid UTF-8 stays as it is; each other byte becomes U+FFFD.
std::string valid_utf8(std::string_view bytes);

/// The character at the front of valid UTF-8, which is taken off.
char32_t take_character(std::string_view& rest);
/// U+FFFD for what is no character.
void append_character(std::string& to, char32_t character);

}  // namespace parsers::certificate
