#include "analyzer/evidence/revocation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/evidence/signatures.hpp"
#include "analyzer/parallel.hpp"
#include "parsers/certificate/name.hpp"
#include "parsers/certificate/revocation_terms.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using parsers::certificate::Coverage;
using parsers::certificate::RevocationTerms;
using parsers::certificate::significant;
using parsers::certificate::Verification;
using rules::AuthorityId;

/// A CA that may sign lists, and a certificate with its key.
struct ListSigner {
    AuthorityId authority;
    CertificateId certificate;
};

/// A list whose signature holds.
struct VerifiedList {
    std::uint32_t list = 0;  ///< of Bundle::revocation_lists
    AuthorityId authority;
    RevocationTerms terms;
};

std::string_view part(const model::RevocationList& list, model::Slice slice) {
    return std::string_view(list.der).substr(slice.offset, slice.size);
}

class ListSearch {
  public:
    ListSearch(const model::Bundle& bundle, const rules::Trust& trust, model::Instant clock)
        : bundle_(bundle), trust_(trust), clock_(clock) {}

    std::vector<rules::Revocation> run(const Threads& threads, const VerifyRevocationList& verify) {
        collect_signers();
        verify_lists(threads, verify);
        if (!verified_.empty()) {
            collect_releases();
            index_certificates();
            for (const VerifiedList& list : verified_) {
                look_up(list);
            }
        }
        std::ranges::sort(found_, {}, [](const rules::Revocation& revocation) {
            return std::tuple(revocation.certificate, revocation.list, revocation.revoked_at);
        });
        return std::move(found_);
    }

  private:
    /// By normalised name. Without a key usage extension a key may be used for anything.
    void collect_signers() {
        std::map<std::pair<rules::NameId, rules::KeyId>, AuthorityId> authorities;
        for (std::uint32_t index = 0; index < trust_.authorities.size(); ++index) {
            const rules::Authority& authority = trust_.authorities[index];
            if (authority.is_proven) {
                authorities.emplace(std::pair(authority.name_id, authority.key),
                                    AuthorityId{index});
            }
        }
        std::set<AuthorityId> known;
        for (std::uint32_t index = 0; index < bundle_.certificates.size(); ++index) {
            const auto own = authorities.find({trust_.subjects[index], trust_.keys[index]});
            const model::Certificate& certificate = *bundle_.certificates[index];
            const bool is_self_issued = certificate.is_self_issued();
            if (own != authorities.end() && is_authority_certificate(certificate, is_self_issued) &&
                certificate.allows(model::KeyUsage::crl_sign) && known.insert(own->second).second) {
                signers_[parsers::certificate::normalized_name(
                             certificate.bytes(certificate.subject.der))]
                    .push_back({own->second, {index}});
            }
        }
    }

    void verify_lists(const Threads& threads, const VerifyRevocationList& verify) {
        const auto& lists = bundle_.revocation_lists;
        std::vector<VerifiedList> results(lists.size());
        for_each_index(lists.size(), threads, [&](std::size_t index) {
            results[index].list = static_cast<std::uint32_t>(index);
            results[index].authority = signer_of(lists[index], verify);
            if (results[index].authority) {
                results[index].terms = parsers::certificate::read_revocation_terms(lists[index]);
            }
        });
        for (VerifiedList& result : results) {
            if (result.authority && result.terms.coverage != Coverage::unusable) {
                verified_.push_back(std::move(result));
            }
        }
    }

    /// The CA whose key verifies the list; those with the key identifier that it names first.
    AuthorityId signer_of(const model::RevocationList& list,
                          const VerifyRevocationList& verify) const {
        const auto named =
            signers_.find(parsers::certificate::normalized_name(part(list, list.issuer)));
        if (named == signers_.end()) {
            return {};
        }
        std::size_t tried = 0;
        for (const bool is_matching : {true, false}) {
            for (const ListSigner& signer : named->second) {
                if (has_key_id(signer, list) != is_matching || tried == max_keys_tried) {
                    continue;
                }
                ++tried;
                if (verify(bundle_.certificate(signer.certificate), list) == Verification::valid) {
                    return signer.authority;
                }
            }
        }
        return {};
    }

    bool has_key_id(const ListSigner& signer, const model::RevocationList& list) const {
        const model::Certificate& certificate = bundle_.certificate(signer.certificate);
        return certificate.bytes(certificate.subject_key_id) == list.authority_key_id;
    }

    /// What the lists up to the clock tell of certificates on hold.
    void collect_releases() {
        for (const VerifiedList& verified : verified_) {
            const model::Instant update = updated_at(verified);
            if (update > clock_) {
                continue;
            }
            Releases& releases = releases_[verified.authority];
            if (verified.terms.coverage == Coverage::complete) {
                releases.newest_list = std::max(releases.newest_list, update);
            }
            for (const std::string_view serial : verified.terms.removed) {
                model::Instant& last = releases.removed.try_emplace(serial, update).first->second;
                last = std::max(last, update);
            }
        }
    }

    /// Certificates by who issued them and serial number; of CAs alone that have a list.
    void index_certificates() {
        std::vector<bool> has_list(trust_.authorities.size());
        for (const VerifiedList& list : verified_) {
            has_list[list.authority.value] = true;
        }
        for (std::uint32_t index = 0; index < bundle_.certificates.size(); ++index) {
            const rules::Issuance& issuance = trust_.issuance({index});
            const model::Certificate& certificate = *bundle_.certificates[index];
            if (issuance.state == rules::IssuerState::proven &&
                has_list[issuance.authority.value]) {
                issued_[issuance.authority][significant(certificate.bytes(certificate.serial))]
                    .push_back({index});
            }
        }
    }

    void look_up(const VerifiedList& verified) {
        const auto issued = issued_.find(verified.authority);
        // A delta list alone leaves open what became of its entries.
        if (issued == issued_.end() || verified.terms.coverage != Coverage::complete) {
            return;
        }
        for (const model::RevokedCertificate& revoked :
             bundle_.revocation_lists[verified.list].revoked) {
            const std::string_view serial = significant(revoked.serial);
            const auto certificates = issued->second.find(serial);
            if (certificates == issued->second.end() || revoked.revoked_at > clock_ ||
                verified.terms.removed.contains(serial) || is_released(verified, serial)) {
                continue;
            }
            for (const CertificateId id : certificates->second) {
                found_.push_back(
                    {.certificate = id, .list = verified.list, .revoked_at = revoked.revoked_at});
            }
        }
    }

    /// Whether an entry on hold was overtaken: by a later list, which tells for itself, or by one
    /// that takes it back.
    bool is_released(const VerifiedList& verified, std::string_view serial) const {
        const auto releases = releases_.find(verified.authority);
        if (!verified.terms.on_hold.contains(serial) || releases == releases_.end()) {
            return false;
        }
        const model::Instant update = updated_at(verified);
        const auto removed = releases->second.removed.find(serial);
        return releases->second.newest_list > update ||
               (removed != releases->second.removed.end() && removed->second >= update);
    }

    model::Instant updated_at(const VerifiedList& verified) const {
        return bundle_.revocation_lists[verified.list].this_update;
    }

    /// Of one CA.
    struct Releases {
        model::Instant newest_list = model::Instant::min();            ///< complete ones
        std::unordered_map<std::string_view, model::Instant> removed;  ///< serial → last time
    };

    const model::Bundle& bundle_;
    const rules::Trust& trust_;
    model::Instant clock_;
    std::unordered_map<std::string, std::vector<ListSigner>> signers_;
    std::vector<VerifiedList> verified_;
    std::unordered_map<AuthorityId, Releases> releases_;
    std::unordered_map<AuthorityId,
                       std::unordered_map<std::string_view, std::vector<CertificateId>>>
        issued_;
    std::vector<rules::Revocation> found_;
};

}  // namespace

Verification verify_revocation_list(const model::Certificate& issuer,
                                    const model::RevocationList& list) {
    return parsers::certificate::Verifier(issuer).verify(
        part(list, list.tbs), list.signature_algorithm, part(list, list.signature));
}

std::vector<rules::Revocation> find_revocations(const model::Bundle& bundle,
                                                const rules::Trust& trust, model::Instant clock,
                                                const Threads& threads,
                                                const VerifyRevocationList& verify) {
    if (bundle.revocation_lists.empty()) {
        return {};
    }
    return ListSearch(bundle, trust, clock).run(threads, verify);
}

}  // namespace analyzer::evidence
