#include <algorithm>

#include "rules/ascii.hpp"
#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"

namespace rules {

namespace {

bool has_xmpp(const model::Service& service) {
    return std::ranges::any_of(service.ports, [](const model::Port& port) {
        return equal_ignoring_case(port.owner, "XmppFederationProxy");
    });
}

Hits judge_edge_xmpp_in_2019(const Evidence& evidence) {
    Hits hits;
    const std::vector<model::Service>& services = evidence.topology.services;
    for (std::uint32_t index = 0; index < services.size(); ++index) {
        const model::Service& service = services[index];
        if (service.role == model::Role::edge_server && service.pool &&
            service.version >= product_version::skype_2019 && has_xmpp(service)) {
            hits.push_back({.subject = ServiceId{index}, .arguments = {service.pool}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_xmpp_in_2019{
    .id = "TC4012",
    .name = "edge-xmpp-in-2019",
    .severity = Severity::note,
    .citation = {"What is deprecated/removed in Skype for Business Server 2019",
                 "XMPP Gateways and proxies",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/deprecated"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"No Edge pool of Skype for Business Server 2019 or later takes part in XMPP "
                "federation.",
                "Aucun pool Edge de Skype for Business Server 2019 ou ultérieur ne participe à "
                "la fédération XMPP.",
                "Ни один пограничный пул Skype для бизнеса Server 2019 или более поздней версии "
                "не участвует в федерации XMPP."},
    .message = {"The topology has XMPP federation on the Edge pool '{0}' of Skype for Business "
                "Server 2019 or later, where it no longer exists.",
                "La topologie prévoit la fédération XMPP sur le pool Edge '{0}' de Skype for "
                "Business Server 2019 ou ultérieur, où elle n'existe plus.",
                "В топологии задана федерация XMPP на пограничном пуле '{0}' Skype для бизнеса "
                "Server 2019 или более поздней версии, где её больше нет."},
    .remedy = {"Take XMPP off the Edge pool in Topology Builder and publish the topology; leave "
               "the XMPP domains out when the outer certificate is renewed.",
               "Retirez XMPP du pool Edge dans le Générateur de topologies et publiez la "
               "topologie ; au renouvellement du certificat externe, n'y reprenez pas les "
               "domaines XMPP.",
               "Отключите XMPP для пограничного пула в построителе топологий и опубликуйте "
               "топологию; при обновлении внешнего сертификата не указывайте домены XMPP."},
    .check = judge_edge_xmpp_in_2019,
};

}  // namespace rules
