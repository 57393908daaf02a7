#pragma once

#include <string_view>

#include "parsers/certificate/signature.hpp"
#include "tests/support/deployment.hpp"

namespace tests::support {

/// A list as a reader would give it; its encoding is sound but for the signature, which is the
/// SubjectPublicKeyInfo of the key that signed.
model::RevocationList fake_revocation_list(const RevocationListSpec& spec,
                                           const model::Certificate& issuer,
                                           const std::vector<std::string>& serials,
                                           std::string_view signer);

/// Whether that key signed a fake list.
parsers::certificate::Verification has_signed_list(const model::Certificate& issuer,
                                                   const model::RevocationList& list);

}  // namespace tests::support
