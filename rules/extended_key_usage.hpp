#pragma once

#include "parsers/model/certificate.hpp"

namespace rules {

/// RFC 5280, 4.2.1.12: good for TLS servers when the extension lists serverAuth or
/// anyExtendedKeyUsage; a certificate without it is good for any use.
bool permits_server_authentication(const parsers::model::Certificate& certificate);

}  // namespace rules
