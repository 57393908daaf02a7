#include <set>
#include <string>
#include <string_view>

#include "rules/ascii.hpp"
#include "rules/catalogue.hpp"

namespace rules {

namespace {

/// The SIP domains that have a Meet URL; `*` stands for all of them.
std::set<std::string_view> domains_with_meet_url(const model::Topology& topology) {
    std::set<std::string_view> domains;
    for (const model::SimpleUrl& url : topology.simple_urls) {
        if (equal_ignoring_case(url.component, "meet") && !url.active_url.empty()) {
            domains.insert(url.domain);
        }
    }
    return domains;
}

Hits judge_sip_domain_without_meet_url(const Evidence& evidence) {
    const model::Topology& topology = evidence.topology;
    if (!topology.has_simple_urls) {
        return {{.kind = Kind::open, .arguments = {std::vector<std::string>{}}}};
    }
    std::set<std::string_view> known = domains_with_meet_url(topology);
    if (known.contains("*")) {
        return {};
    }
    Hits hits;
    for (const model::SipDomain& domain : topology.sip_domains) {
        if (known.insert(domain.name).second) {
            hits.push_back(
                {.arguments = {domain.name}, .identity = domain.name, .place = domain.place});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule sip_domain_without_meet_url{
    .id = "TC3007",
    .name = "sip-domain-without-meet-url",
    .severity = Severity::warning,
    .citation = {"Planning for simple URLs in Lync Server 2013", "Naming Your Simple URLs",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-planning-for-simple-urls"},
    .needs = only(Need::topology),
    .since = "0.1",
    .summary = {"Every SIP domain has a Meet simple URL.",
                "Chaque domaine SIP a une URL simple de réunion.",
                "У каждого домена SIP есть простой URL-адрес собраний."},
    .message = {"The SIP domain '{0}' has no Meet simple URL, so its users get no address for "
                "their meetings.",
                "Le domaine SIP '{0}' n'a pas d'URL simple de réunion ; ses utilisateurs "
                "n'obtiennent donc pas d'adresse pour leurs réunions.",
                "У домена SIP '{0}' нет простого URL-адреса собраний, поэтому его пользователи не "
                "получают адреса для своих собраний."},
    .remedy = {"Add a Meet URL for the domain in Topology Builder, or with New-CsSimpleUrl "
               "-Component Meet -Domain <SIP domain> and Set-CsSimpleUrlConfiguration, publish the "
               "topology, run Enable-CsComputer on every Front End Server and Director, and put "
               "the host of the URL on their web certificates and on that of the reverse proxy.",
               "Ajoutez une URL de réunion pour le domaine dans le Générateur de topologies, ou "
               "avec New-CsSimpleUrl -Component Meet -Domain <domaine SIP> et "
               "Set-CsSimpleUrlConfiguration, publiez la topologie, exécutez Enable-CsComputer sur "
               "chaque serveur frontal et directeur, et inscrivez l'hôte de l'URL dans leurs "
               "certificats web et dans celui du proxy inverse.",
               "Добавьте URL-адрес собраний для домена в построителе топологий либо командами "
               "New-CsSimpleUrl -Component Meet -Domain <домен SIP> и "
               "Set-CsSimpleUrlConfiguration, опубликуйте топологию, выполните Enable-CsComputer "
               "на каждом интерфейсном сервере и Директоре и внесите узел этого адреса в их "
               "веб-сертификаты и в сертификат обратного прокси-сервера."},
    .check = judge_sip_domain_without_meet_url,
};

}  // namespace rules
