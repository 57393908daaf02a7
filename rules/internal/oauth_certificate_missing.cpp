#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/internal/token_issuer.hpp"

namespace rules {

namespace {

Hits judge_oauth_certificate_missing(const Evidence& evidence) {
    const std::vector<ServerId> issuers = token_issuing_servers(evidence);
    if (issuers.empty()) {
        return {{.kind = Kind::not_applicable}};
    }
    // The certificate is global: whichever export names it has seen it assigned.
    if (std::ranges::any_of(evidence.exports.assignments, [](const AssignedCertificate& line) {
            return line.use == Use::oauth_token_issuer;
        })) {
        return {};
    }
    std::vector<ServerId> told;
    std::ranges::copy_if(issuers, std::back_inserter(told), [&](ServerId server) {
        return evidence.exports.has_assignments[server.value];
    });
    Hit hit{.kind = told.empty() ? Kind::open : Kind::fail, .uses = {Use::oauth_token_issuer}};
    hit.arguments.emplace_back(std::move(told));
    Hits hits;
    hits.push_back(std::move(hit));
    return hits;
}

}  // namespace

constexpr Rule oauth_certificate_missing{
    .id = "TC3014",
    .name = "oauth-certificate-missing",
    .severity = Severity::error,
    .citation = {"Assigning a server-to-server authentication certificate to Microsoft Lync Server "
                 "2013",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-assigning-a-server-to-server-authentication-certificate-to-lync-"
                 "server-2013"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"A certificate is assigned for OAuthTokenIssuer.",
                "Un certificat est affecté à OAuthTokenIssuer.",
                "Для OAuthTokenIssuer назначен сертификат."},
    .message = {"No certificate is assigned for OAuthTokenIssuer, as the assignment exports of the "
                "Front End Servers '{0}' tell.",
                "Aucun certificat n'est affecté à OAuthTokenIssuer, d'après les exports des "
                "affectations des serveurs frontaux '{0}'.",
                "Для OAuthTokenIssuer сертификат не назначен, как показывают выгрузки назначений "
                "интерфейсных серверов '{0}'."},
    .remedy =
        {"On one Front End Server run Request-CsCertificate -New -Type OAuthTokenIssuer -CA \"<CA "
         "host>\\<CA name>\" and then Set-CsCertificate -Identity Global -Type OAuthTokenIssuer "
         "-Thumbprint <new thumbprint>; replication brings the certificate to the others.",
         "Sur un serveur frontal, exécutez Request-CsCertificate -New -Type OAuthTokenIssuer -CA "
         "\"<hôte de l'autorité>\\<nom de l'autorité>\", puis Set-CsCertificate -Identity Global "
         "-Type OAuthTokenIssuer -Thumbprint <nouvelle empreinte> ; la réplication apporte le "
         "certificat aux autres.",
         "На одном интерфейсном сервере выполните команду Request-CsCertificate -New -Type "
         "OAuthTokenIssuer -CA \"<узел ЦС>\\<имя ЦС>\", затем Set-CsCertificate -Identity Global "
         "-Type OAuthTokenIssuer -Thumbprint <новый отпечаток>; на остальные серверы сертификат "
         "доставит репликация."},
    .check = judge_oauth_certificate_missing,
};

}  // namespace rules
