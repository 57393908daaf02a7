#include "rules/catalogue.hpp"
#include "rules/infrastructure/key_provider.hpp"
#include "rules/placed.hpp"
#include "rules/product_version.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// Microsoft's page about 2019 is silent.
Hits judge_cng_private_key(const Evidence& evidence) {
    const KeyProviders providers(evidence);
    Hits hits;
    for (const CertificateId id : judged_certificates(evidence)) {
        if (!serves_product(evidence, id, product_version::lync_2010,
                            product_version::skype_2015)) {
            continue;
        }
        if (const KeyProvider* provider = providers.find_cng(id)) {
            hits.push_back({.subject = id,
                            .arguments = {SubjectOf{id}, ThumbprintOf{id},
                                          std::string(provider->name), provider->file},
                            .certificate = id});
        } else if (!providers.is_known(id)) {
            const std::vector<std::string> nothing;
            hits.push_back({.kind = Kind::open,
                            .subject = id,
                            .arguments = {SubjectOf{id}, ThumbprintOf{id}, nothing, nothing},
                            .certificate = id});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule cng_private_key{
    .id = "TC2011",
    .name = "cng-private-key",
    .severity = Severity::error,
    .citation = {"Environmental requirements for Skype for Business Server 2015", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/plan-your-deployment/"
                 "requirements-for-your-environment/environmental-requirements"},
    .needs = Need::certificates | Need::private_key,
    .since = "0.1",
    .summary =
        {"The private key of a server certificate lies with a CryptoAPI provider, not with CNG.",
         "La clé privée d'un certificat de serveur réside chez un fournisseur CryptoAPI et non "
         "dans CNG.",
         "Закрытый ключ сертификата сервера хранится у поставщика CryptoAPI, а не в CNG."},
    .message = {"The private key of the certificate '{0}' (thumbprint '{1}') belongs to the CNG "
                "provider '{2}', as '{3}' says; the servers up to Skype for Business Server 2015 "
                "support no CNG certificates.",
                "La clé privée du certificat '{0}' (empreinte '{1}') appartient au fournisseur CNG "
                "'{2}', selon '{3}' ; les serveurs jusqu'à Skype for Business Server 2015 ne "
                "prennent pas en charge les certificats CNG.",
                "Закрытый ключ сертификата '{0}' (отпечаток '{1}') принадлежит поставщику CNG "
                "'{2}', как указано в '{3}'; серверы до Skype для бизнеса Server 2015 включительно "
                "не поддерживают сертификаты CNG."},
    .remedy =
        {"Request the certificate again from a template of the version for Windows Server 2003, or "
         "with Request-CsCertificate -New -Type <uses>; an RSA key can also be imported anew with "
         "certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" -importpfx <file>; then "
         "assign it with Set-CsCertificate -Type <uses> -Thumbprint <thumbprint>.",
         "Redemandez le certificat d'après un modèle de la version Windows Server 2003, ou avec "
         "Request-CsCertificate -New -Type <utilisations> ; une clé RSA peut aussi être réimportée "
         "avec certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" -importpfx "
         "<fichier> ; affectez-le ensuite avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<empreinte>.",
         "Запросите сертификат заново по шаблону версии Windows Server 2003 или командой "
         "Request-CsCertificate -New -Type <назначения>; ключ RSA можно также импортировать "
         "повторно командой certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" "
         "-importpfx <файл>; затем назначьте сертификат командой Set-CsCertificate -Type "
         "<назначения> -Thumbprint <отпечаток>."},
    .check = judge_cng_private_key,
};

}  // namespace rules
