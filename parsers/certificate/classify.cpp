#include "parsers/certificate/classify.hpp"

#include "parsers/certificate/ber.hpp"

namespace parsers::certificate {

using ber::Reader;

namespace {

using namespace std::string_view_literals;

// 1.2.840.113549.1.7: the content types of PKCS#7
constexpr auto pkcs7_arc = "\x2a\x86\x48\x86\xf7\x0d\x01\x07"sv;

/// Enters the next value without asking whether it is whole: what is cut off shows later.
std::string_view opened(std::string_view bytes) {
    std::size_t header = 2;
    if (bytes.size() > 1 && (bytes[1] & 0x80) != 0) {
        header += bytes[1] & 0x7f;
    }
    return bytes.size() > header ? bytes.substr(header) : std::string_view();
}

bool starts_with(std::string_view bytes, std::uint8_t tag) {
    return !bytes.empty() && static_cast<std::uint8_t>(bytes.front()) == tag;
}

/// Takes a whole value off; false when there is none.
bool skip(std::string_view& bytes) {
    ber::Source source(bytes, {}, false, 32);
    Reader reader(source);
    const Element element = reader.next("value");
    if (source.problem()) {
        return false;
    }
    bytes.remove_prefix(element.whole.size());
    return true;
}

/// SEQUENCE { INTEGER, … }: PFX and private keys.
Structure numbered_structure(std::string_view behind_version) {
    if (starts_with(behind_version, tag::octet_string) ||
        starts_with(behind_version, tag::integer)) {
        return Structure::private_key;  // RFC 5915; RFC 8017, A.1.2
    }
    if (!starts_with(behind_version, tag::sequence)) {
        return Structure::unknown;
    }
    std::string_view identifier = opened(behind_version);
    const bool is_content = identifier.substr(0, 10).find(pkcs7_arc) == 2;
    std::string_view rest = behind_version;
    const bool is_key = !is_content && skip(rest) && starts_with(rest, tag::octet_string);
    return is_key ? Structure::private_key : Structure::pkcs12;
}

/// Whether a time stands where a certificate has its validity.
bool has_time_third(std::string_view fields) {
    return skip(fields) && skip(fields) &&
           (starts_with(fields, tag::utc_time) || starts_with(fields, tag::generalized_time));
}

/// SEQUENCE { SEQUENCE { … } … }: what is signed, and encrypted keys.
Structure nested_structure(std::string_view first, std::string_view behind_first) {
    std::string_view inner = opened(first);
    if (starts_with(inner, tag::oid)) {
        return starts_with(behind_first, tag::octet_string) ? Structure::encrypted_key
                                                            : Structure::unknown;
    }
    if (starts_with(inner, tag::context_constructed(0))) {
        return Structure::certificate;
    }
    const bool has_number = starts_with(inner, tag::integer);
    if (has_number && !skip(inner)) {
        return Structure::certificate;
    }
    // CertificationRequestInfo: version, Name, SubjectPublicKeyInfo, [0]
    // TBSCertificate version 1: serial, AlgorithmIdentifier, Name, Validity, Name, …
    // TBSCertList: version, AlgorithmIdentifier, Name, Time, …
    if (starts_with(opened(inner), tag::oid)) {
        return has_time_third(inner) ? Structure::revocation_list : Structure::certificate;
    }
    if (!has_number) {
        return Structure::unknown;
    }
    const bool is_request = skip(inner) && starts_with(inner, tag::sequence) &&
                            starts_with(opened(inner), tag::sequence);
    return is_request ? Structure::request : Structure::certificate;
}

}  // namespace

Structure structure_of(std::string_view der) {
    if (!starts_with(der, tag::sequence)) {
        return Structure::none;
    }
    std::string_view first = opened(der);
    if (starts_with(first, tag::oid)) {
        return Structure::pkcs7;
    }
    const std::string_view inner = first;
    if (!starts_with(inner, tag::integer) && !starts_with(inner, tag::sequence)) {
        return Structure::unknown;
    }
    if (!skip(first)) {
        return starts_with(inner, tag::sequence) ? nested_structure(inner, {}) : Structure::unknown;
    }
    return starts_with(inner, tag::integer) ? numbered_structure(first)
                                            : nested_structure(inner, first);
}

}  // namespace parsers::certificate
