#include "parsers/certificate/extensions.hpp"

#include <algorithm>
#include <array>

#include "parsers/certificate/der.hpp"
#include "parsers/certificate/extension_values.hpp"
#include "parsers/certificate/oid_literal.hpp"

namespace parsers::certificate {

namespace {

using model::Certificate;
using model::Oid;

/// How one extension gets into the certificate.
struct Interpretation {
    EncodedOid oid;
    bool (*read)(Draft&, std::string_view value);  ///< false: cannot be decoded
    void (*deny)(Certificate&);  ///< what it says then; nothing where that changes no decision
};

void deny_key_usage(Certificate& certificate) { certificate.key_usage = std::uint16_t{0}; }
void deny_extended_key_usage(Certificate& certificate) {
    certificate.has_extended_key_usage = true;
    certificate.extended_key_usage.clear();
}
void deny_ca(Certificate& certificate) {
    certificate.basic_constraints = model::BasicConstraints{};
}
void deny_names(Certificate& certificate) {
    certificate.rare->has_name_constraints = true;
    certificate.rare->name_constraints.has_unsupported_range = true;
}
void deny_nothing(Certificate&) {}

constexpr auto interpretations = std::to_array<Interpretation>({
    {"2.5.29.15"_oid, read_key_usage, deny_key_usage},
    {"2.5.29.37"_oid, read_extended_key_usage, deny_extended_key_usage},
    {"2.5.29.17"_oid, read_alternative_names, deny_nothing},
    {"2.5.29.19"_oid, read_basic_constraints, deny_ca},
    {"2.5.29.14"_oid, read_subject_key_id, deny_nothing},
    {"2.5.29.35"_oid, read_authority_key_id, deny_nothing},
    {"2.5.29.31"_oid, read_crl_distribution_points, deny_nothing},
    {"1.3.6.1.5.5.7.1.1"_oid, read_authority_information_access, deny_nothing},
    {"2.5.29.32"_oid, read_policies, deny_nothing},
    {"1.3.6.1.4.1.311.20.2"_oid, read_template_name, deny_nothing},
    {"1.3.6.1.4.1.311.21.7"_oid, read_template, deny_nothing},
    {"2.5.29.30"_oid, read_name_constraints, deny_names},
    {"2.5.29.54"_oid, read_inhibit_any_policy, deny_nothing},
    {"2.5.29.36"_oid, skip_sequence, deny_nothing},
    {"2.5.29.33"_oid, skip_sequence, deny_nothing},
});

struct Extension {
    std::string_view oid;
    std::string_view value;
    bool is_critical = false;
};

/// X.690, 8.7.3: BER may cut an OCTET STRING in pieces. One piece is read; several end up as a
/// value that cannot be decoded.
std::optional<std::string_view> take_octets(DerReader& fields) {
    if (const auto whole = fields.next(tag::octet_string)) {
        return whole->contents;
    }
    const auto pieces = fields.next(tag::octet_string | tag::constructed);
    if (!pieces) {
        return std::nullopt;
    }
    DerReader reader(pieces->contents);
    const auto only = reader.next(tag::octet_string);
    return only && reader.at_end() ? only->contents : std::string_view();
}

std::optional<Extension> read_extension(DerReader& list) {
    const auto sequence = list.next(tag::sequence);
    DerReader fields(sequence ? sequence->contents : std::string_view());
    const auto oid = fields.next(tag::oid);
    const auto critical = fields.next(tag::boolean);
    const auto value = take_octets(fields);
    if (!oid || !value) {
        return std::nullopt;
    }
    // X.690, 8.2.2: any octet but zero is TRUE.
    const bool is_critical =
        critical && critical->contents.find_first_not_of('\0') != std::string_view::npos;
    return Extension{oid->contents, *value, is_critical};
}

void interpret(Draft& draft, const Extension& extension) {
    Certificate& certificate = draft.certificate;
    const auto row = std::ranges::find_if(
        interpretations, [&](const Interpretation& each) { return each.oid == extension.oid; });
    if (row == interpretations.end()) {
        if (extension.is_critical) {
            certificate.rare->unknown_critical.push_back(Oid{std::string(extension.oid)});
        }
        return;
    }
    if (!row->read(draft, extension.value)) {
        row->deny(certificate);
        certificate.rare->unreadable.push_back(Oid{std::string(extension.oid)});
    }
}

bool insert_once(std::vector<std::string_view>& seen, std::string_view oid) {
    const auto at = std::ranges::lower_bound(seen, oid);
    if (at != seen.end() && *at == oid) {
        return false;
    }
    seen.insert(at, oid);
    return true;
}

}  // namespace

bool read_extensions(Draft& draft, std::string_view extensions_der) {
    const auto sequence = contents_of(extensions_der, tag::sequence);
    if (!sequence) {
        return false;
    }
    std::vector<std::string_view> seen;
    seen.reserve(16);
    DerReader list(*sequence);
    while (!list.at_end() && draft.count_name()) {
        const auto extension = read_extension(list);
        if (!extension) {
            return false;
        }
        if (insert_once(seen, extension->oid)) {
            interpret(draft, *extension);
        } else {
            // RFC 5280, 4.2: not more than one of each. The first counts.
            draft.certificate.rare->duplicate.push_back(Oid{std::string(extension->oid)});
        }
    }
    return true;
}

}  // namespace parsers::certificate
