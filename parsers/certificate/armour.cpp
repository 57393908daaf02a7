#include "parsers/certificate/armour.hpp"

#include <algorithm>

#include "parsers/certificate/base64.hpp"
#include "parsers/text/ascii.hpp"

namespace parsers::certificate {

namespace {

int digit_value(char c) {
    if (text::is_digit(c)) {
        return c - '0';
    }
    const char letter = text::lower(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// A SEQUENCE with something in it: `30` alone is a number in a text.
bool is_sequence(const std::optional<std::string>& bytes) {
    return bytes && bytes->size() > 2 && bytes->front() == '\x30';
}

/// Either encoding; nothing that does not decode to a SEQUENCE.
std::optional<std::string> decode(std::string_view text) {
    auto bytes = decode_hex(text);
    if (!is_sequence(bytes)) {
        bytes = decode_base64(text);
    }
    return is_sequence(bytes) ? bytes : std::nullopt;
}

/// `<BA N="RawData">…</BA>`, base64; a `<S …>` holds hexadecimal.
std::vector<Armoured> raw_data(std::string_view text) {
    std::vector<Armoured> found;
    constexpr std::string_view mark = "N=\"RawData\"";
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
        const std::size_t begin = text.find('>', at);
        const std::size_t end = text.find('<', at);
        if (begin == std::string_view::npos || end == std::string_view::npos) {
            break;
        }
        at = end;
        if (begin > end) {
            continue;
        }
        if (auto bytes = decode(text.substr(begin + 1, end - begin - 1))) {
            found.push_back({std::move(*bytes), begin + 1, end, true});
        }
    }
    return found;
}

/// Where the body of the MIME part with that header starts: behind the next empty line.
std::size_t body_start(std::string_view text, std::size_t header) {
    const std::size_t unix_end = text.find("\n\n", header);
    const std::size_t dos_end = text.find("\n\r\n", header);
    if (unix_end == std::string_view::npos && dos_end == std::string_view::npos) {
        return text.size();
    }
    return unix_end < dos_end ? unix_end + 2 : dos_end + 3;
}

/// The parts with `Content-Transfer-Encoding: base64` of an S/MIME message (RFC 8551).
std::vector<Armoured> mime_parts(std::string_view text) {
    std::vector<Armoured> found;
    constexpr std::string_view mark = "Content-Transfer-Encoding: base64";
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
        const std::size_t begin = body_start(text, at);
        std::size_t end = std::min(text.find("\n--", begin), text.size());
        end = std::min({end, text.find("\n\n", begin), text.find("\n\r\n", begin)});
        at = std::max(at + mark.size(), end);
        if (auto bytes = decode(text.substr(begin, end - begin))) {
            found.push_back({std::move(*bytes), begin, end, false});
        }
    }
    return found;
}

}  // namespace

std::optional<std::string> decode_hex(std::string_view text) {
    std::string bytes;
    int high = -1;
    for (const char c : text) {
        if (text::is_space(c)) {
            continue;
        }
        const int value = digit_value(c);
        if (value < 0) {
            return std::nullopt;
        }
        if (high < 0) {
            high = value;
        } else {
            bytes += static_cast<char>(high << 4 | value);
            high = -1;
        }
    }
    return high < 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

std::vector<Armoured> find_armoured(std::string_view text) {
    if (text.find("<Objs ") != std::string_view::npos) {
        return raw_data(text);
    }
    if (auto bytes = decode(text)) {
        return {{std::move(*bytes), 0, text.size(), false}};
    }
    return mime_parts(text);
}

}  // namespace parsers::certificate
