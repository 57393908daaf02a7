#pragma once

#include <string_view>

#include "parsers/model/certificate.hpp"
#include "parsers/model/result.hpp"

namespace parsers::certificate {

/// Reads one X.509 certificate (RFC 5280) from its DER or BER encoding; bytes behind it are left
/// alone and are not part of `Certificate::der`. Lenient: everything OpenSSL parses is read;
/// unreadable extensions are listed in `rare.unreadable`. `place` is where the encoding starts in
/// the file; a problem's offset is relative to that file.
model::Result<model::Certificate> read_certificate(std::string_view der, model::Location place);

}  // namespace parsers::certificate
