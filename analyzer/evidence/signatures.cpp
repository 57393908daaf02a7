#include "analyzer/evidence/signatures.hpp"

#include <algorithm>
#include <utility>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/parallel.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using parsers::certificate::Verification;

/// A unit of parallel work: a public key operation locks its key (house §5). The last ones are
/// small, so that no thread waits long for another.
constexpr std::size_t least_in_batch = 8;
constexpr std::size_t most_in_batch = 64;

/// A key to try, and the certificate that makes it likely.
struct Try {
    std::uint32_t signer = 0;
    CertificateId matching;  ///< has the key identifier looked for; none: any of the signer's
};

/// A certificate whose issuer is still sought.
struct Pending {
    CertificateId certificate;
    std::vector<Try> tries;
};

/// Certificates to verify with one key.
struct Batch {
    CertificateId issuer;
    std::vector<std::uint32_t> pending;  ///< positions
};

class SignerSearch {
  public:
    SignerSearch(const model::Bundle& bundle, const Identities& identities, const Threads& threads,
                 const VerifySignatures& verify)
        : bundle_(bundle), identities_(identities), threads_(threads), verify_(verify) {
        const std::size_t count = bundle.certificates.size();
        attempts_.by_certificate.resize(count);
        pending_.resize(count);
        for_each_small(count, certificates_a_stretch, threads, [&](std::size_t index) {
            const CertificateId id{static_cast<std::uint32_t>(index)};
            pending_[index] = {id, tries_for(id)};
        });
        std::erase_if(pending_, [](const Pending& pending) { return pending.tries.empty(); });
    }

    Attempts run() {
        for (std::size_t round = 0; !pending_.empty(); ++round) {
            verify_round(round);
            std::erase_if(pending_, [&](const Pending& pending) {
                const Attempt& attempt = attempts_.by_certificate[pending.certificate.value];
                return attempt.signer != Identities::none || round + 1 >= pending.tries.size();
            });
        }
        return std::move(attempts_);
    }

  private:
    /// The own key of a self-issued certificate first, then the keys that have the identifier it
    /// names, then all others of that name.
    std::vector<Try> tries_for(CertificateId id) {
        const model::Certificate& certificate = bundle_.certificate(id);
        const rules::NameId name = identities_.issuers()[id.value];
        const std::string_view key_id = certificate.bytes(certificate.authority_key_id);
        std::vector<Try> tries;
        const auto add = [&](Try next) {
            const bool is_known = std::ranges::any_of(
                tries, [&](const Try& known) { return known.signer == next.signer; });
            if (!is_known) {
                tries.push_back(next);
            }
        };
        const auto matches = identities_.signers_with(name, key_id);
        if (identities_.is_self_issued(id)) {
            const std::uint32_t own = identities_.signer_of(id);
            const auto match = std::ranges::lower_bound(matches, own, {}, &KeyIdMatch::signer);
            const bool has_match = match != matches.end() && match->signer == own;
            add({own, has_match ? match->certificate : CertificateId{}});
        }
        for (const KeyIdMatch& match : matches) {
            if (tries.size() < max_keys_tried) {
                add({match.signer, match.certificate});
            }
        }
        const auto named = identities_.signers_named(name);
        for (const std::uint32_t signer : named) {
            if (tries.size() == max_keys_tried) {
                break;
            }
            add({signer, {}});
        }
        attempts_.by_certificate[id.value].is_truncated = tries.size() < named.size();
        return tries;
    }

    std::vector<Batch> batches_of(std::size_t round) const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // signer, pending
        order.reserve(pending_.size());
        for (std::uint32_t index = 0; index < pending_.size(); ++index) {
            order.emplace_back(pending_[index].tries[round].signer, index);
        }
        std::ranges::sort(order);
        std::vector<Batch> batches;
        std::size_t room = 0;
        for (std::size_t at = 0; at < order.size(); ++at, --room) {
            const bool is_new_key = at == 0 || order[at].first != order[at - 1].first;
            if (is_new_key || room == 0) {
                room = std::clamp((order.size() - at) / (4 * threads_.count()), least_in_batch,
                                  most_in_batch);
                batches.push_back(
                    {.issuer = identities_.signer(order[at].first).certificates.front(),
                     .pending = {}});
            }
            batches.back().pending.push_back(order[at].second);
        }
        return batches;
    }

    void verify_round(std::size_t round) {
        const std::vector<Batch> batches = batches_of(round);
        // A certificate is pending once: what is noted of it is one thread's.
        for_each_index(batches.size(), threads_, [&](std::size_t index) {
            const Batch& batch = batches[index];
            std::vector<const model::Certificate*> certificates;
            certificates.reserve(batch.pending.size());
            for (const std::uint32_t pending : batch.pending) {
                certificates.push_back(&bundle_.certificate(pending_[pending].certificate));
            }
            const std::vector<Verification> verdicts =
                verify_(bundle_.certificate(batch.issuer), certificates);
            for (std::size_t at = 0; at < batch.pending.size(); ++at) {
                const Pending& pending = pending_[batch.pending[at]];
                note(pending.certificate, pending.tries[round], verdicts[at]);
            }
        });
        attempts_.verifications += pending_.size();
    }

    void note(CertificateId id, const Try& tried, Verification verdict) {
        Attempt& attempt = attempts_.by_certificate[id.value];
        if (verdict == Verification::valid) {
            note_valid(id, tried, attempt);
        } else if (verdict == Verification::invalid) {
            if (tried.matching && !attempt.refuted_by) {
                attempt.refuted_by = tried.matching;
            }
        } else if (!attempt.unverifiable_by) {
            attempt.unverifiable_by = tried.matching
                                          ? tried.matching
                                          : identities_.signer(tried.signer).certificates.front();
        }
    }

    void note_valid(CertificateId id, const Try& tried, Attempt& attempt) const {
        const bool is_own =
            identities_.is_self_issued(id) && identities_.signer_of(id) == tried.signer;
        if (is_own || find_authority(bundle_, identities_, tried.signer, id)) {
            attempt.signer = tried.signer;
            attempt.is_self_signed = is_own;
        } else if (attempt.non_authority == Identities::none) {
            attempt.non_authority = tried.signer;
        }
    }

    const model::Bundle& bundle_;
    const Identities& identities_;
    const Threads& threads_;
    const VerifySignatures& verify_;
    Attempts attempts_;
    std::vector<Pending> pending_;
};

}  // namespace

Attempts try_signatures(const model::Bundle& bundle, const Identities& identities,
                        const Threads& threads, const VerifySignatures& verify) {
    return SignerSearch(bundle, identities, threads, verify).run();
}

CertificateId find_authority(const model::Bundle& bundle, const Identities& identities,
                             std::uint32_t signer, CertificateId subject) {
    for (const CertificateId id : identities.signer(signer).authorities) {
        if (may_sign(bundle.certificate(id), identities.is_self_issued(id),
                     bundle.certificate(subject), identities.is_self_issued(subject))) {
            return id;
        }
    }
    return {};
}

}  // namespace analyzer::evidence
