#include "parsers/certificate/name.hpp"

#include <algorithm>
#include <array>

#include "parsers/certificate/fold.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/strings.hpp"
#include "parsers/model/certificate.hpp"
#include "parsers/model/oid.hpp"

namespace parsers::certificate {

namespace {

struct Keyword {
    EncodedOid type;
    std::string_view name;
};

/// RFC 4514, 3, then the names that Windows uses for what that does not list.
constexpr auto keywords = std::to_array<Keyword>({
    {"2.5.4.3"_oid, "CN"},
    {"0.9.2342.19200300.100.1.25"_oid, "DC"},
    {"2.5.4.10"_oid, "O"},
    {"2.5.4.11"_oid, "OU"},
    {"2.5.4.6"_oid, "C"},
    {"2.5.4.7"_oid, "L"},
    {"2.5.4.8"_oid, "ST"},
    {"2.5.4.9"_oid, "STREET"},
    {"0.9.2342.19200300.100.1.1"_oid, "UID"},
    {"1.2.840.113549.1.9.1"_oid, "E"},
    {"2.5.4.5"_oid, "SERIALNUMBER"},
    {"2.5.4.4"_oid, "SN"},
    {"2.5.4.42"_oid, "G"},
    {"2.5.4.43"_oid, "I"},
    {"2.5.4.12"_oid, "T"},
    {"2.5.4.13"_oid, "Description"},
    {"2.5.4.15"_oid, "businessCategory"},
    {"2.5.4.17"_oid, "PostalCode"},
    {"2.5.4.18"_oid, "POBox"},
    {"2.5.4.20"_oid, "Phone"},
    {"2.5.4.44"_oid, "generationQualifier"},
    {"2.5.4.46"_oid, "dnQualifier"},
    {"2.5.4.65"_oid, "pseudonym"},
    {"2.5.4.97"_oid, "organizationIdentifier"},
    {"1.2.840.113549.1.9.2"_oid, "unstructuredName"},
    {"1.2.840.113549.1.9.8"_oid, "unstructuredAddress"},
    {"1.3.6.1.4.1.311.60.2.1.1"_oid, "jurisdictionL"},
    {"1.3.6.1.4.1.311.60.2.1.2"_oid, "jurisdictionST"},
    {"1.3.6.1.4.1.311.60.2.1.3"_oid, "jurisdictionC"},
});

std::string_view keyword(std::string_view type) {
    const auto found =
        std::ranges::find_if(keywords, [&](const Keyword& each) { return each.type == type; });
    return found == keywords.end() ? std::string_view() : found->name;
}

/// C0, DEL and C1, line and paragraph separators, and the marks that turn the direction of writing:
/// none of them may reach a terminal or a report as it is.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

std::string escaped_octets(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char byte : bytes) {
        const auto octet = static_cast<std::uint8_t>(byte);
        text += {'\\', digits[octet >> 4u], digits[octet & 0xfu]};
    }
    return text;
}

constexpr std::string_view special = "\"+,;<>\\";

/// Characters that `escaped` may have to do something about; all but ASCII among them.
constexpr std::array<bool, 256> suspicious = [] {
    std::array<bool, 256> table{};
    for (std::size_t octet = 0; octet < table.size(); ++octet) {
        table[octet] = octet < 0x20 || octet >= 0x7f;
    }
    for (const char c : special) {
        table[static_cast<std::uint8_t>(c)] = true;
    }
    return table;
}();

bool needs_no_escape(std::string_view value) {
    return !value.empty() && value.front() != ' ' && value.front() != '#' && value.back() != ' ' &&
           std::ranges::none_of(value,
                                [](char c) { return suspicious[static_cast<std::uint8_t>(c)]; });
}

/// RFC 4514, 2.4.
std::string escaped(std::string value) {
    if (needs_no_escape(value)) {
        return value;
    }
    std::string text;
    text.reserve(value.size() + 2);
    std::string_view rest = value;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const bool is_first = rest.size() == value.size();
        const char32_t character = take_character(rest);
        const std::string_view bytes = before.substr(0, before.size() - rest.size());
        const bool is_edge_space = character == ' ' && (is_first || rest.empty());
        if (is_control(character)) {
            text += escaped_octets(bytes);
            continue;
        }
        if (is_edge_space || (is_first && character == '#') ||
            (bytes.size() == 1 && special.find(bytes[0]) != std::string_view::npos)) {
            text += '\\';
        }
        text += bytes;
    }
    return text;
}

std::string attribute_text(const NameAttribute& attribute) {
    const std::string_view name = keyword(attribute.type);
    std::string text(name);
    if (name.empty()) {
        text = to_text(model::Oid{std::string(attribute.type)});
    }
    text += '=';
    // RFC 4514, 2.4: what is no string, and values of types without a keyword, in hexadecimal. We
    // show the latter as text all the same: people have to recognise their names.
    if (is_string(attribute.value.tag)) {
        text += escaped(string_text(attribute.value.tag, attribute.value.contents));
    } else {
        text += '#';
        text += model::to_hex(attribute.value.whole);
    }
    return text;
}

void append_number(std::string& key, std::size_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        key += static_cast<char>(number >> shift);
    }
}

void append_sized(std::string& key, std::string_view bytes) {
    append_number(key, bytes.size());
    key += bytes;
}

std::string attribute_key(const NameAttribute& attribute) {
    std::string key;
    append_sized(key, attribute.type);
    if (is_string(attribute.value.tag)) {
        key += 's';
        append_sized(key, folded(string_text(attribute.value.tag, attribute.value.contents)));
    } else {
        key += 'x';
        append_sized(key, attribute.value.whole);
    }
    return key;
}

}  // namespace

NameAttributes read_name(std::string_view name_der, std::size_t max_attributes) {
    NameAttributes name;
    name.attributes.reserve(8);
    const auto sequence = contents_of(name_der, tag::sequence);
    DerReader parts(sequence.value_or(std::string_view()));
    name.is_whole = sequence.has_value();
    for (std::uint32_t part = 0; name.is_whole && !parts.at_end(); ++part) {
        const auto set = parts.next(tag::set);
        name.is_whole = set.has_value();
        DerReader members(set ? set->contents : std::string_view());
        while (name.is_whole && !members.at_end()) {
            const auto member = members.next(tag::sequence);
            DerReader fields(member ? member->contents : std::string_view());
            const auto type = fields.next(tag::oid);
            const auto value = fields.next();
            name.is_whole = type && value && name.attributes.size() < max_attributes;
            if (name.is_whole) {
                name.attributes.push_back({type->contents, *value, part});
            }
        }
    }
    return name;
}

std::string name_text(const NameAttributes& name) {
    std::string text;
    const auto& attributes = name.attributes;
    // RFC 4514, 2.1: the parts from the last to the first, the members of one part as they come.
    for (std::size_t end = attributes.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && attributes[begin - 1].part == attributes[end - 1].part) {
            --begin;
        }
        text += text.empty() ? "" : ", ";
        for (std::size_t at = begin; at < end; ++at) {
            text += at == begin ? "" : "+";
            text += attribute_text(attributes[at]);
        }
        end = begin;
    }
    if (!name.is_whole) {
        text += "\xef\xbf\xbd";
    }
    return text;
}

std::string name_text(std::string_view name_der) { return name_text(read_name(name_der)); }

std::string normalized_name(std::string_view name_der) {
    const NameAttributes name = read_name(name_der);
    if (!name.is_whole) {
        return std::string(name_der);
    }
    std::string key;
    key.reserve(name_der.size() * 2);
    const auto& attributes = name.attributes;
    for (std::size_t begin = 0; begin < attributes.size();) {
        std::vector<std::string> members;
        const std::uint32_t part = attributes[begin].part;
        for (; begin < attributes.size() && attributes[begin].part == part; ++begin) {
            members.push_back(attribute_key(attributes[begin]));
        }
        // RFC 5280, 7.1: the members of one part are a set.
        std::ranges::sort(members);
        append_number(key, members.size());
        for (const std::string& member : members) {
            key += member;
        }
    }
    return key;
}

}  // namespace parsers::certificate
