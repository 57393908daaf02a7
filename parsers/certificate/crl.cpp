#include "parsers/certificate/crl.hpp"

#include <string>
#include <utility>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/name.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/time.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;
using model::Fault;

namespace {

model::Slice slice_of(std::string_view part, std::string_view whole) {
    return {static_cast<std::uint32_t>(part.data() - whole.data()),
            static_cast<std::uint32_t>(part.size())};
}

bool is_time(const Reader& reader) {
    return reader.peek() == tag::utc_time || reader.peek() == tag::generalized_time;
}

model::Instant read_instant(Reader& reader, std::string_view name) {
    const Element element = reader.next(name);
    const auto instant = read_time(element);
    if (!instant) {
        reader.source().fail(element.whole, Fault::malformed_der, std::string(name));
    }
    return instant.value_or(model::Instant());
}

std::vector<model::RevokedCertificate> read_revoked(Reader list) {
    std::vector<model::RevokedCertificate> revoked;
    while (!list.is_at_end()) {
        Reader entry = list.enter(tag::sequence, "TBSCertList.revokedCertificates");
        const Element serial = entry.next(tag::integer, "revokedCertificates.userCertificate");
        const model::Instant at = read_instant(entry, "revokedCertificates.revocationDate");
        revoked.push_back({std::string(serial.contents), at});
    }
    return revoked;
}

/// RFC 5280, 5.2.1: only the keyIdentifier of the authority key identifier is of use here.
std::string authority_key_id(Source extensions) {
    Reader outer(extensions);
    Reader list = outer.enter(tag::sequence, "TBSCertList.crlExtensions");
    while (!list.is_at_end()) {
        Reader extension = list.enter(tag::sequence, "Extension");
        const model::Oid oid = extension.oid("Extension.extnID");
        extension.next_if(tag::boolean);
        const std::string_view value = extension.string(tag::octet_string, "Extension.extnValue");
        if ("2.5.29.35"_oid == oid.bytes) {
            const auto fields = contents_of(value, tag::sequence);
            const auto id = DerReader(fields.value_or("")).next(tag::context(0));
            return id ? std::string(id->contents) : std::string();
        }
    }
    return {};
}

void read_tbs(model::RevocationList& list, Reader tbs, std::string_view whole) {
    tbs.next_if(tag::integer);
    tbs.next(tag::sequence, "TBSCertList.signature");
    const Element issuer = tbs.next(tag::sequence, "TBSCertList.issuer");
    list.this_update = read_instant(tbs, "TBSCertList.thisUpdate");
    if (is_time(tbs)) {
        list.next_update = read_instant(tbs, "TBSCertList.nextUpdate");
    }
    if (const auto revoked = tbs.next_if(tag::sequence)) {
        list.revoked = read_revoked(Reader(tbs, *revoked));
    }
    if (tbs.source().problem()) {
        return;
    }
    list.issuer = slice_of(issuer.whole, whole);
    list.issuer_text = name_text(issuer.whole);
    if (const auto extensions = tbs.next_if(tag::context_constructed(0))) {
        list.authority_key_id = authority_key_id(tbs.source().inside(extensions->contents));
    }
}

}  // namespace

void add_revocation_list(MaterialBuilder& builder, Source source) {
    Reader outer(source);
    const Element whole = outer.next(tag::sequence, "CertificateList");
    Reader parts(outer, whole);
    const Element tbs = parts.next(tag::sequence, "CertificateList.tbsCertList");
    const Element algorithm = parts.next(tag::sequence, "CertificateList.signatureAlgorithm");
    const Element signature = parts.next(tag::bit_string, "CertificateList.signatureValue");
    model::RevocationList list;
    read_tbs(list, Reader(parts, tbs), whole.whole);
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    list.place = source.locate(whole.whole);
    list.der = whole.whole;
    list.tbs = slice_of(tbs.whole, whole.whole);
    list.signature_algorithm =
        signature_algorithm(algorithm.whole).value_or(model::SignatureAlgorithm());
    list.signature_algorithm.der = slice_of(algorithm.whole, whole.whole);
    list.signature =
        slice_of(signature.contents.substr(signature.contents.empty() ? 0 : 1), whole.whole);
    builder.add(std::move(list));
}

}  // namespace parsers::certificate
