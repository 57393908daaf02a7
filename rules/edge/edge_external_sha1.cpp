#include <vector>

#include "rules/catalogue.hpp"
#include "rules/chain.hpp"
#include "rules/placed.hpp"
#include "rules/selected.hpp"
#include "rules/sha1_signature.hpp"

namespace rules {

namespace {

// What is signed inside is TC2006's, a note.
Hits judge_edge_external_sha1(const Evidence& evidence) {
    std::vector<CertificateId> judged = judged_certificates(evidence);
    std::erase_if(judged, [&](CertificateId id) { return !serves_outside(evidence, id); });
    const std::vector<CertificateId> above = intermediates_above(evidence, judged);
    judged.insert(judged.end(), above.begin(), above.end());
    return judge_sha1_signatures(evidence, judged);
}

}  // namespace

constexpr Rule edge_external_sha1{
    .id = "TC4019",
    .name = "edge-external-sha1",
    .severity = Severity::warning,
    .citation = {"Environmental requirements for Skype for Business Server 2015", "Certificates",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/"
                 "requirements-for-your-environment/"
                 "environmental-requirements"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"No certificate on the outer side of an Edge Server or on the reverse proxy, and "
                "no intermediate CA certificate above it, is signed with SHA-1.",
                "Aucun certificat du côté externe d'un serveur Edge ou du proxy inverse, ni "
                "aucun certificat intermédiaire au-dessus, n'est signé avec SHA-1.",
                "Ни сертификат внешней стороны пограничного сервера или обратного "
                "прокси-сервера, ни промежуточный сертификат над ним не подписан с SHA-1."},
    .message = {"The certificate '{0}' (thumbprint '{1}'), which clients outside must accept, is "
                "signed by '{2}' with SHA-1.",
                "Le certificat '{0}' (empreinte '{1}'), que les clients externes doivent "
                "accepter, est signé par '{2}' avec SHA-1.",
                "Сертификат '{0}' (отпечаток '{1}'), который должны принимать внешние клиенты, "
                "подписан центром '{2}' с SHA-1."},
    .remedy = {"Request the certificate anew from a public CA that signs with SHA-256, for an "
               "Edge Server with Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file>; current clients and federation partners refuse SHA-1.",
               "Demandez un nouveau certificat à une autorité de certification publique qui "
               "signe avec SHA-256, pour un serveur Edge avec Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> ; les clients et partenaires de fédération actuels refusent SHA-1.",
               "Запросите новый сертификат в общедоступном центре сертификации, который "
               "подписывает с SHA-256, для пограничного сервера — командой Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса>; современные клиенты и партнёры по федерации не принимают SHA-1."},
    .check = judge_edge_external_sha1,
};

}  // namespace rules
