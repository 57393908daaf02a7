#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/bundle.hpp"

namespace parsers::certificate {

/// What a reader may spend on one file; exceeding one is `Fault::limit_exceeded` with its name.
struct Limits {
    std::uint64_t file_size = 256ull << 20;     ///< bytes
    std::uint64_t kdf_iterations = 10'000'000;  ///< in all derivations of one container
    std::uint32_t certificates = 1'000'000;     ///< a file
    std::uint32_t nesting = 32;                 ///< ASN.1 and containers in containers
    std::uint32_t names = 10'000;               ///< a certificate
};

/// Passwords to try, in order, behind "none" and the empty one. UTF-8.
using Passwords = std::vector<std::string>;

/// Reads certificate material of any kind: PEM (any mixture of blocks), DER, PKCS#7, PKCS#12,
/// Windows serialized stores, CRLs, requests, keys. Never throws on bad input, never keeps key
/// material. A file of no such kind has `kind` unknown and `status` not_interpreted.
model::Material read(std::string_view bytes, model::FileId file, const Passwords& passwords,
                     const Limits& limits);

}  // namespace parsers::certificate
