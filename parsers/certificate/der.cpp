#include "parsers/certificate/der.hpp"

#include <mbedtls/asn1.h>

namespace parsers::certificate {

namespace {

/// Indefinite lengths inside each other: as deep as anything this program opens.
constexpr unsigned max_nesting = 32;

constexpr char indefinite = '\x80';

struct Header {
    std::uint8_t tag = 0;
    std::size_t size = 0;    ///< of identifier and length octets
    std::size_t length = 0;  ///< of the contents; nothing to go by when indefinite
    bool is_indefinite = false;
};

/// X.690, 8.1.2.4: number of identifier octets, 0 when they do not end.
std::size_t identifier_size(std::string_view bytes) {
    if ((static_cast<std::uint8_t>(bytes[0]) & 0x1fu) != 0x1f) {
        return 1;
    }
    for (std::size_t at = 1; at < bytes.size(); ++at) {
        if ((static_cast<std::uint8_t>(bytes[at]) & 0x80u) == 0) {
            return at + 1;
        }
    }
    return 0;
}

/// Reads a definite length that stays within `bytes`; gives the number of its octets, or 0.
std::size_t read_length(std::string_view bytes, std::size_t& length) {
    // mbedTLS takes the bytes as not const, and does not change them.
    auto* const start = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    auto* next = start;
    if (mbedtls_asn1_get_len(&next, start + bytes.size(), &length) != 0) {
        return 0;
    }
    return static_cast<std::size_t>(next - start);
}

std::optional<Header> read_header(std::string_view bytes) {
    if (bytes.empty()) {
        return std::nullopt;
    }
    const std::size_t identifier = identifier_size(bytes);
    if (identifier == 0 || identifier == bytes.size()) {
        return std::nullopt;
    }
    Header header{.tag = static_cast<std::uint8_t>(bytes[0])};
    if (bytes[identifier] == indefinite) {
        // X.690, 8.1.3.2: only a constructed encoding may have an indefinite length.
        header.size = identifier + 1;
        header.is_indefinite = true;
        return (header.tag & 0x20u) != 0 ? std::optional(header) : std::nullopt;
    }
    const std::size_t length_octets = read_length(bytes.substr(identifier), header.length);
    header.size = identifier + length_octets;
    return length_octets == 0 ? std::nullopt : std::optional(header);
}

/// Where the contents of an indefinite length end: the offset of the end-of-contents octets that
/// close it.
std::optional<std::size_t> end_of_contents(std::string_view contents) {
    unsigned open = 1;
    std::size_t at = 0;
    while (true) {
        if (contents.substr(at, 2) == std::string_view("\0\0", 2)) {
            if (--open == 0) {
                return at;
            }
            at += 2;
            continue;
        }
        const auto header = read_header(contents.substr(at));
        if (!header || (header->is_indefinite && ++open > max_nesting)) {
            return std::nullopt;
        }
        at += header->size + header->length;
    }
}

}  // namespace

Element DerReader::take(std::size_t header, std::size_t length, std::size_t closing) {
    const std::size_t size = header + length + closing;
    const Element element{static_cast<std::uint8_t>(rest_.front()), rest_.substr(0, size),
                          rest_.substr(header, length)};
    rest_.remove_prefix(size);
    return element;
}

std::optional<Element> DerReader::next() {
    if (rest_.size() < 2 || (rest_[0] & 0x1f) == 0x1f || rest_[1] == indefinite) {
        return next_unusual();
    }
    std::size_t length = 0;
    const std::size_t length_octets = read_length(rest_.substr(1), length);
    if (length_octets == 0) {
        return std::nullopt;
    }
    return take(1 + length_octets, length, 0);
}

std::optional<Element> DerReader::next_unusual() {
    const auto header = read_header(rest_);
    if (!header) {
        return std::nullopt;
    }
    if (!header->is_indefinite) {
        return take(header->size, header->length, 0);
    }
    const auto end = end_of_contents(rest_.substr(header->size));
    if (!end) {
        return std::nullopt;
    }
    return take(header->size, *end, 2);
}

std::optional<Element> DerReader::next(std::uint8_t tag) {
    return is_next(tag) ? next() : std::nullopt;
}

std::optional<std::string_view> contents_of(std::string_view bytes, std::uint8_t tag) {
    const auto element = DerReader(bytes).next(tag);
    return element ? std::optional(element->contents) : std::nullopt;
}

}  // namespace parsers::certificate
