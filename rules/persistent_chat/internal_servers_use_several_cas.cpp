#include <algorithm>
#include <map>
#include <set>

#include "rules/catalogue.hpp"

namespace rules {

namespace {

constexpr std::size_t most_servers = 8;

/// How many CAs there certainly are. A CA and its renewals are one; a CA that only an issuer name
/// speaks of may be any proven one of that name.
std::size_t count(const Evidence& evidence, const std::vector<Vote>& votes) {
    std::map<NameId, std::set<std::uint32_t>> families;
    for (const Vote& vote : votes) {
        const Authority& authority = evidence.trust.authority(vote.authority);
        std::set<std::uint32_t>& proven = families[authority.name_id];
        if (authority.is_proven) {
            proven.insert(authority.family);
        }
    }
    std::size_t total = 0;
    for (const auto& [name, proven] : families) {
        total += std::max<std::size_t>(proven.size(), 1);
    }
    return total;
}

/// Whether another of the CAs has the same name, so that only the key tells them apart.
bool has_namesake(const Evidence& evidence, const std::vector<Vote>& votes, const Vote& vote) {
    const NameId name = evidence.trust.authority(vote.authority).name_id;
    return std::ranges::count_if(votes, [&](const Vote& other) {
               return evidence.trust.authority(other.authority).name_id == name;
           }) > 1;
}

/// `CN=Contoso CA (fe01.contoso.com fe02.contoso.com +12)`, with the key identifier behind a name
/// that several CAs have.
std::string describe(const Evidence& evidence, const std::vector<Vote>& votes, const Vote& vote) {
    const Authority& authority = evidence.trust.authority(vote.authority);
    std::string text = authority.name;
    if (!authority.key_id.empty() && has_namesake(evidence, votes, vote)) {
        text += " [" + authority.key_id + "]";
    }
    text += " (";
    const std::size_t shown = std::min(vote.servers.size(), most_servers);
    for (std::size_t index = 0; index < shown; ++index) {
        text += (index == 0 ? "" : " ") + evidence.topology.server(vote.servers[index]).fqdn;
    }
    if (shown < vote.servers.size()) {
        text += " +" + std::to_string(vote.servers.size() - shown);
    }
    return text + ")";
}

Hits judge_internal_servers_use_several_cas(const Evidence& evidence) {
    const std::vector<Vote>& votes = evidence.reference.internal;
    if (count(evidence, votes) < 2) {
        return {};
    }
    std::vector<std::string> users;
    std::ranges::transform(votes, std::back_inserter(users),
                           [&](const Vote& vote) { return describe(evidence, votes, vote); });
    return {Hit{.arguments = {std::move(users)}}};
}

}  // namespace

constexpr Rule internal_servers_use_several_cas{
    .id = "TC1007",
    .name = "internal-servers-use-several-cas",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificates of all internal servers come from one CA.",
                "Les certificats de tous les serveurs internes viennent d'une seule autorité de "
                "certification.",
                "Сертификаты всех внутренних серверов изданы одним центром сертификации."},
    .message = {"The certificates of the internal servers come from more than one CA: '{0}'.",
                "Les certificats des serveurs internes viennent de plusieurs autorités de "
                "certification : '{0}'.",
                "Сертификаты внутренних серверов изданы несколькими центрами сертификации: '{0}'."},
    .remedy = {"Choose one CA and renew the other internal servers' certificates there with "
               "Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\"; during a "
               "planned migration, state the CA to compare with by --internal-ca.",
               "Choisissez une autorité de certification et renouvelez auprès d'elle les "
               "certificats des autres serveurs internes avec Request-CsCertificate -New -Type "
               "<utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" ; pendant une "
               "migration planifiée, indiquez l'autorité de comparaison avec --internal-ca.",
               "Выберите один центр сертификации и обновите в нём сертификаты остальных внутренних "
               "серверов командой Request-CsCertificate -New -Type <назначения> -CA \"<узел "
               "ЦС>\\<имя ЦС>\"; на время планового перехода укажите центр для сравнения "
               "параметром --internal-ca."},
    .check = judge_internal_servers_use_several_cas,
};

}  // namespace rules
