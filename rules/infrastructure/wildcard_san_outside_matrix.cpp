#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/host_name.hpp"
#include "rules/infrastructure/unmet_names.hpp"

namespace rules {

namespace {

/// Whether the sources demand that name for certain. sip.<domain> depends on how clients sign in:
/// the rules about SIP domains judge it, and count no wildcard for it.
bool is_demanded(NameReason reason) {
    return !may_be_wildcard(reason) && reason != NameReason::sip_domain;
}

/// The wildcard among a certificate's names (lower case) that covers a host, where the host itself
/// is not among them; empty when there is none.
std::string sole_wildcard(const std::vector<std::string>& names, std::string_view host) {
    if (std::ranges::find(names, host) != names.end()) {
        return {};
    }
    const auto wildcard =
        std::ranges::find_if(names, [&](const std::string& name) { return covers(name, host); });
    return wildcard == names.end() ? std::string() : *wildcard;
}

bool is_by_wildcard(const std::vector<std::string>& present, const std::string& required) {
    return !sole_wildcard(present, required).empty();
}

// Edge names are TC4006's, those of Persistent Chat servers TC1009's, the reverse proxy's TC5002's.
Hits judge_wildcard_san_outside_matrix(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : evidence.scope.internal_servers) {
        for (UnmetName& name : unmet_names(evidence, server, is_demanded, is_by_wildcard)) {
            const CertificateId id = name.certificate;
            hits.push_back(
                {.subject = server,
                 .arguments = {server, name.uses, SubjectOf{id}, name.name,
                               sole_wildcard(dns_names(evidence.certificate(id)), name.name)},
                 .certificate = id,
                 .uses = std::move(name.uses),
                 .identity = std::move(name.name)});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule wildcard_san_outside_matrix{
    .id = "TC2028",
    .name = "wildcard-san-outside-matrix",
    .severity = Severity::error,
    .citation = {"Wildcard certificate support in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-wildcard-certificate-support"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"Names of servers, pools and web services stand on a certificate by themselves; wildcards "
         "cover simple URLs and Autodiscover only.",
         "Les noms des serveurs, pools et services web figurent eux-mêmes sur le certificat ; les "
         "caractères génériques ne couvrent que les URL simples et la découverte automatique.",
         "Имена серверов, пулов и веб-служб указаны в сертификате сами; подстановочные знаки "
         "охватывают только простые URL-адреса и автообнаружение."},
    .message = {"On the certificate '{2}' that the server '{0}' uses for '{1}', only the wildcard "
                "'{4}' covers the name '{3}', which must stand there itself.",
                "Sur le certificat '{2}' que le serveur '{0}' utilise pour '{1}', seul le "
                "caractère générique '{4}' couvre le nom '{3}', qui doit y figurer lui-même.",
                "В сертификате '{2}', который сервер '{0}' использует для '{1}', имя '{3}' "
                "охвачено только подстановочным '{4}', а должно быть указано само."},
    .remedy = {"Request a certificate that has the name among its subject alternative names with "
               "Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" -DomainName "
               "<names> and assign it with Set-CsCertificate -Type <uses> -Thumbprint <new "
               "thumbprint>; the wildcard may stay for simple URLs and Autodiscover.",
               "Demandez un certificat qui porte ce nom parmi les autres noms du sujet avec "
               "Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\" -DomainName <noms> et affectez-le avec Set-CsCertificate -Type "
               "<utilisations> -Thumbprint <nouvelle empreinte> ; le caractère générique peut "
               "rester pour les URL simples et la découverte automatique.",
               "Запросите сертификат, где это имя есть среди альтернативных имён субъекта, "
               "командой Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" "
               "-DomainName <имена> и назначьте его командой Set-CsCertificate -Type <назначения> "
               "-Thumbprint <новый отпечаток>; подстановочный знак может остаться для простых "
               "URL-адресов и автообнаружения."},
    .check = judge_wildcard_san_outside_matrix,
};

}  // namespace rules
