#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

using Holders = std::map<std::string_view, std::vector<PoolId>>;

bool has_web_site(const PoolFacts& facts) {
    return facts.has_web_services && is_front_end_or_director(facts);
}

void add(Holders& holders, std::string_view name, PoolId pool) {
    std::vector<PoolId>& pools = holders[name];
    if (pools.empty() || pools.back() != pool) {
        pools.push_back(pool);
    }
}

/// Name → the Front End and Director pools that are reached by it inside: by their internal web
/// FQDN, by their own or by that of one of their servers.
Holders holders_of(const Evidence& evidence) {
    Holders holders;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        const PoolFacts& facts = evidence.scope.pools[index];
        if (!has_web_site(facts)) {
            continue;
        }
        const model::Pool& pool = evidence.topology.pools[index];
        add(holders, facts.web_internal_host, {index});
        add(holders, pool.fqdn, {index});
        for (const ServerId server : pool.servers) {
            add(holders, evidence.topology.server(server).fqdn, {index});
        }
    }
    return holders;
}

Hits judge_internal_web_fqdn_unique(const Evidence& evidence) {
    const Holders holders = holders_of(evidence);
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        const PoolFacts& facts = evidence.scope.pools[index];
        const std::string& host = facts.web_internal_host;
        // Only an override can clash: pools have names of their own.
        if (!has_web_site(facts) || host == evidence.topology.pools[index].fqdn) {
            continue;
        }
        const PoolId pool{index};
        std::vector<std::string> others;
        for (const PoolId holder : holders.at(host)) {
            if (holder != pool) {
                others.push_back(evidence.topology.pool(holder).fqdn);
            }
        }
        if (!others.empty()) {
            hits.push_back(
                {.subject = pool, .arguments = {pool, host, std::move(others)}, .identity = host});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule internal_web_fqdn_unique{
    .id = "TC3009",
    .name = "internal-web-fqdn-unique",
    .severity = Severity::error,
    .citation =
        {"Define and configure a Front End pool or Standard Edition server",
         "To define a Front End pool",
         "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
         "lync-server-2013-define-and-configure-a-front-end-pool-or-standard-edition-server"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"An internal web FQDN that overrides the pool's name belongs to no other Front End "
                "pool or Director.",
                "Un nom de domaine complet (FQDN) web interne qui remplace le nom du pool "
                "n'appartient à aucun autre pool frontal ni directeur.",
                "Внутреннее полное доменное имя веб-служб, заменяющее имя пула, не принадлежит "
                "другому интерфейсному пулу или Директору."},
    .message = {"The pool '{0}' overrides its internal web FQDN with '{1}', which also leads to "
                "the pools '{2}'.",
                "Le pool '{0}' remplace son nom de domaine complet web interne par '{1}', qui mène "
                "aussi aux pools '{2}'.",
                "Пул '{0}' заменяет своё внутреннее полное доменное имя веб-служб именем '{1}', "
                "которое ведёт и к пулам '{2}'."},
    .remedy =
        {"Choose an internal web FQDN that no other pool has with Set-CsWebServer -Identity "
         "WebServer:<pool> -InternalFqdn <new name> or in Topology Builder, publish the topology, "
         "add the name to DNS, and put it on the WebServicesInternal certificates of the pool.",
         "Choisissez un nom web interne qu'aucun autre pool ne porte avec Set-CsWebServer "
         "-Identity WebServer:<pool> -InternalFqdn <nouveau nom> ou dans le Générateur de "
         "topologies, publiez la topologie, ajoutez le nom au DNS et inscrivez-le dans les "
         "certificats WebServicesInternal du pool.",
         "Выберите внутреннее имя веб-служб, которого нет у других пулов, командой Set-CsWebServer "
         "-Identity WebServer:<пул> -InternalFqdn <новое имя> или в построителе топологий, "
         "опубликуйте топологию, добавьте имя в DNS и внесите его в сертификаты "
         "WebServicesInternal пула."},
    .check = judge_internal_web_fqdn_unique,
};

}  // namespace rules
