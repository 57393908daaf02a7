#include <algorithm>
#include <map>
#include <string>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"
#include "rules/internal/token_issuer.hpp"

namespace rules {

namespace {

/// What one Front End Server uses; several thumbprints where exports are of different times.
struct Issuer {
    ServerId server;
    AssignedLines lines;
};

std::vector<Issuer> find_issuers(const Evidence& evidence) {
    std::vector<Issuer> issuers;
    for (const ServerId server : token_issuing_servers(evidence)) {
        issuers.push_back(
            {server, current_lines(lines_of(evidence.exports, server, Use::oauth_token_issuer))});
    }
    return issuers;
}

/// The thumbprint that most servers use; on a tie, the one that comes first.
std::string find_common(const std::vector<Issuer>& issuers) {
    std::map<std::string, std::size_t> counts;
    for (const Issuer& issuer : issuers) {
        for (const AssignedCertificate* line : issuer.lines) {
            ++counts[line->exported.thumbprint];
        }
    }
    std::string common;
    for (const Issuer& issuer : issuers) {
        for (const AssignedCertificate* line : issuer.lines) {
            const std::string& thumbprint = line->exported.thumbprint;
            if (common.empty() || counts.at(thumbprint) > counts.at(common)) {
                common = thumbprint;
            }
        }
    }
    return common;
}

Hits judge_oauth_same_on_all_front_ends(const Evidence& evidence) {
    const std::vector<Issuer> issuers = find_issuers(evidence);
    if (issuers.empty()) {
        return {{.kind = Kind::not_applicable}};
    }
    const std::string common = find_common(issuers);
    Hits hits;
    for (const auto& [server, lines] : issuers) {
        if (lines.empty()) {
            hits.push_back({.kind = Kind::open,
                            .subject = server,
                            .arguments = {server, std::vector<std::string>{}, common}});
        } else if (std::ranges::none_of(lines, [&](const AssignedCertificate* line) {
                       return line->exported.thumbprint == common;
                   })) {
            hits.push_back({.subject = server,
                            .arguments = {server, lines.front()->exported.thumbprint, common},
                            .certificate = lines.front()->certificate,
                            .uses = {Use::oauth_token_issuer}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule oauth_same_on_all_front_ends{
    .id = "TC3015",
    .name = "oauth-same-on-all-front-ends",
    .severity = Severity::error,
    .citation = {"Assigning a server-to-server authentication certificate to Microsoft Lync Server "
                 "2013",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-assigning-a-server-to-server-authentication-certificate-to-lync-"
                 "server-2013"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"All Front End Servers use the same certificate for OAuthTokenIssuer.",
                "Tous les serveurs frontaux utilisent le même certificat pour OAuthTokenIssuer.",
                "Все интерфейсные серверы используют для OAuthTokenIssuer один и тот же "
                "сертификат."},
    .message = {"The Front End Server '{0}' uses for OAuthTokenIssuer the certificate with the "
                "thumbprint '{1}', while most others use '{2}'.",
                "Le serveur frontal '{0}' utilise pour OAuthTokenIssuer le certificat d'empreinte "
                "'{1}', alors que la plupart des autres utilisent '{2}'.",
                "Интерфейсный сервер '{0}' использует для OAuthTokenIssuer сертификат с отпечатком "
                "'{1}', а большинство остальных — '{2}'."},
    .remedy =
        {"Assign the one certificate for all with Set-CsCertificate -Identity Global -Type "
         "OAuthTokenIssuer -Thumbprint <thumbprint of the common certificate>, and look with "
         "Get-CsManagementStoreReplicationStatus why this server did not receive it.",
         "Affectez le même certificat à tous avec Set-CsCertificate -Identity Global -Type "
         "OAuthTokenIssuer -Thumbprint <empreinte du certificat commun>, et cherchez avec "
         "Get-CsManagementStoreReplicationStatus pourquoi ce serveur ne l'a pas reçu.",
         "Назначьте один сертификат для всех командой Set-CsCertificate -Identity Global -Type "
         "OAuthTokenIssuer -Thumbprint <отпечаток общего сертификата> и выясните командой "
         "Get-CsManagementStoreReplicationStatus, почему этот сервер его не получил."},
    .check = judge_oauth_same_on_all_front_ends,
};

}  // namespace rules
