#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads one CertificationRequest (PKCS#10, RFC 2986), or tells what is wrong with it.
void add_request(MaterialBuilder& builder, ber::Source source);

}  // namespace parsers::certificate
