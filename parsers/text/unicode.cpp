#include "parsers/text/unicode.hpp"

#include <cstring>

namespace parsers::text {
namespace {

struct Range {
    unsigned char low = 0x80;
    unsigned char high = 0xBF;

    bool holds(char c) const {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= low && byte <= high;
    }
};

/// What may follow a lead byte directly (table 3-7, second column).
Range second_byte(unsigned char lead) {
    switch (lead) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {};
    }
}

constexpr std::uint64_t each_byte = 0x0101010101010101;
constexpr std::uint64_t top_bits = each_byte * 0x80;

/// The top bit of every byte that is zero; also of a byte of one above such, which does no harm to
/// the question whether there is any.
constexpr std::uint64_t zeros(std::uint64_t word) { return (word - each_byte) & ~word & top_bits; }

/// Counts bytes from the start that are unlike what `is_end` and, for eight at once, `has_end` look
/// for.
template <class HasEnd, class IsEnd>
std::size_t run(std::string_view bytes, HasEnd has_end, IsEnd is_end) {
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if (has_end(word)) {
            break;
        }
    }
    while (at < bytes.size() && !is_end(static_cast<unsigned char>(bytes[at]))) {
        ++at;
    }
    return at;
}

}  // namespace

std::size_t ascii_run(std::string_view bytes) {
    return run(
        bytes, [](std::uint64_t word) { return (word & top_bits) != 0; },
        [](unsigned char byte) { return byte >= 0x80; });
}

std::size_t ascii_line_run(std::string_view bytes) {
    return run(
        bytes,
        [](std::uint64_t word) {
            return ((word & top_bits) | zeros(word ^ each_byte * '\n') |
                    zeros(word ^ each_byte * '\r')) != 0;
        },
        [](unsigned char byte) { return byte >= 0x80 || byte == '\n' || byte == '\r'; });
}

Utf8Unit first_unit(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80) {
        return {1, true};
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return {1, false};
    }
    const std::uint32_t size = utf8_size(bytes.front());
    Range allowed = second_byte(lead);
    for (std::uint32_t i = 1; i < size; ++i) {
        if (i >= bytes.size() || !allowed.holds(bytes[i])) {
            return {i, false};
        }
        allowed = {};
    }
    return {size, true};
}

void append_utf8(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

}  // namespace parsers::text
