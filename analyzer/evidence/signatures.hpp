#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/evidence/build.hpp"
#include "analyzer/evidence/identities.hpp"
#include "analyzer/threads.hpp"

namespace analyzer::evidence {

/// What the keys that go by its issuer's name told about one certificate.
struct Attempt {
    std::uint32_t signer = Identities::none;  ///< its key verifies it and it may sign it
    /// Its key verifies it, yet no certificate of that name and key may sign it.
    std::uint32_t non_authority = Identities::none;
    bool is_self_signed = false;
    /// A certificate with the key identifier that the certificate names, whose key does not.
    model::CertificateId refuted_by;
    /// A certificate of the issuer's name whose verdict this build cannot give.
    model::CertificateId unverifiable_by;
    bool is_truncated = false;  ///< more keys have that name than are tried
};

struct Attempts {
    std::vector<Attempt> by_certificate;
    std::uint64_t verifications = 0;
};

/// How many keys of one name are tried on one certificate. Real CAs have a handful; without a bound
/// a bundle of n same-named CAs and m strangers would cost n × m signatures.
inline constexpr std::size_t max_keys_tried = 64;

/// Verifies every certificate with the keys of the certificates that have its issuer's name, until
/// one of them, being allowed to, proves to have signed it; each (certificate, key) once. Key
/// identifiers only say in which order.
Attempts try_signatures(const model::Bundle& bundle, const Identities& identities,
                        const Threads& threads, const VerifySignatures& verify);

/// The first certificate of a signer that may sign `subject`, or none.
model::CertificateId find_authority(const model::Bundle& bundle, const Identities& identities,
                                    std::uint32_t signer, model::CertificateId subject);

}  // namespace analyzer::evidence
