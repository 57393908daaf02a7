#include <map>
#include <string>
#include <string_view>

#include "rules/catalogue.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// External web FQDN → the Front End pools that have it, in topology order.
std::map<std::string_view, std::vector<std::string>> front_end_hosts(const Evidence& evidence) {
    std::map<std::string_view, std::vector<std::string>> hosts;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        const PoolFacts& facts = evidence.scope.pools[index];
        if (is_front_end(facts) && facts.has_web_services) {
            hosts[facts.web_external_host].push_back(evidence.topology.pools[index].fqdn);
        }
    }
    return hosts;
}

Hits judge_director_external_web_fqdn_unique(const Evidence& evidence) {
    const auto front_ends = front_end_hosts(evidence);
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        const PoolFacts& facts = evidence.scope.pools[index];
        if (facts.kind != PoolKind::director || facts.web_external_host.empty()) {
            continue;
        }
        const PoolId pool{index};
        const std::string& host = facts.web_external_host;
        if (const auto found = front_ends.find(host); found != front_ends.end()) {
            hits.push_back(
                {.subject = pool, .arguments = {pool, host, found->second}, .identity = host});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule director_external_web_fqdn_unique{
    .id = "TC3008",
    .name = "director-external-web-fqdn-unique",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Director",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"The external web FQDN of a Director differs from that of every Front End pool.",
                "Le nom de domaine complet (FQDN) web externe d'un directeur diffère de celui de "
                "chaque pool frontal.",
                "Внешнее полное доменное имя веб-служб Директора отличается от имён всех "
                "интерфейсных пулов."},
    .message = {"The Director pool '{0}' has the external web FQDN '{1}', which also belongs to "
                "the pools '{2}'.",
                "Le pool de directeurs '{0}' a le nom de domaine complet web externe '{1}', qui "
                "est aussi celui des pools '{2}'.",
                "У пула Директоров '{0}' внешнее полное доменное имя веб-служб — '{1}', но оно же "
                "принадлежит пулам '{2}'."},
    .remedy = {"Give the Director an external web FQDN of its own with Set-CsWebServer -Identity "
               "WebServer:<Director pool> -ExternalFqdn <new name> or in Topology Builder, publish "
               "the topology, and put the new name on the Director's WebServicesExternal "
               "certificate and on that of the reverse proxy.",
               "Donnez au directeur son propre nom web externe avec Set-CsWebServer -Identity "
               "WebServer:<pool de directeurs> -ExternalFqdn <nouveau nom> ou dans le Générateur "
               "de topologies, publiez la topologie, et inscrivez le nouveau nom dans le "
               "certificat WebServicesExternal du directeur et dans celui du proxy inverse.",
               "Дайте Директору собственное внешнее имя веб-служб командой Set-CsWebServer "
               "-Identity WebServer:<пул Директоров> -ExternalFqdn <новое имя> или в построителе "
               "топологий, опубликуйте топологию и внесите новое имя в сертификат "
               "WebServicesExternal Директора и в сертификат обратного прокси-сервера."},
    .check = judge_director_external_web_fqdn_unique,
};

}  // namespace rules
