#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/host_name.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// The name that the Access Edge service publishes; there is one but for oddities.
std::string access_name(const Evidence& evidence, ServerId server) {
    const RequiredNames* const required =
        evidence.required_names(server, Use::access_edge_external);
    if (required == nullptr) {
        return {};
    }
    const auto found =
        std::ranges::find(required->names, NameReason::access_edge, &RequiredName::reason);
    return found == required->names.end() ? std::string() : found->name;
}

/// A common name that is missing or no name of a host is TC2022's, one with a wildcard TC2027's.
bool is_explicit(const std::vector<std::string>& names) {
    return !names.empty() && std::ranges::all_of(names, [](const std::string& name) {
        return name.find('*') == name.npos && is_fqdn(name);
    });
}

Hits judge_edge_cn_is_access_fqdn(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        const CertificateId id = edge_certificate(evidence, server, Use::access_edge_external);
        const std::string wanted = access_name(evidence, server);
        if (!id || wanted.empty()) {
            continue;
        }
        std::vector<std::string> names = common_names(evidence.certificate(id));
        if (is_explicit(names) && std::ranges::find(names, wanted) == names.end()) {
            hits.push_back({.subject = server,
                            .arguments = {server, std::move(names), ThumbprintOf{id}, wanted},
                            .certificate = id,
                            .uses = {Use::access_edge_external}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_cn_is_access_fqdn{
    .id = "TC4005",
    .name = "edge-cn-is-access-fqdn",
    .severity = Severity::note,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The common name of the Access Edge certificate is the FQDN of the Access Edge "
                "service.",
                "Le nom commun du certificat d'accès Edge est le nom de domaine complet du "
                "service d'accès Edge.",
                "Общее имя в сертификате пограничной службы доступа — полное доменное имя этой "
                "службы."},
    .message = {"The common name '{1}' of the Access Edge certificate (thumbprint '{2}') of "
                "'{0}' is not the Access Edge FQDN '{3}'.",
                "Le nom commun '{1}' du certificat d'accès Edge (empreinte '{2}') de '{0}' n'est "
                "pas le nom de domaine complet du service d'accès Edge '{3}'.",
                "Общее имя '{1}' в сертификате пограничной службы доступа (отпечаток '{2}') "
                "сервера '{0}' не совпадает с полным доменным именем этой службы '{3}'."},
    .remedy = {"At the next renewal let Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> set the common name; since Lync Server 2013 this is a recommendation for "
               "partners with Office Communications Server.",
               "Au prochain renouvellement, laissez Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> remplir le nom commun ; depuis Lync Server 2013, c'est une "
               "recommandation pour les partenaires qui utilisent Office Communications Server.",
               "При следующем обновлении общее имя задаст сама команда Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса>; начиная с Lync Server 2013 это рекомендация на случай партнёров "
               "с Office Communications Server."},
    .check = judge_edge_cn_is_access_fqdn,
};

}  // namespace rules
