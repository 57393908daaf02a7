#include "rules/catalogue.hpp"
#include "rules/infrastructure/curves.hpp"
#include "rules/infrastructure/key_provider.hpp"
#include "rules/placed.hpp"
#include "rules/product_version.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// Other curves are TC2010's, and keys that are known to lie in CNG TC2011's.
Hits judge_ec_key_with_cng_conflict(const Evidence& evidence) {
    const KeyProviders providers(evidence);
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const model::PublicKey& key = certificate.key;
            const bool is_judged = key.algorithm == model::KeyAlgorithm::ec &&
                                   (key.curve.empty() || is_listed_curve(key.curve));
            if (!is_judged || !serves_product(evidence, id) ||
                (providers.find_cng(id) != nullptr &&
                 serves_product(evidence, id, product_version::lync_2010,
                                product_version::skype_2015))) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}}};
        });
}

}  // namespace

constexpr Rule ec_key_with_cng_conflict{
    .id = "TC2012",
    .name = "ec-key-with-cng-conflict",
    .severity = Severity::warning,
    .citation = {"Environmental requirements for Skype for Business Server 2015", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/"
                 "requirements-for-your-environment/environmental-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"A server certificate has an RSA key and does not rest on a statement of "
                "Microsoft's that another one contradicts.",
                "Un certificat de serveur a une clé RSA et ne repose pas sur une affirmation de "
                "Microsoft qu'une autre contredit.",
                "Сертификат сервера имеет ключ RSA и не опирается на утверждение Microsoft, "
                "которому противоречит другое."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}') has an elliptic curve key, which Windows keeps "
         "in CNG only; Microsoft lists such keys as supported and excludes CNG certificates.",
         "Le certificat '{0}' (empreinte '{1}') a une clé à courbe elliptique, que Windows ne "
         "conserve que dans CNG ; Microsoft donne ces clés pour prises en charge et exclut les "
         "certificats CNG.",
         "У сертификата '{0}' (отпечаток '{1}') ключ на эллиптической кривой, который Windows "
         "хранит только в CNG; Microsoft называет такие ключи поддерживаемыми, но исключает "
         "сертификаты CNG."},
    .remedy = {"To be on the safe side, request the certificate with an RSA key: "
               "Request-CsCertificate -New -Type <uses> -KeyAlg RSA -KeySize 2048, then "
               "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
               "Par prudence, demandez le certificat avec une clé RSA : Request-CsCertificate -New "
               "-Type <utilisations> -KeyAlg RSA -KeySize 2048, puis Set-CsCertificate -Type "
               "<utilisations> -Thumbprint <nouvelle empreinte>.",
               "Для надёжности запросите сертификат с ключом RSA: Request-CsCertificate -New -Type "
               "<назначения> -KeyAlg RSA -KeySize 2048, затем Set-CsCertificate -Type <назначения> "
               "-Thumbprint <новый отпечаток>."},
    .check = judge_ec_key_with_cng_conflict,
};

}  // namespace rules
