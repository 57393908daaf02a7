#pragma once

#include <functional>
#include <vector>

#include "analyzer/threads.hpp"
#include "parsers/certificate/signature.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Whether the key of a CA certificate made the signature of a revocation list. Called from several
/// threads at once.
using VerifyRevocationList = std::function<parsers::certificate::Verification(
    const model::Certificate& issuer, const model::RevocationList& list)>;

/// The real one.
parsers::certificate::Verification verify_revocation_list(const model::Certificate& issuer,
                                                          const model::RevocationList& list);

/// Trust::revocations: which certificates the supplied revocation lists prove to be revoked at the
/// clock. A list counts when a CA of its issuer's name signed it that is allowed to (RFC 5280,
/// 4.2.1.3), and speaks of the certificates that the same key issued. An outdated list proves
/// nothing less: a revocation is for good. Certificates on hold are revoked as long as no later
/// list of that CA is supplied; delta lists only take such entries back.
std::vector<rules::Revocation> find_revocations(const model::Bundle& bundle,
                                                const rules::Trust& trust, model::Instant clock,
                                                const Threads& threads,
                                                const VerifyRevocationList& verify);

}  // namespace analyzer::evidence
