#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/infrastructure/unmet_names.hpp"

namespace rules {

namespace {

/// Names that the servers of the role are reached by. What a wildcard may cover (simple URLs), what
/// depends on client settings (SIP domains, Autodiscover), and the names of Edges (TC4002, TC4003)
/// and neighbours have rules of their own.
bool is_own_address(NameReason reason) {
    switch (reason) {
        case NameReason::server_fqdn:
        case NameReason::pool_fqdn:
        case NameReason::web_internal:
        case NameReason::web_external:
            return true;
        case NameReason::access_edge:
        case NameReason::data_edge:
        case NameReason::meet_url:
        case NameReason::dialin_url:
        case NameReason::admin_url:
        case NameReason::office_web_apps:
        case NameReason::gateway:
        case NameReason::trusted_application:
        case NameReason::xmpp_domain:
        case NameReason::sip_domain:
        case NameReason::lyncdiscover:
        case NameReason::lyncdiscover_internal:
        case NameReason::edge_internal:
            break;
    }
    return false;
}

/// That no wildcard may stand for these names is TC2028's to say, and TC4006's of an Edge.
bool is_lacking(const std::vector<std::string>& present, const std::string& required) {
    return std::ranges::none_of(present,
                                [&](const std::string& name) { return covers(name, required); });
}

// Names of stand-alone Persistent Chat servers are TC1009's, those of trusted applications
// TC3019's: no page of Microsoft's gives either, so they are no errors.
Hits judge_server_name_not_in_certificate(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : evidence.scope.internal_servers) {
        for (UnmetName& lack : unmet_names(evidence, server, is_own_address, is_lacking)) {
            hits.push_back(
                {.subject = server,
                 .arguments = {server, lack.uses, SubjectOf{lack.certificate}, lack.name},
                 .certificate = lack.certificate,
                 .uses = std::move(lack.uses),
                 .identity = lack.name});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule server_name_not_in_certificate{
    .id = "TC2019",
    .name = "server-name-not-in-certificate",
    .severity = Severity::error,
    .citation = {"TLS and MTLS for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-tls-and-mtls"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"A server's certificate bears every DNS name by which the server is reached in that role.",
         "Le certificat d'un serveur porte chaque nom DNS par lequel le serveur est joint dans ce "
         "rôle.",
         "В сертификате сервера есть все DNS-имена, по которым к серверу обращаются в этой роли."},
    .message =
        {"The certificate '{2}' that the server '{0}' uses for '{1}' lacks the name '{3}'.",
         "Le certificat '{2}' que le serveur '{0}' utilise pour '{1}' ne porte pas le nom '{3}'.",
         "В сертификате '{2}', который сервер '{0}' использует для '{1}', нет имени '{3}'."},
    .remedy =
        {"Request a certificate with all subject alternative names with Request-CsCertificate -New "
         "-Type <uses> -CA \"<CA host>\\<CA name>\" -DomainName <missing names> and assign it with "
         "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; a wildcard serves for "
         "simple URLs alone, and the common name counts only where there is no subject alternative "
         "name.",
         "Demandez un certificat avec tous les autres noms du sujet avec Request-CsCertificate "
         "-New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" -DomainName "
         "<noms manquants> et affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<nouvelle empreinte> ; un caractère générique ne convient qu'aux URL simples, et le nom "
         "commun ne compte qu'en l'absence d'autre nom du sujet.",
         "Запросите сертификат со всеми альтернативными именами субъекта командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" -DomainName "
         "<недостающие имена> и назначьте его командой Set-CsCertificate -Type <назначения> "
         "-Thumbprint <новый отпечаток>; подстановочный знак годится только для простых "
         "URL-адресов, а общее имя учитывается, лишь если альтернативных имён нет."},
    .check = judge_server_name_not_in_certificate,
};

}  // namespace rules
