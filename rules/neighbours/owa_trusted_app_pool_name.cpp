#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/neighbours/exchange.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// Skype for Business Server 2019 is joined to Outlook on the web otherwise.
constexpr std::uint32_t newest_with_trusted_pools = product_version::skype_2015;

constexpr Text in_common_name{"common name", "nom commun", "общее имя"};
constexpr Text in_alternative_name{"subject alternative name", "autre nom du sujet",
                                   "альтернативное имя субъекта"};
constexpr Text both{"common name and subject alternative name", "nom commun et autre nom du sujet",
                    "общее имя и альтернативное имя субъекта"};

/// Where the name lacks; null where it is in both places. Exchange may have a wildcard among its
/// alternative names ("Wildcard certificate support in Lync Server 2013").
const Text* lacking_place(const model::Certificate& certificate, const std::string& name) {
    const std::vector<std::string> common = common_names(certificate);
    const std::vector<std::string> alternative = alternative_names(certificate);
    const bool is_common = std::ranges::find(common, name) != common.end();
    const bool is_alternative = std::ranges::any_of(
        alternative, [&](const std::string& present) { return covers(present, name); });
    if (is_common && is_alternative) {
        return nullptr;
    }
    if (!is_common && !is_alternative) {
        return &both;
    }
    return is_common ? &in_alternative_name : &in_common_name;
}

Hits judge_owa_trusted_app_pool_name(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const ServerId server{index};
        const CertificateId id = selected_certificate(evidence, server, Use::default_);
        if (!id || exchange_part(evidence, server) != ExchangePart::outlook_web_app) {
            continue;
        }
        if (pool_facts(evidence, server)->version > newest_with_trusted_pools) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
            continue;
        }
        const std::string& pool = evidence.topology.pool_of(server).fqdn;
        const Text* const place = lacking_place(evidence.certificate(id), pool);
        if (place != nullptr && !is_exchange_auth(evidence.certificate(id))) {
            hits.push_back(
                {.subject = server,
                 .arguments = {server, SubjectOf{id}, ThumbprintOf{id}, pool, Phrase{place}},
                 .certificate = id});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule owa_trusted_app_pool_name{
    .id = "TC5006",
    .name = "owa-trusted-app-pool-name",
    .severity = Severity::error,
    .citation = {"Integrating Microsoft Lync Server 2013 and Microsoft Outlook Web App 2013",
                 "Creating a Trusted Application Pool for Outlook Web App",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-integrating-lync-server-and-outlook-web-app-2013"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The FQDN of the trusted application pool of Outlook Web App is the common name "
                "of its certificate and one of its subject alternative names.",
                "Le nom de domaine complet du pool d'applications approuvées d'Outlook Web App "
                "est le nom commun de son certificat et l'un de ses autres noms du sujet.",
                "Полное доменное имя пула доверенных приложений Outlook Web App — общее имя его "
                "сертификата и одно из альтернативных имён субъекта."},
    .message = {"The certificate '{1}' (thumbprint '{2}') of the Outlook Web App server '{0}' "
                "lacks the name '{3}' of the trusted application pool; where: '{4}'.",
                "Le certificat '{1}' (empreinte '{2}') du serveur Outlook Web App '{0}' ne porte "
                "pas le nom '{3}' du pool d'applications approuvées ; où : '{4}'.",
                "В сертификате '{1}' (отпечаток '{2}') сервера Outlook Web App '{0}' нет имени "
                "'{3}' пула доверенных приложений; где: '{4}'."},
    .remedy = {"Create a request with New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<pool FQDN>\" -DomainName <pool FQDN>, import the certificate and give its "
               "thumbprint to Outlook Web App, or create the pool under the certificate's name "
               "with New-CsTrustedApplicationPool.",
               "Créez une demande avec New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<nom complet du pool>\" -DomainName <nom complet du pool>, importez le "
               "certificat et indiquez son empreinte à Outlook Web App, ou créez le pool sous le "
               "nom du certificat avec New-CsTrustedApplicationPool.",
               "Создайте запрос командой New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<полное имя пула>\" -DomainName <полное имя пула>, импортируйте сертификат "
               "и укажите его отпечаток в настройках Outlook Web App либо создайте пул под "
               "именем сертификата командой New-CsTrustedApplicationPool."},
    .check = judge_owa_trusted_app_pool_name,
};

}  // namespace rules
