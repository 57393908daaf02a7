#include "analyzer/evidence/name_constraints.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/certificate/name.hpp"
#include "parsers/text/ascii.hpp"

namespace analyzer::evidence {

namespace {

using model::GeneralName;
using model::NameKind;
using parsers::text::ends_with_ignoring_case;
using parsers::text::equal_ignoring_case;

/// A name of the subject or of a constraint.
struct Name {
    NameKind kind{};
    std::string_view text;
    std::string_view der;
};

/// The constraint itself, or any labels in front of it; a leading dot, which the RFC does not know
/// but CAs write, asks for at least one.
bool is_dns_within(std::string_view name, std::string_view constraint) {
    if (constraint.empty() || equal_ignoring_case(name, constraint)) {
        return true;
    }
    if (constraint.front() == '.') {
        return name.size() > constraint.size() && ends_with_ignoring_case(name, constraint);
    }
    return name.size() > constraint.size() && ends_with_ignoring_case(name, constraint) &&
           name[name.size() - constraint.size() - 1] == '.';
}

/// A host, or every host below a domain when it starts with a dot.
bool is_host_within(std::string_view host, std::string_view constraint) {
    if (!constraint.empty() && constraint.front() == '.') {
        return host.size() > constraint.size() && ends_with_ignoring_case(host, constraint);
    }
    return equal_ignoring_case(host, constraint);
}

bool is_email_within(std::string_view address, std::string_view constraint) {
    const std::size_t sign = address.rfind('@');
    const std::string_view host = sign == address.npos ? address : address.substr(sign + 1);
    const std::size_t mailbox = constraint.rfind('@');
    if (mailbox == constraint.npos) {
        return is_host_within(host, constraint);
    }
    return sign != address.npos && address.substr(0, sign) == constraint.substr(0, mailbox) &&
           equal_ignoring_case(host, constraint.substr(mailbox + 1));
}

bool is_uri_within(std::string_view uri, std::string_view constraint) {
    const std::size_t scheme = uri.find("://");
    if (scheme == uri.npos) {
        return false;
    }
    std::string_view host = uri.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.substr(host.rfind('@') + 1);  // npos + 1 is 0
    return is_host_within(host.substr(0, host.find(':')), constraint);
}

/// Address and mask, one behind the other.
bool is_address_within(std::string_view address, std::string_view constraint) {
    const std::size_t size = address.size();
    if (constraint.size() != 2 * size) {
        return false;
    }
    for (std::size_t index = 0; index < size; ++index) {
        const int difference = address[index] ^ constraint[index];
        if ((difference & constraint[size + index]) != 0) {
            return false;
        }
    }
    return true;
}

/// The contents of a TLV and what is behind it; nothing when the length is not definite.
struct Element {
    std::string_view whole, contents, rest;
};
std::optional<Element> first_element(std::string_view der) {
    if (der.size() < 2) {
        return std::nullopt;
    }
    std::size_t size = static_cast<unsigned char>(der[1]);
    std::size_t header = 2;
    if (size >= 0x80) {
        const std::size_t octets = size & 0x7f;
        if (octets == 0 || octets > 3 || der.size() < 2 + octets) {
            return std::nullopt;
        }
        size = 0;
        for (header = 2; header < 2 + octets; ++header) {
            size = size << 8 | static_cast<unsigned char>(der[header]);
        }
    }
    if (der.size() - header < size) {
        return std::nullopt;
    }
    return Element{.whole = der.substr(0, header + size),
                   .contents = der.substr(header, size),
                   .rest = der.substr(header + size)};
}

std::optional<std::vector<std::string_view>> relative_names(std::string_view name_der) {
    const std::optional<Element> name = first_element(name_der);
    if (!name) {
        return std::nullopt;
    }
    std::vector<std::string_view> parts;
    for (std::string_view rest = name->contents; !rest.empty();) {
        const std::optional<Element> part = first_element(rest);
        if (!part) {
            return std::nullopt;
        }
        parts.push_back(part->whole);
        rest = part->rest;
    }
    return parts;
}

/// A Name of one RelativeDistinguishedName, so that the one comparison of names serves.
std::string single(std::string_view relative_name) {
    std::string der("\x30\x83", 2);
    for (const int shift : {16, 8, 0}) {
        der += static_cast<char>(relative_name.size() >> shift & 0xff);
    }
    return der.append(relative_name);
}

/// RFC 5280, 7.1: a name is in a subtree when the constraint is a prefix of it.
bool is_directory_within(std::string_view name, std::string_view constraint) {
    const auto parts = relative_names(name);
    const auto prefix = relative_names(constraint);
    if (!parts || !prefix || prefix->size() > parts->size()) {
        return false;
    }
    return std::equal(prefix->begin(), prefix->end(), parts->begin(),
                      [](std::string_view left, std::string_view right) {
                          return parsers::certificate::normalized_name(single(left)) ==
                                 parsers::certificate::normalized_name(single(right));
                      });
}

bool is_within(const Name& name, const Name& constraint) {
    switch (name.kind) {
        case NameKind::dns:
            return is_dns_within(name.text, constraint.text);
        case NameKind::email:
            return is_email_within(name.text, constraint.text);
        case NameKind::uri:
            return is_uri_within(name.text, constraint.text);
        case NameKind::ip:
            return is_address_within(name.der, constraint.der);
        case NameKind::directory:
            return is_directory_within(name.der, constraint.der);
        default:
            return false;
    }
}

bool is_comparable(NameKind kind) {
    return kind == NameKind::dns || kind == NameKind::email || kind == NameKind::uri ||
           kind == NameKind::ip || kind == NameKind::directory;
}

Name name_of(const model::Certificate& certificate, const GeneralName& name) {
    return {name.kind, certificate.text(name.value), certificate.bytes(name.der)};
}

bool is_host_like(std::string_view text) {
    return text.find('.') != text.npos && text.find_first_of(" @,:/") == text.npos;
}

/// Every name that constraints speak of: the subject, the alternative names, and the common name of
/// a server where it stands in for the missing host name.
std::vector<Name> names_of(const model::Certificate& certificate) {
    std::vector<Name> names;
    bool has_dns = false;
    for (const GeneralName& name : certificate.alternative_names) {
        names.push_back(name_of(certificate, name));
        has_dns = has_dns || name.kind == NameKind::dns;
    }
    const std::string_view subject = certificate.bytes(certificate.subject.der);
    if (subject.size() > 2) {
        names.push_back({NameKind::directory, certificate.subject_text(), subject});
    }
    const bool is_ca = certificate.basic_constraints && certificate.basic_constraints->is_ca;
    if (!has_dns && !is_ca) {
        for (const model::TextSlice common : certificate.common_names) {
            const std::string_view text = certificate.text(common);
            if (is_host_like(text)) {
                names.push_back({NameKind::dns, text, {}});
            }
        }
    }
    return names;
}

bool admits(const model::Certificate& authority, const Name& name) {
    const model::NameConstraints& constraints = authority.rare->name_constraints;
    const auto concerns = [&](const GeneralName& constraint) {
        return constraint.kind == name.kind;
    };
    const auto holds_for = [&](const GeneralName& constraint) {
        return concerns(constraint) && is_within(name, name_of(authority, constraint));
    };
    const bool is_permitted_kind = std::ranges::any_of(constraints.permitted, concerns);
    const bool is_excluded_kind = std::ranges::any_of(constraints.excluded, concerns);
    if (!is_permitted_kind && !is_excluded_kind) {
        return true;
    }
    if (!is_comparable(name.kind)) {
        return false;
    }
    return (!is_permitted_kind || std::ranges::any_of(constraints.permitted, holds_for)) &&
           std::ranges::none_of(constraints.excluded, holds_for);
}

}  // namespace

bool admits_names(const model::Certificate& authority, const model::Certificate& subject) {
    if (!authority.rare->has_name_constraints) {
        return true;
    }
    // "process the … constraint or reject the certificate": minimum and maximum are not processed.
    if (authority.rare->name_constraints.has_unsupported_range) {
        return false;
    }
    return std::ranges::all_of(names_of(subject),
                               [&](const Name& name) { return admits(authority, name); });
}

}  // namespace analyzer::evidence
