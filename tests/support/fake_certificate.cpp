#include "tests/support/fake_certificate.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "parsers/certificate/digest.hpp"
#include "tests/support/der.hpp"

namespace tests::support {

namespace {

using namespace std::string_view_literals;

/// Appends bytes and texts to a certificate and tells where they are.
class Writer {
  public:
    explicit Writer(model::Certificate& certificate) : certificate_(certificate) {}

    model::Slice bytes(std::string_view value) {
        const model::Slice slice{static_cast<std::uint32_t>(certificate_.der.size()),
                                 static_cast<std::uint32_t>(value.size())};
        certificate_.der += value;
        return slice;
    }
    model::TextSlice text(std::string_view value) {
        const auto slice = model::TextSlice::at(certificate_.texts.size(), value.size());
        certificate_.texts += value;
        return slice;
    }
    model::DistinguishedName name(std::string_view value, int tag) {
        return {.der = bytes(name_der(value, tag)),
                .text = text(value),
                .has_domain_component = value.find("DC=") != value.npos};
    }
    model::GeneralName dns_name(std::string_view value) {
        return {.kind = model::NameKind::dns, .value = text(value), .der = bytes(value)};
    }
    std::vector<model::GeneralName> dns_names(const std::vector<std::string>& values) {
        std::vector<model::GeneralName> names;
        names.reserve(values.size());
        for (const std::string& value : values) {
            names.push_back(dns_name(value));
        }
        return names;
    }

  private:
    model::Certificate& certificate_;
};

void write_names(const CertificateSpec& spec, const Resolved& resolved, Writer& writer,
                 model::Certificate& certificate) {
    certificate.serial = writer.bytes(std::string{static_cast<char>(resolved.serial >> 16 & 0x7f),
                                                  static_cast<char>(resolved.serial >> 8 & 0xff),
                                                  static_cast<char>(resolved.serial & 0xff)});
    certificate.issuer = writer.name(resolved.issuer_text, spec.name_tag);
    certificate.subject = writer.name(spec.subject, spec.name_tag);
    // Encoded order is the reverse of the text's.
    for (std::size_t at = spec.subject.rfind("CN="); at != std::string::npos;
         at = at == 0 ? std::string::npos : spec.subject.rfind("CN=", at - 1)) {
        const std::size_t end = spec.subject.find(", ", at);
        certificate.common_names.push_back(
            writer.text(std::string_view(spec.subject).substr(at + 3, end - (at + 3))));
    }
    certificate.alternative_names = writer.dns_names(spec.dns);
}

void write_key(const CertificateSpec& spec, const Resolved& resolved, Writer& writer,
               model::Certificate& certificate) {
    certificate.key.algorithm = spec.key_algorithm;
    certificate.key.bits = spec.key_bits;
    certificate.key.spki = writer.bytes(resolved.key);
    certificate.subject_key_id = writer.bytes(resolved.subject_key_id);
    certificate.authority_key_id = writer.bytes(resolved.authority_key_id);
    certificate.signature_algorithm.scheme = spec.scheme;
    certificate.signature_algorithm.hash = spec.hash;
}

void write_usage(const CertificateSpec& spec, Writer& writer, model::Certificate& certificate) {
    certificate.has_extended_key_usage = spec.eku ? !spec.eku->empty() : !spec.is_ca;
    if (spec.eku) {
        for (const std::string_view usage : *spec.eku) {
            certificate.extended_key_usage.push_back({std::string(usage)});
        }
    } else if (!spec.is_ca) {
        certificate.extended_key_usage.push_back({std::string(model::oid::server_auth)});
    }
    if (spec.is_ca && spec.version == 3) {
        certificate.basic_constraints = {.is_ca = true, .path_length = spec.path_length};
    }
    certificate.key_usage = spec.key_usage;
    certificate.rare->has_name_constraints =
        !spec.permitted_dns.empty() || !spec.excluded_dns.empty();
    certificate.rare->name_constraints.permitted = writer.dns_names(spec.permitted_dns);
    certificate.rare->name_constraints.excluded = writer.dns_names(spec.excluded_dns);
    for (const std::string& address : spec.crl_distribution_points) {
        certificate.terms->crl_distribution_points.push_back(writer.text(address));
    }
    certificate.terms->microsoft_template.name = writer.text(spec.template_name);
}

}  // namespace

model::Certificate fake_certificate(const CertificateSpec& spec, const Resolved& resolved) {
    model::Certificate certificate;
    Writer writer(certificate);
    writer.bytes("\x30\x84"sv);
    certificate.version = spec.version;
    certificate.not_before = at(spec.not_before);
    certificate.not_after = at(spec.not_after);
    write_names(spec, resolved, writer, certificate);
    write_key(spec, resolved, writer, certificate);
    write_usage(spec, writer, certificate);
    certificate.tbs = {0, static_cast<std::uint32_t>(certificate.der.size())};
    certificate.signature = writer.bytes("signature");
    certificate.sha256 = parsers::certificate::sha256(certificate.der);
    certificate.sha1 = parsers::certificate::sha1(certificate.der);
    return certificate;
}

}  // namespace tests::support
