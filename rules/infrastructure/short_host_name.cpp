#include <algorithm>
#include <set>

#include "rules/catalogue.hpp"
#include "rules/infrastructure/names_in_use.hpp"
#include "rules/placed.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// An IPv6 address has no period either.
bool is_single_label(std::string_view name) {
    return !name.empty() && name.find_first_of(".:") == name.npos;
}

/// Whether an FQDN of the same host stands beside it: then the short name harms nobody.
bool has_fqdn(const std::vector<std::string>& names, std::string_view label) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return name.size() > label.size() && name.starts_with(label) && name[label.size()] == '.';
    });
}

/// Gateways are devices of other makers: they have no DNS suffix to set, and Topology Builder takes
/// what they go by.
bool is_of_gateway(const Evidence& evidence, const Subject& subject) {
    if (const PoolId* const pool = std::get_if<PoolId>(&subject)) {
        return is_gateway(evidence, *pool);
    }
    const ServerId* const server = std::get_if<ServerId>(&subject);
    return server != nullptr && is_gateway(evidence, evidence.topology.server(*server).pool);
}

Hits judge_short_host_name(const Evidence& evidence) {
    Hits hits;
    std::set<std::string_view> told;
    const std::vector<TopologyName> names = topology_names(evidence);
    for (const TopologyName& name : names) {
        if (is_single_label(name.text) && !is_of_gateway(evidence, name.subject)) {
            told.insert(name.text);
            hits.push_back({.subject = name.subject,
                            .arguments = {std::string(name.text), Phrase{&in_topology}},
                            .identity = std::string(name.text),
                            .place = name.place});
        }
    }
    for (const CertificateId id : certificates_by_name(evidence)) {
        if (serves_gateways_only(evidence, id)) {
            continue;
        }
        const std::vector<std::string> present = alternative_names(evidence.certificate(id));
        for (const std::string& name : present) {
            if (is_single_label(name) && !told.contains(name) && !has_fqdn(present, name)) {
                hits.push_back({.subject = id,
                                .arguments = {name, on_certificate_of(evidence, id)},
                                .certificate = id,
                                .identity = name});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule short_host_name{
    .id = "TC2025",
    .name = "short-host-name",
    .severity = Severity::warning,
    .citation = {"DNS requirements for Front End pool in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-dns-requirements-for-front-end-pool"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"Servers, pools and services are named by FQDNs and not by a single label.",
                "Les serveurs, pools et services sont désignés par des noms de domaine complets et "
                "non par une seule étiquette.",
                "Серверы, пулы и службы названы полными доменными именами, а не одной меткой."},
    .message = {"The name '{0}' is a single label and not an FQDN; place: '{1}'.",
                "Le nom '{0}' est une seule étiquette et non un nom de domaine complet ; "
                "emplacement : '{1}'.",
                "Имя '{0}' состоит из одной метки и не является полным доменным; место: '{1}'."},
    .remedy =
        {"Give the computer its DNS suffix (on an Edge Server under Computer Name, More, Primary "
         "DNS suffix), enter the FQDN in Topology Builder, publish with Publish-CsTopology, and "
         "request certificates for the FQDN with Request-CsCertificate -New -Type <uses>, on "
         "servers "
         "of other products with their own tools.",
         "Donnez à l'ordinateur son suffixe DNS (sur un serveur Edge sous Nom de l'ordinateur, "
         "Autres, Suffixe DNS principal), saisissez le nom de domaine complet dans le Générateur "
         "de topologies, publiez avec Publish-CsTopology et demandez des certificats pour ce nom "
         "avec Request-CsCertificate -New -Type <utilisations>, sur les serveurs d'autres produits "
         "avec leurs propres outils.",
         "Задайте компьютеру DNS-суффикс (на пограничном сервере: «Имя компьютера», "
         "«Дополнительно», основной DNS-суффикс), введите полное доменное имя в построителе "
         "топологий, опубликуйте топологию командой Publish-CsTopology и запросите сертификаты на "
         "это имя командой Request-CsCertificate -New -Type <назначения>, на серверах других "
         "продуктов — их собственными средствами."},
    .check = judge_short_host_name,
};

}  // namespace rules
