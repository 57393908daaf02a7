#include "tests/support/der.hpp"

#include <array>
#include <cassert>
#include <utility>
#include <vector>

namespace tests::support {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{
    {"CN"sv, "\x55\x04\x03"sv},
    {"C"sv, "\x55\x04\x06"sv},
    {"L"sv, "\x55\x04\x07"sv},
    {"S"sv, "\x55\x04\x08"sv},
    {"ST"sv, "\x55\x04\x08"sv},
    {"O"sv, "\x55\x04\x0a"sv},
    {"OU"sv, "\x55\x04\x0b"sv},
    {"DC"sv, "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19"sv},
}};

std::string attribute(std::string_view type, std::string_view value, int value_tag) {
    for (const auto& [name, oid] : types) {
        if (name == type) {
            const std::string text = tlv(type == "DC" ? der_tag::ia5_string : value_tag, value);
            return tlv(der_tag::set,
                       tlv(der_tag::sequence, tlv(der_tag::object_identifier, oid) + text));
        }
    }
    assert(false && "unknown attribute type");
    return {};
}

std::vector<std::string_view> parts(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t comma = text.find(", ");
        found.push_back(text.substr(0, comma));
        text = comma == text.npos ? std::string_view() : text.substr(comma + 2);
    }
    return found;
}

}  // namespace

std::string tlv(int tag, std::string_view contents) {
    std::string out(1, static_cast<char>(tag));
    const std::size_t size = contents.size();
    if (size < 0x80) {
        out += static_cast<char>(size);
    } else if (size <= 0xff) {
        out += '\x81';
        out += static_cast<char>(size);
    } else {
        assert(size <= 0xffff);
        out += '\x82';
        out += static_cast<char>(size >> 8);
        out += static_cast<char>(size & 0xff);
    }
    return out.append(contents);
}

std::string name_der(std::string_view text, int value_tag) {
    std::string contents;
    for (const std::string_view part : parts(text)) {
        const std::size_t equals = part.find('=');
        assert(equals != part.npos);
        // RFC 4514, 2.1: the text starts with the last part of the encoding.
        contents.insert(0, attribute(part.substr(0, equals), part.substr(equals + 1), value_tag));
    }
    return tlv(der_tag::sequence, contents);
}

std::string fake_key_der(std::string_view word) {
    return tlv(der_tag::sequence,
               tlv(der_tag::sequence, tlv(der_tag::object_identifier, "\x2a\x03"sv)) +
                   tlv(der_tag::bit_string, std::string(1, '\0').append(word)));
}

}  // namespace tests::support
