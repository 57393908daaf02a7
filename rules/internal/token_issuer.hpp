#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The Front End and Standard Edition servers that issue tokens to Exchange and others: Lync Server
/// 2010 has no OAuthTokenIssuer. In topology order.
std::vector<ServerId> token_issuing_servers(const Evidence& evidence);

/// The certificates selected for OAuthTokenIssuer, in order.
std::vector<CertificateId> token_issuers(const Evidence& evidence);

/// What to say where none is known: that it was not judged, or, where every internal server is Lync
/// 2010, that there is no such certificate. Three arguments, unknown.
Hits no_token_issuer(const Evidence& evidence);

}  // namespace rules
