#include "parsers/certificate/revocation_terms.hpp"

#include <optional>

#include "parsers/certificate/der.hpp"
#include "parsers/certificate/oid_literal.hpp"

namespace parsers::certificate {

namespace {

constexpr EncodedOid reason_code = "2.5.29.21"_oid;
constexpr EncodedOid invalidity_date = "2.5.29.24"_oid;
constexpr EncodedOid distribution_point = "2.5.29.28"_oid;
constexpr EncodedOid authority_key_identifier = "2.5.29.35"_oid;
constexpr EncodedOid list_number = "2.5.29.20"_oid;
constexpr EncodedOid delta_indicator = "2.5.29.27"_oid;

/// CRLReason (RFC 5280, 5.3.1).
constexpr char certificate_hold = 6;
constexpr char remove_from_list = 8;

struct ListExtension {
    std::string_view oid;
    bool is_critical = false;
    std::string_view value;  ///< contents of the OCTET STRING
};

/// Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue }
std::optional<ListExtension> read_list_extension(DerReader& list) {
    const auto sequence = list.next(tag::sequence);
    DerReader fields(sequence ? sequence->contents : std::string_view());
    const auto oid = fields.next(tag::oid);
    const auto critical = fields.next(tag::boolean);
    const auto value = fields.next(tag::octet_string);
    if (!oid || !value) {
        return std::nullopt;
    }
    return ListExtension{oid->contents, critical && critical->contents != std::string_view("\0", 1),
                         value->contents};
}

/// IssuingDistributionPoint (5.2.5): of the flags only indirectCRL [4] and
/// onlyContainsAttributeCerts [5] change whose certificates the entries are.
bool is_about_own_certificates(std::string_view value) {
    const auto contents = contents_of(value, tag::sequence);
    DerReader fields(contents.value_or(std::string_view()));
    while (const auto field = fields.next()) {
        const bool is_set = field->contents != std::string_view("\0", 1);
        if ((field->tag == tag::context(4) || field->tag == tag::context(5)) && is_set) {
            return false;
        }
    }
    return contents && fields.at_end();
}

/// What the extensions of the list make of it.
Coverage read_coverage(std::string_view encoded) {
    DerReader list(contents_of(encoded, tag::sequence).value_or(std::string_view()));
    Coverage coverage = Coverage::complete;
    while (!list.at_end()) {
        const auto extension = read_list_extension(list);
        if (!extension) {
            return Coverage::unusable;
        }
        const bool is_known =
            authority_key_identifier == extension->oid || list_number == extension->oid ||
            delta_indicator == extension->oid ||
            (distribution_point == extension->oid && is_about_own_certificates(extension->value));
        if (!is_known && (extension->is_critical || distribution_point == extension->oid)) {
            return Coverage::unusable;
        }
        coverage = delta_indicator == extension->oid ? Coverage::changes : coverage;
    }
    return coverage;
}

/// One entry of revokedCertificates; false when it has something critical that is not known:
/// certificateIssuer (5.3.3), for one, which only indirect lists have.
bool take_entry(std::string_view entry, RevocationTerms& terms) {
    DerReader fields(entry);
    const auto serial = fields.next(tag::integer);
    fields.next();  // revocationDate
    const auto extensions = fields.next(tag::sequence);
    if (!serial || !extensions) {
        return serial.has_value();
    }
    DerReader list(extensions->contents);
    while (!list.at_end()) {
        const auto extension = read_list_extension(list);
        if (!extension) {
            return false;
        }
        if (reason_code == extension->oid) {
            const std::string_view reason = extension->value;
            if (reason.ends_with(certificate_hold)) {
                terms.on_hold.insert(significant(serial->contents));
            } else if (reason.ends_with(remove_from_list)) {
                terms.removed.insert(significant(serial->contents));
            }
        } else if (extension->is_critical && !(invalidity_date == extension->oid)) {
            return false;
        }
    }
    return true;
}

bool is_time(const DerReader& reader) {
    return reader.is_next(tag::utc_time) || reader.is_next(tag::generalized_time);
}

}  // namespace

std::string_view significant(std::string_view serial) {
    // X.690, 8.3.2: the first nine bits of an INTEGER are not all equal.
    const auto is_idle = [&] {
        const auto first = static_cast<unsigned char>(serial[0]);
        const bool is_next_negative = (static_cast<unsigned char>(serial[1]) & 0x80u) != 0;
        return first == (is_next_negative ? 0xff : 0x00);
    };
    while (serial.size() > 1 && is_idle()) {
        serial.remove_prefix(1);
    }
    return serial;
}

RevocationTerms read_revocation_terms(const model::RevocationList& list) {
    RevocationTerms terms;
    const std::string_view whole =
        std::string_view(list.der).substr(list.tbs.offset, list.tbs.size);
    DerReader fields(contents_of(whole, tag::sequence).value_or(std::string_view()));
    fields.next(tag::integer);
    const auto algorithm = fields.next(tag::sequence);
    fields.next(tag::sequence);  // issuer
    for (int times = 0; times < 2 && is_time(fields); ++times) {
        fields.next();
    }
    const auto revoked = fields.next(tag::sequence);
    const auto extensions = fields.next(tag::context_constructed(0));
    const model::Slice outer = list.signature_algorithm.der;
    // Both places of the signature algorithm must agree (RFC 5280, 5.1.1.2).
    if (!algorithm ||
        algorithm->whole != std::string_view(list.der).substr(outer.offset, outer.size) ||
        !fields.at_end()) {
        return terms;
    }
    const Coverage coverage = extensions ? read_coverage(extensions->contents) : Coverage::complete;
    DerReader entries(revoked ? revoked->contents : std::string_view());
    while (!entries.at_end()) {
        const auto entry = entries.next(tag::sequence);
        if (!entry || !take_entry(entry->contents, terms)) {
            return terms;
        }
    }
    terms.coverage = coverage;
    return terms;
}

}  // namespace parsers::certificate
