#pragma once

#include <cstdint>
#include <string_view>

namespace parsers::certificate {

/// What an ASN.1 encoding is, told by its structure alone.
enum class Structure : std::uint8_t {
    none,  ///< no SEQUENCE
    unknown,
    certificate,
    revocation_list,
    request,
    pkcs12,
    pkcs7,
    private_key,
    encrypted_key
};

/// Looks at the first values only: a damaged structure is still called by its name.
Structure structure_of(std::string_view der);

}  // namespace parsers::certificate
