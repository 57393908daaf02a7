#include <algorithm>
#include <map>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/chain.hpp"
#include "rules/join.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// So many certificates are named in a message.
constexpr std::size_t most_signed = 20;

struct Forbidden {
    std::string reason;  ///< name of the extension (RFC 5280, 4.2.1), or identifiers of some
    std::vector<CertificateId> signed_ones;
};
using Findings = std::map<CertificateId, Forbidden>;

void add(Findings& findings, CertificateId signer, std::string reason, CertificateId signed_one) {
    Forbidden& forbidden =
        findings.try_emplace(signer, Forbidden{std::move(reason), {}}).first->second;
    if (forbidden.signed_ones.size() < most_signed) {
        forbidden.signed_ones.push_back(signed_one);
    }
}

std::string identifiers(const std::vector<model::Oid>& oids) {
    return join(oids, ", ", [](const model::Oid& oid) { return to_text(oid); });
}

bool is_ca(const model::Certificate& certificate) {
    return certificate.basic_constraints && certificate.basic_constraints->is_ca;
}

/// What keeps a certificate from signing another, in the order in which the trust graph asks.
std::string reason_against(const model::Certificate& signer, const model::Certificate& subject) {
    const model::RareExtensions& rare = *signer.rare;
    if (!is_ca(signer)) {
        return "basicConstraints";
    }
    if (!signer.allows(model::KeyUsage::key_cert_sign)) {
        return "keyUsage";
    }
    if (!rare.unknown_critical.empty() || !rare.duplicate.empty()) {
        return identifiers(rare.unknown_critical.empty() ? rare.duplicate : rare.unknown_critical);
    }
    return is_ca(subject) && signer.basic_constraints->path_length == 0u ? "pathLenConstraint"
                                                                         : "nameConstraints";
}

void judge_issuer(const Evidence& evidence, CertificateId id, Findings& findings) {
    const Issuance& issuance = evidence.trust.issuance(id);
    if (issuance.by_non_authority && issuance.state == IssuerState::claimed) {
        add(findings, issuance.issuer,
            reason_against(evidence.certificate(issuance.issuer), evidence.certificate(id)), id);
    }
}

bool has_key_of(const Trust& trust, std::span<const CertificateId> chain,
                const Authority& authority) {
    return std::ranges::any_of(chain, [&](CertificateId link) {
        return trust.subjects[link.value] == authority.name_id &&
               trust.keys[link.value] == authority.key;
    });
}

/// Constraints of a CA can forbid a chain that no single signature breaks: then the chain ends
/// below it, though its signature is proven.
void judge_top(const Evidence& evidence, const Authority& authority, Findings& findings) {
    if (authority.is_complete || authority.is_truncated || authority.chain.empty()) {
        return;
    }
    const Trust& trust = evidence.trust;
    const CertificateId top = authority.chain.back();
    const Issuance& issuance = trust.issuance(top);
    if (issuance.state != IssuerState::proven ||
        has_key_of(trust, authority.chain, trust.authority(issuance.authority))) {
        return;
    }
    const model::Certificate& signer = evidence.certificate(issuance.issuer);
    const bool limits_length = signer.basic_constraints && signer.basic_constraints->path_length &&
                               *signer.basic_constraints->path_length < authority.chain.size();
    add(findings, issuance.issuer, limits_length ? "pathLenConstraint" : "nameConstraints",
        authority.chain.front());
}

Hits judge_ca_certificate_not_a_ca(const Evidence& evidence) {
    Findings findings;
    std::vector<bool> is_judged(evidence.trust.authorities.size());
    std::vector<CertificateId> certificates = judged_certificates(evidence);
    for (const CertificateId id : certificates) {
        const AuthorityId issuer = evidence.trust.issuance(id).authority;
        if (issuer && !is_judged[issuer.value]) {
            is_judged[issuer.value] = true;
            judge_top(evidence, evidence.trust.authority(issuer), findings);
        }
    }
    const std::vector<CertificateId> above = authorities_above(evidence, certificates);
    certificates.insert(certificates.end(), above.begin(), above.end());
    for (const CertificateId id : certificates) {
        judge_issuer(evidence, id, findings);
    }
    Hits hits;
    for (auto& [id, forbidden] : findings) {
        hits.push_back({.subject = id,
                        .arguments = {SubjectOf{id}, ThumbprintOf{id}, std::move(forbidden.reason),
                                      std::move(forbidden.signed_ones)},
                        .certificate = id});
    }
    return hits;
}

}  // namespace

constexpr Rule ca_certificate_not_a_ca{
    .id = "TC2032",
    .name = "ca-certificate-not-a-ca",
    .severity = Severity::error,
    .citation = {"Public key infrastructure (Lync Server 2013)", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-public-key-infrastructure"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"Whoever signed a server certificate or a CA certificate above it is allowed to "
                "sign certificates.",
                "Qui a signé un certificat de serveur ou un certificat d'autorité au-dessus de lui "
                "a le droit de signer des certificats.",
                "Тот, кто подписал сертификат сервера или сертификат центра сертификации над ним, "
                "вправе подписывать сертификаты."},
    .message = {"The certificate '{0}' (thumbprint '{1}') may not sign certificates as it did for "
                "'{3}', owing to '{2}'.",
                "Le certificat '{0}' (empreinte '{1}') n'a pas le droit de signer des certificats "
                "comme il l'a fait pour '{3}', en raison de '{2}'.",
                "Сертификат '{0}' (отпечаток '{1}') не вправе подписывать сертификаты, как он "
                "подписал '{3}'; причина: '{2}'."},
    .remedy =
        {"Clients and servers reject the chain: request a CA certificate with basicConstraints CA, "
         "the key usage for certificate signing, and constraints that admit the servers' names, or "
         "have the server certificates issued by another CA with Request-CsCertificate -New -Type "
         "<uses> -CA \"<CA host>\\<CA name>\".",
         "Les clients et serveurs refusent la chaîne : demandez un certificat d'autorité avec "
         "basicConstraints CA, l'utilisation de clé pour la signature de certificats et des "
         "contraintes qui admettent les noms des serveurs, ou faites émettre les certificats des "
         "serveurs par une autre autorité avec Request-CsCertificate -New -Type <utilisations> -CA "
         "\"<hôte de l'autorité>\\<nom de l'autorité>\".",
         "Клиенты и серверы отвергают такую цепочку: запросите сертификат центра сертификации с "
         "basicConstraints CA, использованием ключа для подписи сертификатов и ограничениями, "
         "допускающими имена серверов, либо получите сертификаты серверов от другого центра "
         "командой Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\"."},
    .check = judge_ca_certificate_not_a_ca,
};

}  // namespace rules
