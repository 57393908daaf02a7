#include "parsers/certificate/pkcs7.hpp"

#include "parsers/certificate/crl.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/pbe_algorithms.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;

namespace {

constexpr EncodedOid signed_data_oid = "1.2.840.113549.1.7.2"_oid;

void read_certificates(MaterialBuilder& builder, Reader set) {
    while (!set.is_at_end()) {
        const Element choice = set.next("SignedData.certificates");
        // attribute certificates and the like (RFC 5652, 10.2.2) carry context tags
        if (choice.tag == tag::sequence && !set.source().problem()) {
            builder.add_certificate(set.source(), choice.whole, {});
        }
    }
}

void read_lists(MaterialBuilder& builder, Reader set) {
    while (!set.is_at_end()) {
        const Element choice = set.next("SignedData.crls");
        if (choice.tag == tag::sequence && !set.source().problem()) {
            add_revocation_list(builder, set.source().inside(choice.whole));
        }
    }
}

/// Each level may cost a copy of the file.
constexpr std::uint32_t max_levels = 4;

/// A SignedData whose content is again one.
void read_inner(MaterialBuilder& builder, Reader content, const model::Oid& type) {
    const std::uint32_t level = content.source().limit() - content.source().nesting();
    if (!(signed_data_oid == type.bytes) || content.is_at_end() || level >= max_levels) {
        return;
    }
    Reader wrapped = content.enter(tag::context_constructed(0), "EncapsulatedContentInfo.eContent");
    const Element inner = wrapped.next("EncapsulatedContentInfo.eContent");
    if (ber::is_of_type(inner, tag::octet_string)) {
        Source nested = content.source().inside(content.source().joined(inner));
        read_pkcs7(builder, nested);
    }
}

void read_signed_data(MaterialBuilder& builder, Reader data) {
    data.number("SignedData.version");
    data.next(tag::set, "SignedData.digestAlgorithms");
    Reader content = data.enter(tag::sequence, "SignedData.encapContentInfo");
    const model::Oid type = content.oid("SignedData.encapContentInfo.eContentType");
    read_inner(builder, content, type);
    while (!data.is_at_end()) {
        const Element part = data.next("SignedData");
        if (part.tag == tag::context_constructed(0)) {
            read_certificates(builder, Reader(data, part));
        } else if (part.tag == tag::context_constructed(1)) {
            read_lists(builder, Reader(data, part));
        }
    }
}

}  // namespace

void read_pkcs7(MaterialBuilder& builder, Source& source) {
    builder.set_kind(model::FileKind::pkcs7);
    Reader outer(source);
    Reader info = outer.enter(tag::sequence, "ContentInfo");
    const model::Oid type = info.oid("ContentInfo.contentType");
    if (!source.problem() && !(signed_data_oid == type.bytes)) {
        source.fail(source.bytes(), model::Fault::unsupported_algorithm, algorithm_text(type));
    }
    Reader content = info.enter(tag::context_constructed(0), "ContentInfo.content");
    read_signed_data(builder, content.enter(tag::sequence, "SignedData"));
    builder.add_problem_of(source);
}

}  // namespace parsers::certificate
