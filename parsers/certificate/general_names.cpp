#include "parsers/certificate/general_names.hpp"

#include <bit>
#include <charconv>

#include "parsers/certificate/name.hpp"
#include "parsers/certificate/strings.hpp"
#include "parsers/model/oid.hpp"

namespace parsers::certificate {

namespace {

constexpr unsigned octet(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

std::string dotted(std::string_view octets) {
    std::string text;
    for (std::size_t at = 0; at < octets.size(); ++at) {
        text += at == 0 ? "" : ".";
        text += std::to_string(octet(octets, at));
    }
    return text;
}

struct Run {
    std::size_t first = 8;
    std::size_t size = 0;
};

/// RFC 5952, 4.2: the longest run of zero groups, the first of equals, and never a single group.
Run longest_zero_run(std::string_view octets) {
    Run best;
    for (std::size_t group = 0; group < 8; ++group) {
        std::size_t size = 0;
        while (group + size < 8 && octet(octets, 2 * (group + size)) == 0 &&
               octet(octets, 2 * (group + size) + 1) == 0) {
            ++size;
        }
        if (size > 1 && size > best.size) {
            best = {group, size};
        }
    }
    return best;
}

std::string colons(std::string_view octets) {
    const Run zeros = longest_zero_run(octets);
    std::string text;
    for (std::size_t group = 0; group < 8; ++group) {
        if (group == zeros.first) {
            text += "::";
            group += zeros.size - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':') {
            text += ':';
        }
        char digits[8];
        const unsigned value = octet(octets, 2 * group) << 8u | octet(octets, 2 * group + 1);
        text.append(digits, std::to_chars(digits, digits + sizeof digits, value, 16).ptr);
    }
    return text;
}

std::string plain_address(std::string_view octets) {
    return octets.size() == 4 ? dotted(octets) : colons(octets);
}

/// How many bits lead the mask, when nothing but zeros follows them.
std::optional<int> prefix_length(std::string_view mask) {
    int length = 0;
    bool is_over = false;
    for (std::size_t at = 0; at < mask.size(); ++at) {
        const auto value = static_cast<std::uint8_t>(mask[at]);
        const int ones = std::countl_one(value);
        if ((is_over && value != 0) || std::popcount(value) != ones) {
            return std::nullopt;
        }
        length += ones;
        is_over = is_over || ones < 8;
    }
    return length;
}

/// RFC 5280, 4.2.1.6: directoryName is tagged explicitly, since Name is a CHOICE.
std::string value_text(model::NameKind kind, std::string_view contents) {
    using model::NameKind;
    switch (kind) {
        case NameKind::email:
        case NameKind::dns:
        case NameKind::uri:
            return valid_utf8(contents);
        case NameKind::ip:
            return address_text(contents);
        case NameKind::directory:
            return name_text(contents);
        case NameKind::registered:
            return to_text(model::Oid{std::string(contents)});
        case NameKind::other:
            return to_text(model::Oid{
                std::string(contents_of(contents, tag::oid).value_or(std::string_view()))});
        case NameKind::x400:
        case NameKind::edi:
            return '#' + model::to_hex(contents);
    }
    return {};
}

}  // namespace

std::string address_text(std::string_view octets) {
    switch (octets.size()) {
        case 4:
        case 16:
            return plain_address(octets);
        case 8:
        case 32: {
            const std::string_view mask = octets.substr(octets.size() / 2);
            const auto prefix = prefix_length(mask);
            return plain_address(octets.substr(0, octets.size() / 2)) + '/' +
                   (prefix ? std::to_string(*prefix) : plain_address(mask));
        }
        default:
            return '#' + model::to_hex(octets);
    }
}

std::optional<GeneralNameText> read_general_name(const Element& element) {
    // Primitive or constructed: which it should be follows from the kind, and which it is does not
    // change what it says.
    const auto number = element.tag & 0x1fu;
    if ((element.tag & 0xc0u) != 0x80 || number > 8) {
        return std::nullopt;
    }
    const auto kind = static_cast<model::NameKind>(number);
    return GeneralNameText{kind, value_text(kind, element.contents), element.contents};
}

}  // namespace parsers::certificate
