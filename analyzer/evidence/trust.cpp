#include "analyzer/evidence/trust.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/evidence/chains.hpp"
#include "analyzer/evidence/families.hpp"
#include "analyzer/evidence/identities.hpp"
#include "analyzer/evidence/signatures.hpp"
#include "analyzer/parallel.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using rules::Authority;
using rules::AuthorityId;
using rules::Issuance;
using rules::IssuerState;

/// What one certificate says of its issuer.
struct ClaimedIssuer {
    rules::NameId name;
    std::string_view key_id;

    friend auto operator<=>(const ClaimedIssuer&, const ClaimedIssuer&) = default;
};

class TrustBuilder {
  public:
    TrustBuilder(const model::Bundle& bundle, model::Instant clock, const Threads& threads,
                 const VerifySignatures& verify)
        : bundle_(bundle), clock_(clock), identities_(bundle, threads) {
        const Attempts attempts = try_signatures(bundle, identities_, threads, verify);
        trust_.verifications = attempts.verifications;
        trust_.issuances.resize(bundle.certificates.size());
        add_authorities();
        for (std::uint32_t index = 0; index < bundle.certificates.size(); ++index) {
            settle({index}, attempts.by_certificate[index]);
        }
        follow_chains();
        join_families(bundle, identities_, trust_);
        choose_issuers(attempts, threads);
        list_missing();
        trust_.keys = identities_.keys();
        trust_.subjects = identities_.subjects();
    }

    rules::Trust take() { return std::move(trust_); }

  private:
    /// Every CA that a supplied certificate is of, whether it issued anything here or not: the user
    /// may name it as the reference. A version 1 certificate is one only when it has issued.
    void add_authorities() {
        for (std::uint32_t index = 0; index < bundle_.certificates.size(); ++index) {
            const model::Certificate& certificate = *bundle_.certificates[index];
            if (certificate.basic_constraints && may_sign_certificates(certificate, false)) {
                add_proven(identities_.subjects()[index], identities_.keys()[index]);
                add_certificate({index});
            }
        }
    }

    AuthorityId add_proven(rules::NameId name, rules::KeyId key) {
        const std::uint64_t pair = std::uint64_t{name.value} << 32 | key.value;
        const AuthorityId next{static_cast<std::uint32_t>(trust_.authorities.size())};
        const auto [entry, is_new] = proven_.emplace(pair, next);
        if (is_new) {
            Authority authority;
            authority.name_id = name;
            authority.key = key;
            authority.is_proven = true;
            trust_.authorities.push_back(std::move(authority));
            certificates_.emplace_back();
        }
        return entry->second;
    }

    void add_certificate(CertificateId id) {
        const std::uint64_t pair = std::uint64_t{identities_.subjects()[id.value].value} << 32 |
                                   identities_.keys()[id.value].value;
        certificates_[proven_.at(pair).value].push_back(id);
    }

    AuthorityId add_claimed(CertificateId id) {
        const model::Certificate& certificate = bundle_.certificate(id);
        const ClaimedIssuer claimed = claimed_issuer(id);
        const AuthorityId next{static_cast<std::uint32_t>(trust_.authorities.size())};
        const auto [entry, is_new] = claimed_.emplace(claimed, next);
        if (is_new) {
            Authority authority;
            authority.name = certificate.issuer_text();
            authority.key_id = model::to_hex(claimed.key_id);
            authority.name_id = claimed.name;
            authority.topmost_name = authority.name;
            authority.topmost_key_id = authority.key_id;
            authority.topmost_name_id = claimed.name;
            trust_.authorities.push_back(std::move(authority));
            certificates_.emplace_back();
        }
        return entry->second;
    }

    ClaimedIssuer claimed_issuer(CertificateId id) const {
        const model::Certificate& certificate = bundle_.certificate(id);
        return {identities_.issuers()[id.value], certificate.bytes(certificate.authority_key_id)};
    }

    /// The first state of semantics §4 that applies.
    void settle(CertificateId id, const Attempt& attempt) {
        Issuance& issuance = trust_.issuances[id.value];
        issuance.is_truncated = attempt.is_truncated && attempt.signer == Identities::none;
        issuance.by_non_authority =
            attempt.signer == Identities::none && attempt.non_authority != Identities::none;
        if (attempt.is_self_signed) {
            issuance.state = IssuerState::self_signed;
            return;
        }
        if (attempt.signer != Identities::none) {
            settle_proven(issuance, identities_.signer(attempt.signer));
            return;
        }
        if (attempt.refuted_by && !issuance.by_non_authority) {
            issuance.state = IssuerState::refuted;
            issuance.issuer = attempt.refuted_by;
        } else if (attempt.unverifiable_by) {
            issuance.state = IssuerState::unverifiable;
            issuance.issuer = attempt.unverifiable_by;
        } else if (issuance.by_non_authority) {
            issuance.issuer = identities_.signer(attempt.non_authority).certificates.front();
        }
        issuance.authority = add_claimed(id);
    }

    void settle_proven(Issuance& issuance, const Signer& signer) {
        issuance.state = IssuerState::proven;
        issuance.authority = add_proven(signer.name, signer.key);
        std::vector<CertificateId>& certificates = certificates_[issuance.authority.value];
        if (certificates.size() < signer.authorities.size()) {
            // Version 1: that it signed this one is what makes it a CA's.
            certificates = signer.authorities;
        }
    }

    void follow_chains() {
        const AuthorityGraph graph{.bundle = bundle_,
                                   .identities = identities_,
                                   .issuances = trust_.issuances,
                                   .certificates = certificates_,
                                   .clock = clock_};
        for (std::uint32_t index = 0; index < trust_.authorities.size(); ++index) {
            Authority& authority = trust_.authorities[index];
            if (!authority.is_proven) {
                continue;
            }
            Chains chains = find_chains(graph, {index});
            authority.chain = std::move(chains.shown);
            authority.is_complete = chains.is_complete;
            authority.is_truncated = chains.is_truncated;
            authority.root_keys = std::move(chains.root_keys);
            describe(authority, certificates_[index]);
        }
    }

    void describe(Authority& authority, const std::vector<CertificateId>& certificates) const {
        authority.certificate =
            authority.chain.empty() ? certificates.front() : authority.chain.front();
        authority.name = bundle_.certificate(authority.certificate).subject_text();
        // The shown certificate's identifier, else whichever has one.
        const auto key_id = [&](CertificateId id) {
            const model::Certificate& certificate = bundle_.certificate(id);
            return certificate.bytes(certificate.subject_key_id);
        };
        authority.key_id = model::to_hex(key_id(authority.certificate));
        const auto identified = std::ranges::find_if(
            certificates, [&](CertificateId id) { return !key_id(id).empty(); });
        if (authority.key_id.empty() && identified != certificates.end()) {
            authority.key_id = model::to_hex(key_id(*identified));
        }
        if (!authority.is_complete) {
            const CertificateId topmost =
                authority.chain.empty() ? authority.certificate : authority.chain.back();
            const ClaimedIssuer claimed = claimed_issuer(topmost);
            authority.topmost_name = bundle_.certificate(topmost).issuer_text();
            authority.topmost_key_id = model::to_hex(claimed.key_id);
            authority.topmost_name_id = claimed.name;
        }
    }

    /// The certificate that the CA's chain starts with, where it may sign this one, else the first
    /// that may.
    void choose_issuers(const Attempts& attempts, const Threads& threads) {
        const auto choose = [&](std::size_t index) {
            Issuance& issuance = trust_.issuances[index];
            if (issuance.state != IssuerState::proven) {
                return;
            }
            const CertificateId id{static_cast<std::uint32_t>(index)};
            const CertificateId shown = trust_.authority(issuance.authority).certificate;
            const bool is_fitting =
                may_sign(bundle_.certificate(shown), identities_.is_self_issued(shown),
                         bundle_.certificate(id), identities_.is_self_issued(id));
            issuance.issuer = is_fitting
                                  ? shown
                                  : find_authority(bundle_, identities_,
                                                   attempts.by_certificate[index].signer, id);
        };
        for_each_small(trust_.issuances.size(), certificates_a_stretch, threads, choose);
    }

    /// One entry per issuer that only names speak of. A refuted certificate's issuer is there, and
    /// so is one that cannot be verified or may not sign.
    void list_missing() {
        std::map<std::uint32_t, std::vector<CertificateId>> needed;  // by claimed authority
        for (std::uint32_t index = 0; index < trust_.issuances.size(); ++index) {
            const Issuance& issuance = trust_.issuances[index];
            if (issuance.state == IssuerState::claimed && !issuance.by_non_authority) {
                needed[issuance.authority.value].push_back({index});
            }
        }
        for (auto& [index, certificates] : needed) {
            const Authority& authority = trust_.authorities[index];
            trust_.missing.push_back({.name = authority.name,
                                      .key_id = authority.key_id,
                                      .needed_by = std::move(certificates)});
        }
        std::ranges::stable_sort(trust_.missing, [](const auto& left, const auto& right) {
            return std::tie(left.name, left.key_id) < std::tie(right.name, right.key_id);
        });
    }

    const model::Bundle& bundle_;
    model::Instant clock_;
    Identities identities_;
    rules::Trust trust_;
    std::unordered_map<std::uint64_t, AuthorityId> proven_;
    std::map<ClaimedIssuer, AuthorityId> claimed_;
    std::vector<std::vector<CertificateId>> certificates_;  ///< by AuthorityId: of proven ones
};

}  // namespace

rules::Trust derive_trust(const model::Bundle& bundle, model::Instant clock, const Threads& threads,
                          const VerifySignatures& verify) {
    return TrustBuilder(bundle, clock, threads, verify).take();
}

}  // namespace analyzer::evidence
