#pragma once

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"

namespace parsers::certificate {

/// Reads one CertificateList (RFC 5280, 5.1), or tells what is wrong with it.
void add_revocation_list(MaterialBuilder& builder, ber::Source source);

}  // namespace parsers::certificate
