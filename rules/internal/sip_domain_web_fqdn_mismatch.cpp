#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

bool is_in(std::string_view name, std::string_view domain) {
    return name == domain || (name.size() > domain.size() && name.ends_with(domain) &&
                              name[name.size() - domain.size() - 1] == '.');
}

/// What users of one pool meet: its own name and that of its web services outside.
std::vector<std::string> names_of(const model::Pool& pool, const PoolFacts& facts) {
    std::vector<std::string> names{pool.fqdn};
    if (facts.has_web_services && !facts.web_external_host.empty() &&
        facts.web_external_host != pool.fqdn) {
        names.push_back(facts.web_external_host);
    }
    return names;
}

/// The names that lie outside some SIP domain, and the domains whose users meet one such.
struct Mismatch {
    std::vector<std::string> outside;
    std::vector<std::string> domains;
};

/// Adds the names outside the domain; false when there is none.
bool add_outside(const std::vector<std::string>& names, const std::string& domain,
                 std::vector<std::string>& outside) {
    bool is_any = false;
    for (const std::string& name : names) {
        const bool is_outside = !is_in(name, domain);
        is_any = is_any || is_outside;
        if (is_outside && std::ranges::find(outside, name) == outside.end()) {
            outside.push_back(name);
        }
    }
    return is_any;
}

Mismatch compare(const std::vector<std::string>& names,
                 const std::vector<model::SipDomain>& domains) {
    Mismatch result;
    for (const model::SipDomain& domain : domains) {
        if (add_outside(names, domain.name, result.outside)) {
            result.domains.push_back(domain.name);
        }
    }
    return result;
}

/// One finding a pool.
Hits judge_sip_domain_web_fqdn_mismatch(const Evidence& evidence) {
    const model::Topology& topology = evidence.topology;
    Hits hits;
    for (std::uint32_t index = 0; index < topology.pools.size(); ++index) {
        const PoolId pool{index};
        const PoolFacts& facts = evidence.scope.pool(pool);
        if (!is_front_end(facts)) {
            continue;
        }
        Mismatch found = compare(names_of(topology.pool(pool), facts), topology.sip_domains);
        if (!found.domains.empty()) {
            hits.push_back(
                {.subject = pool,
                 .arguments = {pool, std::move(found.outside), std::move(found.domains)}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule sip_domain_web_fqdn_mismatch{
    .id = "TC3013",
    .name = "sip-domain-web-fqdn-mismatch",
    .severity = Severity::note,
    .citation = {"Lync can't verify that the server is trusted during client sign-in", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/troubleshoot/server-sign-in/"
                 "cannot-verify-the-server-is-trusted"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"The names of a pool and of its external web services lie in the SIP domains of "
                "its users.",
                "Les noms d'un pool et de ses services web externes appartiennent aux domaines SIP "
                "de ses utilisateurs.",
                "Имена пула и его внешних веб-служб находятся в доменах SIP его пользователей."},
    .message = {"The names '{1}' of the pool '{0}' do not lie in every SIP domain; at the first "
                "sign-in, clients may ask users of '{2}' whether to trust the server.",
                "Les noms '{1}' du pool '{0}' n'appartiennent pas à tous les domaines SIP ; à la "
                "première connexion, les clients peuvent demander aux utilisateurs de '{2}' s'ils "
                "font confiance au serveur.",
                "Имена '{1}' пула '{0}' находятся не во всех доменах SIP; при первом входе клиенты "
                "могут спросить пользователей '{2}', доверяют ли они серверу."},
    .remedy =
        {"No certificate needs to change: add the domain of these names to the TrustModelData "
         "value (HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\<version>\\Lync) by "
         "group policy, or give pool and web services names within the SIP domain.",
         "Aucun certificat n'est à changer : ajoutez le domaine de ces noms à la valeur "
         "TrustModelData "
         "(HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\<version>\\Lync) par une "
         "stratégie de groupe, ou donnez au pool et aux services web des noms du domaine SIP.",
         "Менять сертификаты не нужно: добавьте домен этих имён в параметр TrustModelData "
         "(HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\<версия>\\Lync) групповой "
         "политикой либо дайте пулу и веб-службам имена в домене SIP."},
    .check = judge_sip_domain_web_fqdn_mismatch,
};

}  // namespace rules
