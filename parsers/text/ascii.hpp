#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parsers::text {

/// Comparisons and trimming that know ASCII alone, whatever the locale.

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
/// The white space of XML 1.0, production 3.
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string to_lower(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
bool ends_with_ignoring_case(std::string_view text, std::string_view suffix);
bool contains_ignoring_case(std::string_view text, std::string_view part);
/// Without white space at both ends.
std::string_view trim(std::string_view text);
/// A decimal number without sign that fits; nothing for anything else.
std::optional<std::uint32_t> to_number(std::string_view text);

}  // namespace parsers::text
