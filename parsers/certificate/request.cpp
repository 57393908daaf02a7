#include "parsers/certificate/request.hpp"

#include <string>
#include <utility>
#include <vector>

#include "parsers/certificate/general_names.hpp"
#include "parsers/certificate/name.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/public_key.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;

namespace {

std::vector<std::string> dns_names(std::string_view alternative_names) {
    std::vector<std::string> names;
    DerReader reader(contents_of(alternative_names, tag::sequence).value_or(""));
    while (const auto element = reader.next()) {
        const auto name = read_general_name(*element);
        if (name && name->kind == model::NameKind::dns) {
            names.push_back(name->value);
        }
    }
    return names;
}

std::vector<std::string> names_of_extensions(Reader list) {
    while (!list.is_at_end()) {
        Reader extension = list.enter(tag::sequence, "Extension");
        const model::Oid oid = extension.oid("Extension.extnID");
        extension.next_if(tag::boolean);
        const std::string_view value = extension.string(tag::octet_string, "Extension.extnValue");
        if ("2.5.29.17"_oid == oid.bytes) {
            return dns_names(value);
        }
    }
    return {};
}

/// RFC 2985, 5.4.2, and Microsoft's older identifier for the same.
std::vector<std::string> requested_names(Reader attributes) {
    while (!attributes.is_at_end()) {
        Reader attribute = attributes.enter(tag::sequence, "Attribute");
        const model::Oid oid = attribute.oid("Attribute.type");
        Reader values = attribute.enter(tag::set, "Attribute.values");
        if ("1.2.840.113549.1.9.14"_oid == oid.bytes || "1.3.6.1.4.1.311.2.1.14"_oid == oid.bytes) {
            return names_of_extensions(values.enter(tag::sequence, "Extensions"));
        }
    }
    return {};
}

}  // namespace

void add_request(MaterialBuilder& builder, Source source) {
    Reader outer(source);
    const Element whole = outer.next(tag::sequence, "CertificationRequest");
    Reader parts(outer, whole);
    Reader info = parts.enter(tag::sequence, "CertificationRequestInfo");
    info.next(tag::integer, "CertificationRequestInfo.version");
    const Element subject = info.next(tag::sequence, "CertificationRequestInfo.subject");
    const Element key = info.next(tag::sequence, "CertificationRequestInfo.subjectPKInfo");
    if (source.problem()) {
        builder.add_problem_of(source);
        return;
    }
    model::CertificateRequest request;
    request.place = source.locate(whole.whole);
    request.subject_text = name_text(subject.whole);
    request.public_key = key.whole;
    if (const auto known = read_key_info(key.whole)) {
        request.algorithm = known->algorithm;
        request.bits = known->bits;
    }
    if (const auto attributes = info.next_if(tag::context_constructed(0))) {
        request.dns_names = requested_names(Reader(info, *attributes));
    }
    builder.add_problem_of(source);
    builder.add(std::move(request));
}

}  // namespace parsers::certificate
