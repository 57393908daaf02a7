#include "parsers/certificate/strings.hpp"

#include <algorithm>
#include <array>

#include "parsers/certificate/der.hpp"
#include "parsers/text/unicode.hpp"

namespace parsers::certificate {

namespace {

constexpr char32_t replacement = 0xfffd;

constexpr std::uint8_t octet_or_zero(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
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
        return static_cast<char32_t>((octet_or_zero(bytes, at) << 8u) |
                                     octet_or_zero(bytes, at + 1));
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
            character = static_cast<char32_t>(octet_or_zero(bytes, at)) << 24u |
                        static_cast<char32_t>(octet_or_zero(bytes, at + 1)) << 16u |
                        static_cast<char32_t>(octet_or_zero(bytes, at + 2)) << 8u |
                        octet_or_zero(bytes, at + 3);
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
    std::string result;
    result.reserve(bytes.size());
    while (!bytes.empty()) {
        const text::Utf8Unit unit = text::first_unit(bytes);
        result += unit.is_valid ? bytes.substr(0, unit.size) : text::replacement_character;
        bytes.remove_prefix(unit.size);
    }
    return result;
}

char32_t take_character(std::string_view& rest) {
    const std::size_t size = text::utf8_size(rest.front());
    char32_t character = octet_or_zero(rest, 0);
    if (size > 1) {
        character &= 0xffu >> (size + 1);
        for (std::size_t at = 1; at < size; ++at) {
            character = (character << 6u) | (octet_or_zero(rest, at) & 0x3fu);
        }
    }
    rest.remove_prefix(std::min(size, rest.size()));
    return character;
}

void append_character(std::string& to, char32_t character) {
    const bool is_surrogate = character >= 0xd800 && character < 0xe000;
    text::append_utf8(to, is_surrogate || character > 0x10ffff ? replacement : character);
}

}  // namespace parsers::certificate
