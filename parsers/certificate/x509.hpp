#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/model/certificate.hpp"
#include "parsers/model/result.hpp"

namespace parsers::certificate {

/// How many names (and extensions, policies, usages) one certificate may have.
inline constexpr std::uint32_t max_names_of_certificate = 10'000;

/// Reads one X.509 certificate (RFC 5280) from its DER or BER encoding; bytes behind it are left
/// alone and are not part of `Certificate::der`. Lenient: everything OpenSSL parses is read;
/// unreadable extensions are listed in `rare.unreadable`. `place` is where the encoding starts in
/// the file; a problem's offset is relative to that file, or is the place itself if that has lines.
/// Fails with `Fault::malformed_der` (detail: the part of the ASN.1 that should have been there) or
/// `Fault::limit_exceeded`.
model::Result<model::Certificate> read_certificate(
    std::string_view der, model::Location place,
    std::uint32_t max_names = max_names_of_certificate);

}  // namespace parsers::certificate
