#include <algorithm>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"
#include "rules/product_version.hpp"

namespace rules {

namespace {

/// The uses that the server needs a certificate for. OAuthTokenIssuer only where some export shows
/// that it is assigned at all: where none does, TC3014 has said it.
std::vector<Use> needed_uses(const Evidence& evidence, ServerId server, bool has_oauth) {
    std::vector<Use> uses;
    for (const Use use : {Use::default_, Use::web_services_internal, Use::web_services_external}) {
        if (evidence.required_names(server, use) != nullptr) {
            uses.push_back(use);
        }
    }
    if (has_oauth && pool_facts(evidence, server)->kind != PoolKind::director) {
        uses.push_back(Use::oauth_token_issuer);
    }
    return uses;
}

Hits judge_front_end_uses_complete(const Evidence& evidence) {
    const bool has_oauth = std::ranges::any_of(
        evidence.exports.assignments,
        [](const AssignedCertificate& line) { return line.use == Use::oauth_token_issuer; });
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        if (pool_facts(evidence, server)->version < product_version::lync_2013) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
            continue;
        }
        std::vector<Use> missing = needed_uses(evidence, server, has_oauth);
        std::erase_if(missing,
                      [&](Use use) { return !lines_of(evidence.exports, server, use).empty(); });
        const Kind kind = evidence.exports.has_assignments[server.value] ? Kind::fail : Kind::open;
        if (!missing.empty()) {
            hits.push_back(
                {.kind = kind, .subject = server, .arguments = {server, missing}, .uses = missing});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule front_end_uses_complete{
    .id = "TC3018",
    .name = "front-end-uses-complete",
    .severity = Severity::error,
    .citation = {"Configure certificates for servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-configure-certificates-for-servers"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"Every Front End Server, Standard Edition server and Director has a certificate "
                "assigned for each of its uses.",
                "Chaque serveur frontal, serveur Standard Edition et directeur a un certificat "
                "affecté à chacune de ses utilisations.",
                "На каждом интерфейсном сервере, сервере Standard Edition и Директоре для каждого "
                "назначения назначен сертификат."},
    .message = {"The assignment export of the server '{0}' shows no certificate for '{1}'.",
                "L'export des affectations du serveur '{0}' ne montre aucun certificat pour '{1}'.",
                "В выгрузке назначений сервера '{0}' нет сертификата для '{1}'."},
    .remedy =
        {"Assign a certificate with Set-CsCertificate -Type <missing uses> -Thumbprint "
         "<thumbprint> on the server; one certificate that bears all their names may serve "
         "Default, WebServicesInternal and WebServicesExternal. OAuthTokenIssuer is assigned once "
         "with -Identity Global; where it is missing, look at "
         "Get-CsManagementStoreReplicationStatus.",
         "Affectez un certificat avec Set-CsCertificate -Type <utilisations manquantes> "
         "-Thumbprint <empreinte> sur le serveur ; un seul certificat portant tous leurs noms peut "
         "servir à Default, WebServicesInternal et WebServicesExternal. OAuthTokenIssuer "
         "s'affecte une seule fois avec -Identity Global ; là où il manque, consultez "
         "Get-CsManagementStoreReplicationStatus.",
         "Назначьте сертификат командой Set-CsCertificate -Type <недостающие назначения> "
         "-Thumbprint <отпечаток> на этом сервере; один сертификат со всеми нужными именами может "
         "служить для Default, WebServicesInternal и WebServicesExternal. OAuthTokenIssuer "
         "назначается один раз с параметром -Identity Global; там, где его нет, проверьте "
         "Get-CsManagementStoreReplicationStatus."},
    .check = judge_front_end_uses_complete,
};

}  // namespace rules
