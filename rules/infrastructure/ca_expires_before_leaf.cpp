#include <algorithm>
#include <map>
#include <optional>
#include <queue>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// How long each CA can be relied on: the best of its chains ends with the first certificate in it
/// to expire. A widest path, from the roots down; what a chain may not use for another reason only
/// makes this rule more patient.
class Ends {
  public:
    explicit Ends(const Evidence& evidence) : evidence_(evidence) {
        const Trust& trust = evidence.trust;
        ends_.resize(trust.authorities.size());
        issued_.resize(trust.authorities.size());
        std::map<std::pair<NameId, KeyId>, AuthorityId> authorities;
        for (std::uint32_t index = 0; index < trust.authorities.size(); ++index) {
            const Authority& authority = trust.authorities[index];
            if (authority.is_proven) {
                authorities.emplace(std::pair(authority.name_id, authority.key),
                                    AuthorityId{index});
            }
        }
        for (std::uint32_t index = 0; index < trust.issuances.size(); ++index) {
            const auto own = authorities.find({trust.subjects[index], trust.keys[index]});
            if (own != authorities.end()) {
                add({index}, own->second);
            }
        }
        settle();
    }

    /// Nothing for a CA from which no root is reached.
    std::optional<model::Instant> of(AuthorityId authority) const { return ends_[authority.value]; }

  private:
    struct Step {
        model::Instant end;
        AuthorityId authority;

        bool operator<(const Step& other) const { return end < other.end; }
    };
    struct Issued {
        CertificateId certificate;
        AuthorityId owner;
    };

    void add(CertificateId id, AuthorityId owner) {
        const Issuance& issuance = evidence_.trust.issuance(id);
        if (issuance.state == IssuerState::self_signed) {
            steps_.push({end_of(id), owner});
        } else if (issuance.state == IssuerState::proven) {
            issued_[issuance.authority.value].push_back({id, owner});
        }
    }

    model::Instant end_of(CertificateId id) const { return evidence_.certificate(id).not_after; }

    void settle() {
        while (!steps_.empty()) {
            const Step step = steps_.top();
            steps_.pop();
            std::optional<model::Instant>& end = ends_[step.authority.value];
            if (end) {
                continue;
            }
            end = step.end;
            for (const Issued& issued : issued_[step.authority.value]) {
                steps_.push({std::min(step.end, end_of(issued.certificate)), issued.owner});
            }
        }
    }

    const Evidence& evidence_;
    std::vector<std::optional<model::Instant>> ends_;  ///< by AuthorityId
    std::vector<std::vector<Issued>> issued_;          ///< CA certificates, by issuing AuthorityId
    std::priority_queue<Step> steps_;
};

CertificateId first_to_expire(const Evidence& evidence, CertificateId id) {
    const auto chain = evidence.trust.chain(id);
    return *std::ranges::min_element(
        chain, {}, [&](CertificateId link) { return evidence.certificate(link).not_after; });
}

/// An expired certificate is TC2013's, an incomplete chain TC2018's; what an OAuth certificate
/// signs is checked against the certificate itself.
bool is_judged(const Evidence& evidence, CertificateId id) {
    const model::Certificate& certificate = evidence.certificate(id);
    return evidence.clock <= certificate.not_after &&
           evidence.trust.issuance(id).state == IssuerState::proven &&
           evidence.trust.is_complete(id) && !evidence.trust.chain(id).empty() &&
           !serves_only(evidence, id, {Use::oauth_token_issuer});
}

Hits judge_ca_expires_before_leaf(const Evidence& evidence) {
    const Ends ends(evidence);
    Hits hits;
    for (const CertificateId id : judged_certificates(evidence)) {
        if (!is_judged(evidence, id)) {
            continue;
        }
        const model::Instant until = evidence.certificate(id).not_after;
        const auto end = ends.of(evidence.trust.issuance(id).authority);
        if (!end || *end >= until) {
            continue;
        }
        const auto chain = evidence.trust.chain(id);
        const CertificateId first = first_to_expire(evidence, id);
        hits.push_back({.subject = id,
                        .arguments = {SubjectOf{id}, ThumbprintOf{id}, until, SubjectOf{first},
                                      evidence.certificate(first).not_after},
                        .certificate = id,
                        .proof = {chain.begin(), chain.end()}});
    }
    return hits;
}

}  // namespace

constexpr Rule ca_expires_before_leaf{
    .id = "TC2016",
    .name = "ca-expires-before-leaf",
    .severity = Severity::error,
    .citation = {"Public key infrastructure (Lync Server 2013)", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-public-key-infrastructure"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The CA certificates above a server certificate stay valid at least as long as the "
                "certificate itself.",
                "Les certificats d'autorité au-dessus d'un certificat de serveur restent valides "
                "au moins aussi longtemps que lui.",
                "Сертификаты центров сертификации над сертификатом сервера действуют не меньше, "
                "чем он сам."},
    .message =
        {"The CA certificate '{3}' is valid until '{4}' only, not as long as the certificate '{0}' "
         "(thumbprint '{1}') that rests on it, which is until '{2}'.",
         "Le certificat d'autorité '{3}' n'est valide que jusqu'au '{4}', moins longtemps que le "
         "certificat '{0}' (empreinte '{1}') qui repose sur lui, valide jusqu'au '{2}'.",
         "Сертификат центра сертификации '{3}' действует только до '{4}', меньше, чем опирающийся "
         "на него сертификат '{0}' (отпечаток '{1}'), который действует до '{2}'."},
    .remedy = {"Renew the CA certificate (certutil -renewCert ReuseKeys on that CA keeps its key), "
               "distribute it to all servers and clients before it expires, and add it to the "
               "audited folder.",
               "Renouvelez le certificat de l'autorité (certutil -renewCert ReuseKeys sur celle-ci "
               "conserve sa clé), distribuez-le à tous les serveurs et clients avant l'expiration "
               "et ajoutez-le au dossier audité.",
               "Обновите сертификат центра сертификации (certutil -renewCert ReuseKeys на этом "
               "центре сохраняет ключ), разверните его на всех серверах и клиентах до истечения "
               "срока и добавьте в проверяемую папку."},
    .check = judge_ca_expires_before_leaf,
};

}  // namespace rules
