#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

Hits judge_default_cn_is_pool_fqdn(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        const CertificateId certificate = selected_certificate(evidence, server, Use::default_);
        if (!certificate) {
            continue;
        }
        std::vector<std::string> found = common_names(evidence.certificate(certificate));
        const std::string& expected = evidence.topology.pool_of(server).fqdn;
        // Without any common name there is TC2022.
        if (found.empty() || std::ranges::find(found, expected) != found.end()) {
            continue;
        }
        hits.push_back({.subject = server,
                        .arguments = {server, SubjectOf{certificate}, ThumbprintOf{certificate},
                                      std::move(found), expected},
                        .certificate = certificate,
                        .uses = {Use::default_}});
    }
    return hits;
}

}  // namespace

constexpr Rule default_cn_is_pool_fqdn{
    .id = "TC3001",
    .name = "default-cn-is-pool-fqdn",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The common name of the Default certificate of a Front End, Standard Edition or "
                "Director server is the pool's FQDN.",
                "Le nom commun du certificat Default d'un serveur frontal, d'un serveur Standard "
                "Edition ou d'un directeur est le nom de domaine complet (FQDN) du pool.",
                "Общее имя сертификата Default интерфейсного сервера, сервера Standard Edition или "
                "Директора — полное доменное имя пула."},
    .message = {"The common name of the Default certificate '{1}' (thumbprint '{2}') of the server "
                "'{0}' is '{3}', not the pool's FQDN '{4}'.",
                "Le nom commun du certificat Default '{1}' (empreinte '{2}') du serveur '{0}' est "
                "'{3}', et non le nom de domaine complet du pool '{4}'.",
                "Общее имя сертификата Default '{1}' (отпечаток '{2}') сервера '{0}' — '{3}', а не "
                "полное доменное имя пула '{4}'."},
    .remedy =
        {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" on the server, "
         "which makes the pool's FQDN the common name by itself, and assign the result with "
         "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\", qui prend de lui-même le nom de domaine complet du "
         "pool comme nom commun, et affectez le résultat avec Set-CsCertificate -Type "
         "<utilisations> -Thumbprint <nouvelle empreinte>.",
         "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" — она сама делает полное доменное имя пула общим именем — и назначьте "
         "результат командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_default_cn_is_pool_fqdn,
};

}  // namespace rules
