#pragma once

#include <string>
#include <string_view>

namespace parsers::certificate {

/// The public point of an EC private key, uncompressed (SEC 1, 2.3.3); empty when the curve, by its
/// encoded OID, is unknown or the number does not fit it.
std::string ec_public_point(std::string_view curve_oid, std::string_view private_number);

/// `base` to the power of `exponent` modulo `modulus`, as the contents of an INTEGER; empty when
/// the numbers make no sense for DSA.
std::string power_modulo(std::string_view base, std::string_view exponent,
                         std::string_view modulus);

}  // namespace parsers::certificate
