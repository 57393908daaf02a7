#include "parsers/certificate/strings.hpp"

#include <algorithm>
#include <array>

#include "parsers/certificate/der.hpp"

namespace parsers::certificate {

namespace {

constexpr char32_t replacement = 0xfffd;
constexpr std::string_view replacement_utf8 = "\xef\xbf\xbd";

constexpr std::uint8_t octet(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

constexpr bool is_continuation(std::uint8_t value) { return (value & 0xc0u) == 0x80; }

/// Length of the well-formed sequence that `text` starts with (Unicode, table 3-7); 0 when there is
/// none.
std::size_t sequence_size(std::string_view text) {
    const std::uint8_t first = octet(text, 0);
    const std::uint8_t second = octet(text, 1);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xc2 && first <= 0xdf) {
        return is_continuation(second) ? 2 : 0;
    }
    if (!is_continuation(second) || !is_continuation(octet(text, 2))) {
        return 0;
    }
    if ((first & 0xf0u) == 0xe0) {
        const bool is_overlong = first == 0xe0 && second < 0xa0;
        const bool is_surrogate = first == 0xed && second >= 0xa0;
        return is_overlong || is_surrogate ? 0 : 3;
    }
    const bool is_in_range = (first == 0xf0 && second >= 0x90) ||
                             (first == 0xf4 && second < 0x90) || (first >= 0xf1 && first <= 0xf3);
    return is_in_range && is_continuation(octet(text, 3)) ? 4 : 0;
}

std::string latin1_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        append_character(text, static_cast<std::uint8_t>(byte));
    }
    return text;
}

/// BMPString; read as UTF-16, since Windows writes surrogate pairs into it.
std::string utf16_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() / 2);
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>((octet(bytes, at) << 8u) | octet(bytes, at + 1));
    };
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t character = at + 1 < bytes.size() ? unit(at) : replacement;
        const bool is_high = character >= 0xd800 && character < 0xdc00;
        if (is_high && at + 3 < bytes.size() && (unit(at + 2) & 0xfc00u) == 0xdc00) {
            character = 0x10000 + ((character - 0xd800) << 10u) + (unit(at + 2) - 0xdc00);
            at += 2;
        }
        append_character(text, character);
    }
    return text;
}

std::string utf32_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() / 4);
    for (std::size_t at = 0; at < bytes.size(); at += 4) {
        char32_t character = replacement;
        if (at + 3 < bytes.size()) {
            character = static_cast<char32_t>(octet(bytes, at)) << 24u |
                        static_cast<char32_t>(octet(bytes, at + 1)) << 16u |
                        static_cast<char32_t>(octet(bytes, at + 2)) << 8u | octet(bytes, at + 3);
        }
        append_character(text, character);
    }
    return text;
}

}  // namespace

bool is_string(std::uint8_t tag) {
    static constexpr std::array tags{
        tag::utf8_string,    tag::printable_string, tag::ia5_string,
        tag::teletex_string, tag::bmp_string,       tag::numeric_string,
        tag::visible_string, tag::general_string,   tag::universal_string};
    return std::ranges::find(tags, tag) != tags.end();
}

std::string string_text(std::uint8_t tag, std::string_view contents) {
    switch (tag) {
        case tag::bmp_string:
            return utf16_text(contents);
        case tag::universal_string:
            return utf32_text(contents);
        case tag::teletex_string:
            return latin1_text(contents);
        default:
            return valid_utf8(contents);
    }
}

bool is_ascii(std::string_view bytes) {
    // Written without a way out so that it is vectorised: nearly always the answer is yes.
    std::uint8_t all = 0;
    for (const char byte : bytes) {
        all = static_cast<std::uint8_t>(all | static_cast<std::uint8_t>(byte));
    }
    return all < 0x80;
}

std::string valid_utf8(std::string_view bytes) {
    if (is_ascii(bytes)) {
        return std::string(bytes);
    }
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t size = sequence_size(bytes);
        text += size == 0 ? replacement_utf8 : bytes.substr(0, size);
        bytes.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return text;
}

char32_t take_character(std::string_view& text) {
    const std::size_t size = std::max<std::size_t>(sequence_size(text), 1);
    char32_t character = octet(text, 0);
    if (size > 1) {
        character &= 0xffu >> (size + 1);
        for (std::size_t at = 1; at < size; ++at) {
            character = (character << 6u) | (octet(text, at) & 0x3fu);
        }
    }
    text.remove_prefix(size);
    return character;
}

void append_character(std::string& text, char32_t character) {
    const auto continuation = [&](unsigned shift) {
        text += static_cast<char>(0x80u | ((character >> shift) & 0x3fu));
    };
    const bool is_surrogate = character >= 0xd800 && character < 0xe000;
    if (is_surrogate || character > 0x10ffff) {
        text += replacement_utf8;
    } else if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xc0u | (character >> 6u));
        continuation(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xe0u | (character >> 12u));
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xf0u | (character >> 18u));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

}  // namespace parsers::certificate
