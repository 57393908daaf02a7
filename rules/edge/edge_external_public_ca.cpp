#include <set>

#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/public_authority.hpp"

namespace rules {

namespace {

constexpr Text domain_component{"a CA of Active Directory by its name",
                                "une autorité Active Directory d'après son nom",
                                "судя по имени, центр сертификации Active Directory"};
constexpr Text issues_inside{"the CA that issued certificates of internal servers",
                             "l'autorité qui a émis des certificats de serveurs internes",
                             "центр сертификации, издавший сертификаты внутренних серверов"};

/// The CAs that issue to internal servers, with their renewals.
std::set<std::uint32_t> internal_families(const Evidence& evidence) {
    std::set<std::uint32_t> families;
    for (const Vote& vote : evidence.reference.internal) {
        if (vote.authority) {
            families.insert(evidence.trust.authority(vote.authority).family);
        }
    }
    return families;
}

/// No list of public CAs is at hand, and none would stay right: only hints can be told.
const Text* hint(const Evidence& evidence, const std::set<std::uint32_t>& inside,
                 CertificateId id) {
    const model::Certificate& certificate = evidence.certificate(id);
    const Issuance& issuance = evidence.trust.issuance(id);
    // A self-signed one is TC2017's.
    if (issuance.state == IssuerState::self_signed || says_public(certificate)) {
        return nullptr;
    }
    if (certificate.issuer.has_domain_component) {
        return &domain_component;
    }
    const bool is_inside =
        issuance.authority && inside.contains(evidence.trust.authority(issuance.authority).family);
    return is_inside ? &issues_inside : nullptr;
}

/// The certificates of Access and Web Conferencing Edge services, each once. That of A/V
/// authentication is left out where it is another: Microsoft's pages disagree on which side it
/// belongs to.
std::vector<CertificateId> outer_certificates(const Evidence& evidence) {
    std::vector<CertificateId> found;
    std::set<CertificateId> known;
    for (const ServerId server : edge_servers(evidence)) {
        for (const Use use : {Use::access_edge_external, Use::data_edge_external}) {
            const CertificateId id = edge_certificate(evidence, server, use);
            if (id && known.insert(id).second) {
                found.push_back(id);
            }
        }
    }
    return found;
}

Hits judge_edge_external_public_ca(const Evidence& evidence) {
    if (evidence.policy.accepts_private_edge_ca) {
        return {};
    }
    const std::set<std::uint32_t> inside = internal_families(evidence);
    Hits hits;
    for (const CertificateId id : outer_certificates(evidence)) {
        if (const Text* const told = hint(evidence, inside, id)) {
            hits.push_back(
                {.subject = id,
                 .arguments = {SubjectOf{id}, ThumbprintOf{id}, IssuerOf{id}, Phrase{told}},
                 .certificate = id});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_external_public_ca{
    .id = "TC4001",
    .name = "edge-external-public-ca",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate on the outer side of an Edge Server is issued by a public CA.",
                "Le certificat du côté externe d'un serveur Edge est émis par une autorité de "
                "certification publique.",
                "Сертификат внешней стороны пограничного сервера издан общедоступным центром "
                "сертификации."},
    .message = {"The certificate '{0}' (thumbprint '{1}') on the outer side of an Edge Server "
                "seems to come from a private CA: '{2}' is '{3}'.",
                "Le certificat '{0}' (empreinte '{1}') du côté externe d'un serveur Edge semble "
                "provenir d'une autorité de certification privée : '{2}' est '{3}'.",
                "Сертификат '{0}' (отпечаток '{1}') внешней стороны пограничного сервера, "
                "по-видимому, издан частным центром сертификации: '{2}' — это '{3}'."},
    .remedy = {"Make a request with Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -PrivateKeyExportable $true, have it signed by a public CA, and assign the "
               "certificate with Set-CsCertificate on every server of the Edge pool; if all "
               "remote users and partners trust the private CA, audit with --private-edge-ca.",
               "Créez une demande avec Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -PrivateKeyExportable $true, faites-la signer par une autorité de "
               "certification publique et affectez le certificat avec Set-CsCertificate sur "
               "chaque serveur du pool Edge ; si tous les utilisateurs distants et partenaires "
               "font confiance à l'autorité privée, lancez l'audit avec --private-edge-ca.",
               "Создайте запрос командой Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <файл "
               "запроса> -PrivateKeyExportable $true, подпишите его в общедоступном центре "
               "сертификации и назначьте сертификат командой Set-CsCertificate на каждом сервере "
               "пограничного пула; если частному центру доверяют все удалённые пользователи и "
               "партнёры, запускайте проверку с параметром --private-edge-ca."},
    .check = judge_edge_external_public_ca,
};

}  // namespace rules
