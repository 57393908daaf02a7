#pragma once

#include <string_view>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"
#include "parsers/certificate/pbe.hpp"

namespace parsers::certificate {

/// Adds an unencrypted private key (see `read_private_key`), or tells what is wrong with it.
void add_private_key(MaterialBuilder& builder, ber::Source& source, Attributes attributes);

/// An EncryptedPrivateKeyInfo (RFC 5958, 3), closed as it is.
struct EncryptedKeyInfo {
    Pbe pbe;
    std::string_view encrypted;
};
/// Reads one; what is wrong with it is a problem of the source.
EncryptedKeyInfo read_encrypted_key_info(ber::Source& source);

/// Adds an EncryptedPrivateKeyInfo. One that stays closed is kept with its attributes
/// and told as `wrong_password`.
void add_encrypted_key(MaterialBuilder& builder, ber::Source& source, Attributes attributes);

/// The same for a PEM block with RFC 1421 headers, as OpenSSL encrypts it: `dek_info` is the value
/// of the DEK-Info header, the source the body.
void add_pem_encrypted_key(MaterialBuilder& builder, ber::Source& source, std::string_view dek_info,
                           Attributes attributes);

}  // namespace parsers::certificate
