#include "parsers/certificate/der.hpp"

#include <mbedtls/asn1.h>

namespace parsers::certificate {

namespace {

/// Indefinite lengths inside each other: as deep as anything this program opens.
constexpr unsigned max_nesting = 32;

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

std::optional<Header> read_header(std::string_view bytes) {
    if (bytes.empty()) {
        return std::nullopt;
    }
    const std::size_t identifier = identifier_size(bytes);
    if (identifier == 0 || identifier == bytes.size()) {
        return std::nullopt;
    }
    Header header{.tag = static_cast<std::uint8_t>(bytes[0])};
    if (bytes[identifier] == '\x80') {
        // X.690, 8.1.3.2: only a constructed encoding may have an indefinite length.
        header.size = identifier + 1;
        header.is_indefinite = true;
        return (header.tag & 0x20u) != 0 ? std::optional(header) : std::nullopt;
    }
    // mbedTLS takes the bytes as not const, and does not change them.
    auto* next = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data())) + identifier;
    const auto* const start = reinterpret_cast<const unsigned char*>(bytes.data());
    if (mbedtls_asn1_get_len(&next, start + bytes.size(), &header.length) != 0) {
        return std::nullopt;
    }
    header.size = static_cast<std::size_t>(next - start);
    return header;
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

std::optional<Element> DerReader::next() {
    const auto header = read_header(rest_);
    if (!header) {
        return std::nullopt;
    }
    std::size_t length = header->length;
    std::size_t closing = 0;
    if (header->is_indefinite) {
        const auto end = end_of_contents(rest_.substr(header->size));
        if (!end) {
            return std::nullopt;
        }
        length = *end;
        closing = 2;
    }
    const std::size_t size = header->size + length + closing;
    const Element element{header->tag, rest_.substr(0, size), rest_.substr(header->size, length)};
    rest_.remove_prefix(size);
    return element;
}

std::optional<Element> DerReader::next(std::uint8_t tag) {
    return is_next(tag) ? next() : std::nullopt;
}

std::optional<std::string_view> contents_of(std::string_view bytes, std::uint8_t tag) {
    const auto element = DerReader(bytes).next(tag);
    return element ? std::optional(element->contents) : std::nullopt;
}

}  // namespace parsers::certificate
