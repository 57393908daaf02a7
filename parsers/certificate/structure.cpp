#include "parsers/certificate/structure.hpp"

#include <utility>

#include "parsers/certificate/crl.hpp"
#include "parsers/certificate/encrypted_key.hpp"
#include "parsers/certificate/pkcs12.hpp"
#include "parsers/certificate/pkcs7.hpp"
#include "parsers/certificate/request.hpp"

namespace parsers::certificate {

using ber::Source;
using model::FileKind;

namespace {

FileKind kind_of(Structure structure) {
    switch (structure) {
        case Structure::certificate:
            return FileKind::certificate;
        case Structure::revocation_list:
            return FileKind::crl;
        case Structure::request:
            return FileKind::request;
        case Structure::pkcs12:
            return FileKind::pkcs12;
        case Structure::pkcs7:
            return FileKind::pkcs7;
        case Structure::private_key:
        case Structure::encrypted_key:
            return FileKind::private_key;
        default:
            return FileKind::unknown;
    }
}

bool is_known(Structure structure) {
    return structure != Structure::none && structure != Structure::unknown;
}

bool is_blank(std::string_view bytes) {
    return bytes.find_first_not_of("\r\n\t \x1a") == std::string_view::npos;
}

}  // namespace

void read_structure(MaterialBuilder& builder, Source& source, Structure structure,
                    Attributes attributes) {
    switch (structure) {
        case Structure::certificate:
            builder.add_certificate(source, source.bytes(), std::move(attributes));
            break;
        case Structure::revocation_list:
            add_revocation_list(builder, source);
            break;
        case Structure::request:
            add_request(builder, source);
            break;
        case Structure::pkcs12:
            read_pkcs12(builder, source);
            break;
        case Structure::pkcs7:
            read_pkcs7(builder, source);
            break;
        case Structure::private_key:
            add_private_key(builder, source, std::move(attributes));
            break;
        case Structure::encrypted_key:
            add_encrypted_key(builder, source, std::move(attributes));
            break;
        default:
            break;
    }
}

bool read_binary(MaterialBuilder& builder, const Source& source) {
    std::string_view rest = source.bytes();
    Structure structure = structure_of(rest);
    builder.set_kind(kind_of(structure));
    if (!is_known(structure)) {
        return false;
    }
    while (is_known(structure)) {
        Source part = source.beside(rest);
        read_structure(builder, part, structure, {});
        const auto whole = DerReader(rest).next();
        if (!whole) {
            return true;
        }
        rest.remove_prefix(whole->whole.size());
        structure = structure_of(rest);
    }
    if (!is_blank(rest)) {
        builder.add(model::Problem{model::Fault::trailing_data, source.locate(rest), {}});
    }
    return true;
}

}  // namespace parsers::certificate
