#include "parsers/certificate/x509.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/der.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/certificate/draft.hpp"
#include "parsers/certificate/extensions.hpp"
#include "parsers/certificate/integer.hpp"
#include "parsers/certificate/name.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/public_key.hpp"
#include "parsers/certificate/strings.hpp"
#include "parsers/certificate/time.hpp"

namespace parsers::certificate {

namespace {

using model::Fault;
using model::Problem;

constexpr auto common_name_type = "2.5.4.3"_oid;
constexpr auto domain_component_type = "0.9.2342.19200300.100.1.25"_oid;

/// Reads the fields of a certificate one after another. The first that is not what it should be is
/// remembered; what is read after it is empty and does not matter.
class CertificateReader {
  public:
    CertificateReader(std::string_view der, model::Location place, std::uint32_t max_names)
        : draft_(der, max_names), place_(place) {}

    model::Result<model::Certificate> run() {
        DerReader file(draft_.der());
        DerReader fields(take(file, tag::sequence, "Certificate").contents);
        const Element tbs = take(fields, tag::sequence, "TBSCertificate");
        const Element algorithm = take(fields, tag::sequence, "signatureAlgorithm");
        const Element signature = take(fields, tag::bit_string, "signatureValue");
        draft_.certificate.tbs = draft_.slice(tbs.whole);
        read_signature(algorithm, signature);
        read_tbs(DerReader(tbs.contents));
        if (draft_.is_over_limit()) {
            fail(Fault::limit_exceeded, "names " + std::to_string(draft_.max_names()), der_start());
        }
        if (problem_) {
            return std::move(*problem_);
        }
        // Certificates stay, by the hundred thousand.
        draft_.certificate.texts.shrink_to_fit();
        draft_.certificate.sha1 = sha1(draft_.der());
        draft_.certificate.sha256 = sha256(draft_.der());
        return std::move(draft_.certificate);
    }

  private:
    std::string_view der_start() const { return draft_.der().substr(0, 0); }

    void fail(Fault fault, std::string detail, std::string_view where) {
        if (problem_) {
            return;
        }
        model::Location place = place_;
        if (place.line == 0) {
            place.offset += draft_.slice(where).offset;
            place.size = 0;
        }
        problem_ = Problem{fault, place, std::move(detail)};
    }

    Element take(DerReader& reader, std::uint8_t tag, std::string_view what) {
        const auto element = problem_ ? std::nullopt : reader.next(tag);
        if (!element) {
            fail(Fault::malformed_der, std::string(what), reader.rest());
        }
        return element.value_or(Element{});
    }

    void read_signature(const Element& identifier, const Element& signature) {
        auto& algorithm = draft_.certificate.signature_algorithm;
        auto read = signature_algorithm(identifier.whole);
        if (!read) {
            fail(Fault::malformed_der, "signatureAlgorithm", identifier.whole);
            return;
        }
        algorithm = std::move(*read);
        algorithm.der = draft_.slice(identifier.whole);
        if (signature.contents.empty()) {
            fail(Fault::malformed_der, "signatureValue", signature.whole);
            return;
        }
        draft_.certificate.signature = draft_.slice(signature.contents.substr(1));
    }

    void read_tbs(DerReader fields) {
        read_version(fields);
        auto& certificate = draft_.certificate;
        certificate.serial = draft_.slice(take(fields, tag::integer, "serialNumber").contents);
        take(fields, tag::sequence, "signature");
        certificate.issuer = read_distinguished_name(take(fields, tag::sequence, "issuer"), false);
        read_validity(take(fields, tag::sequence, "validity"));
        certificate.subject = read_distinguished_name(take(fields, tag::sequence, "subject"), true);
        read_key(take(fields, tag::sequence, "subjectPublicKeyInfo"));
        while (!problem_ && !fields.at_end()) {
            read_optional(fields);
        }
    }

    void read_version(DerReader& fields) {
        // RFC 5280, 4.1.2.1: v1 is the default, and the encoded number is one less.
        std::uint32_t version = 0;
        if (const auto field = fields.next(tag::context_constructed(0))) {
            version = small_integer(field->contents).value_or(0);
        }
        draft_.certificate.version =
            static_cast<std::uint8_t>(std::min<std::uint32_t>(version, 254) + 1);
    }

    model::DistinguishedName read_distinguished_name(const Element& element, bool is_subject) {
        model::DistinguishedName name;
        // One more than allowed, so that the limit is noticed.
        const NameAttributes read = read_name(element.whole, std::size_t{draft_.max_names()} + 1);
        name.der = draft_.slice(element.whole);
        name.text = draft_.keep(name_text(read));
        for (const NameAttribute& attribute : read.attributes) {
            name.has_domain_component |= domain_component_type == attribute.type;
            if (!draft_.count_name()) {
                break;
            }
            if (is_subject && common_name_type == attribute.type) {
                draft_.certificate.common_names.push_back(
                    draft_.keep(string_text(attribute.value.tag, attribute.value.contents),
                                attribute.value.contents));
            }
        }
        return name;
    }

    void read_validity(const Element& validity) {
        if (problem_) {
            return;
        }
        DerReader fields(validity.contents);
        const auto not_before = fields.next();
        const auto not_after = fields.next();
        if (!not_before || !not_after) {
            fail(Fault::malformed_der, "validity", validity.whole);
            return;
        }
        const auto begin = read_time(*not_before);
        const auto end = read_time(*not_after);
        auto& certificate = draft_.certificate;
        certificate.not_before = begin.value_or(model::Instant());
        certificate.not_after = end.value_or(model::Instant());
        certificate.has_unreadable_validity = !begin || !end;
    }

    void read_key(const Element& element) {
        const auto info = problem_ ? std::nullopt : read_key_info(element.whole);
        if (!info) {
            fail(Fault::malformed_der, "subjectPublicKeyInfo", element.whole);
            return;
        }
        auto& key = draft_.certificate.key;
        key.algorithm = info->algorithm;
        key.bits = info->bits;
        key.oid.bytes = info->oid;
        key.curve.bytes = info->curve;
        key.spki = draft_.slice(info->whole);
        key.bits_value = draft_.slice(info->value);
    }

    /// [1] and [2] are the unique identifiers, which nobody uses.
    void read_optional(DerReader& fields) {
        const std::string_view start = fields.rest();
        const auto field = fields.next();
        const bool is_readable = field && (field->tag != tag::context_constructed(3) ||
                                           read_extensions(draft_, field->contents));
        if (!is_readable) {
            fail(Fault::malformed_der, "extensions", start);
        }
    }

    Draft draft_;
    model::Location place_;
    std::optional<Problem> problem_;
};

}  // namespace

model::Result<model::Certificate> read_certificate(std::string_view der, model::Location place,
                                                   std::uint32_t max_names) {
    const auto whole = DerReader(der).next(tag::sequence);
    if (!whole || whole->whole.size() > std::numeric_limits<std::uint32_t>::max()) {
        return Problem{Fault::malformed_der, place, "Certificate"};
    }
    return CertificateReader(whole->whole, place, max_names).run();
}

}  // namespace parsers::certificate
