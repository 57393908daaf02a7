#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/model/certificate.hpp"
#include "parsers/model/oid.hpp"

namespace parsers::certificate {

/// What people call an algorithm (signature, key, curve, hash, cipher, key derivation); the dotted
/// number when it has no name here.
std::string algorithm_name(const model::Oid& oid);

/// By the contents of an OBJECT IDENTIFIER.
model::KeyAlgorithm key_algorithm(std::string_view oid);
model::Hash hash_algorithm(std::string_view oid);
/// The contents of the OBJECT IDENTIFIER of a hash; empty when it has none here.
std::string_view hash_oid(model::Hash hash);
/// Field size of a named curve in bits; 0 when it is not known.
std::uint32_t curve_bits(std::string_view oid);

/// What an AlgorithmIdentifier (the whole SEQUENCE) of a signature says, parameters of RSASSA-PSS
/// (RFC 4055, 3.1) included; `der` is left empty. Parameters that cannot be read or that nobody
/// implements make the hash unknown. Nothing when it is no AlgorithmIdentifier.
std::optional<model::SignatureAlgorithm> signature_algorithm(std::string_view der);

}  // namespace parsers::certificate
