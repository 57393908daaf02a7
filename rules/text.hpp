#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace rules {

enum class Language : std::uint8_t { english, french, russian };
inline constexpr std::array languages{Language::english, Language::french, Language::russian};

namespace detail {
/// Not constexpr on purpose: reaching it in a constant expression is the compile error.
void error_a_language_is_empty();
void error_placeholders_differ_between_languages();
void error_placeholder_is_not_a_single_digit_in_braces();

/// The set of `{0}`…`{9}` in a text, as bits.
consteval unsigned placeholders(std::string_view text) {
    unsigned found = 0;
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        if (at + 2 >= text.size() || text[at + 1] < '0' || text[at + 1] > '9' ||
            text[at + 2] != '}') {
            error_placeholder_is_not_a_single_digit_in_braces();
        }
        found |= 1u << (text[at + 1] - '0');
    }
    return found;
}
}  // namespace detail

/// A text in every language of the program. Complete at compile time: there is no default
/// constructor, no language may be empty, and all must have the same placeholders `{0}`…`{9}`.
class Text {
  public:
    consteval Text(std::string_view english, std::string_view french, std::string_view russian)
        : texts_{english, french, russian} {
        for (std::string_view text : texts_) {
            if (text.empty()) {
                detail::error_a_language_is_empty();
            }
        }
        placeholders_ = detail::placeholders(english);
        if (detail::placeholders(french) != placeholders_ ||
            detail::placeholders(russian) != placeholders_) {
            detail::error_placeholders_differ_between_languages();
        }
    }

    constexpr std::string_view in(Language language) const {
        return texts_[static_cast<std::size_t>(language)];
    }
    /// Bit n is set when the text has `{n}`.
    constexpr unsigned placeholders() const { return placeholders_; }

  private:
    std::array<std::string_view, 3> texts_;
    unsigned placeholders_ = 0;
};

}  // namespace rules
