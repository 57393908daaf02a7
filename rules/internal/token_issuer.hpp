#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace rules {

/// The certificates selected for OAuthTokenIssuer, in order.
std::vector<CertificateId> token_issuers(const Evidence& evidence);

/// What to say where none is known: that it was not judged, or, where every internal server is Lync
/// 2010, that there is no such certificate. Three arguments, unknown.
Hits no_token_issuer(const Evidence& evidence);

}  // namespace rules
