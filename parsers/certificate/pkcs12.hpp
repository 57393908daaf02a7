#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads a PFX (RFC 7292, RFC 9579). Four different answers when it does not open: `wrong_password`
/// (detail `encryption` when a password fits the integrity check and not the encrypted part),
/// `unsupported_algorithm`, `integrity_failed`, `malformed_der`.
void read_pkcs12(MaterialBuilder& builder, ber::Source& source);

}  // namespace parsers::certificate
