#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_issuer_signature_refuted(const Evidence& evidence) {
    Hits hits = judge_chains(evidence, [&](CertificateId id, const model::Certificate&) -> Defect {
        const Issuance& issuance = evidence.trust.issuance(id);
        if (issuance.state != IssuerState::refuted) {
            return std::nullopt;
        }
        return Defect{
            {SubjectOf{id}, ThumbprintOf{id}, IssuerOf{id}, ThumbprintOf{issuance.issuer}}};
    });
    for (Hit& hit : hits) {
        hit.reference = {evidence.trust.issuance(hit.certificate).issuer};
    }
    return hits;
}

}  // namespace

constexpr Rule issuer_signature_refuted{
    .id = "TC1014",
    .name = "issuer-signature-refuted",
    .severity = Severity::error,
    .citation = {"RFC 5280: Internet X.509 Public Key Infrastructure Certificate and Certificate "
                 "Revocation List (CRL) Profile",
                 "6.1.3. Basic Certificate Processing",
                 "https://www.rfc-editor.org/rfc/rfc5280#section-6.1.3"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"The CA that a certificate names as its issuer has signed it.",
         "L'autorité de certification qu'un certificat nomme comme émetteur l'a signé.",
         "Центр сертификации, указанный в сертификате как издатель, подписал этот сертификат."},
    .message = {"The certificate '{0}' (thumbprint '{1}') names the issuer '{2}', but the key of "
                "that CA certificate (thumbprint '{3}') did not sign it.",
                "Le certificat '{0}' (empreinte '{1}') nomme l'émetteur '{2}', mais la clé de ce "
                "certificat d'autorité (empreinte '{3}') ne l'a pas signé.",
                "В сертификате '{0}' (отпечаток '{1}') указан издатель '{2}', но ключом этого "
                "сертификата центра сертификации (отпечаток '{3}') он не подписан."},
    .remedy =
        {"Find out where the certificate comes from: it is damaged, forged, or from another CA of "
         "the same name; until that is known, request a new one with Request-CsCertificate -New "
         "-Type <uses> -CA \"<CA host>\\<CA name>\" and assign it with Set-CsCertificate -Type "
         "<uses> -Thumbprint <new thumbprint>.",
         "Établissez d'où vient le certificat : il est endommagé, falsifié ou issu d'une autre "
         "autorité du même nom ; en attendant, demandez-en un nouveau avec Request-CsCertificate "
         "-New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" et "
         "affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle "
         "empreinte>.",
         "Выясните происхождение сертификата: он повреждён, подделан или издан другим центром "
         "сертификации с тем же именем; до выяснения запросите новый командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_issuer_signature_refuted,
};

}  // namespace rules
