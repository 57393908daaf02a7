#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads the certificates and CRLs of a SignedData (RFC 2315, 9; RFC 5652, 5), signed or not. Other
/// content types are `unsupported_algorithm` with their name. The source is the ContentInfo.
void read_pkcs7(MaterialBuilder& builder, ber::Source& source);

}  // namespace parsers::certificate
