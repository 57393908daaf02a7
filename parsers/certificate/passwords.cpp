#include "parsers/certificate/passwords.hpp"

#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "parsers/certificate/strings.hpp"
#include "parsers/text/unicode.hpp"

namespace parsers::certificate {

namespace {

using Maker = std::optional<Secret> (*)(std::string_view);

void append_unit(Secret& bytes, char32_t unit) {
    bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
    bytes.push_back(static_cast<std::uint8_t>(unit));
}

struct Character {
    char32_t value = 0;
    std::size_t size = 1;  ///< octets of its UTF-8
};

/// The first character; a byte that is no UTF-8 stands for itself, as in Latin-1.
Character first_character(std::string_view text) {
    const text::Utf8Unit unit = text::first_unit(text);
    const auto lead = static_cast<std::uint8_t>(text.front());
    if (!unit.is_valid || unit.size == 1) {
        return {lead, 1};
    }
    char32_t value = lead & (0xffu >> (unit.size + 1));
    for (std::size_t index = 1; index < unit.size; ++index) {
        value = value << 6 | (static_cast<std::uint8_t>(text[index]) & 0x3fu);
    }
    return {value, unit.size};
}

/// RFC 7292, B.1; characters beyond the BMP as surrogates, as OpenSSL and Windows have them.
std::optional<Secret> bmp_string(std::string_view text) {
    Secret bytes;
    while (!text.empty()) {
        const auto [value, size] = first_character(text);
        text.remove_prefix(size);
        if (value < 0x10000) {
            append_unit(bytes, value);
        } else {
            append_unit(bytes, 0xd800 + ((value - 0x10000) >> 10));
            append_unit(bytes, 0xdc00 + ((value - 0x10000) & 0x3ff));
        }
    }
    append_unit(bytes, 0);
    return bytes;
}

std::optional<Secret> utf8(std::string_view text) { return to_secret(text); }

/// OpenSSL before 1.1.0 put a zero before each byte of whatever encoding the terminal had.
std::optional<Secret> widened(std::string_view text) {
    if (is_ascii(text)) {
        return std::nullopt;
    }
    Secret bytes;
    for (const char c : text) {
        append_unit(bytes, static_cast<std::uint8_t>(c));
    }
    append_unit(bytes, 0);
    return bytes;
}

/// The password in Latin-1; also undoes a password given as the widened form reads.
std::optional<Secret> latin1(std::string_view text) {
    if (is_ascii(text)) {
        return std::nullopt;
    }
    Secret bytes;
    while (!text.empty()) {
        const auto [value, size] = first_character(text);
        if (value > 0xff) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<std::uint8_t>(value));
        text.remove_prefix(size);
    }
    return bytes;
}

std::vector<Maker> makers(PasswordForm form) {
    switch (form) {
        case PasswordForm::bmp_string:
            return {bmp_string, widened, utf8};
        case PasswordForm::octets:
            return {utf8, latin1};
        case PasswordForm::any:
            return {utf8, latin1, bmp_string, widened};
    }
    return {};
}

}  // namespace

std::vector<Attempt> attempts(const Passwords& given, PasswordForm form) {
    std::vector<Attempt> result;
    std::set<std::string_view> seen;  // of bytes that stay where they are when their owner moves
    const auto add = [&](std::optional<Secret> bytes, std::size_t password) {
        if (bytes && seen.insert(view(*bytes)).second) {
            result.push_back({std::move(*bytes), password});
        }
    };
    add(Secret(), 0);
    for (const Maker make : makers(form)) {
        add(make(""), 1);
        for (std::size_t index = 0; index < given.size(); ++index) {
            add(make(given[index]), index + 2);
        }
    }
    return result;
}

}  // namespace parsers::certificate
