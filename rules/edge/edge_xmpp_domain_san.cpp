#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/host_name.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// XMPP federation came with Lync Server 2013 and left with Skype for Business Server 2019.
constexpr std::uint32_t first_with_xmpp = product_version::lync_2013;
constexpr std::uint32_t last_with_xmpp = product_version::skype_2015;

/// So many of the SIP domains are named in a message.
constexpr std::size_t most_domains = 10;

/// Which of the SIP domains take part in XMPP is not in the topology, and the pages disagree on how
/// the name is written (`bears` takes each form): one domain in one form is enough to be silent.
bool has_xmpp_name(const Evidence& evidence, const Selection& selection,
                   const RequiredNames& required) {
    return std::ranges::any_of(selection.candidates, [&](const Candidate& candidate) {
        std::vector<std::string> present =
            alternative_names(evidence.certificate(candidate.certificate));
        std::ranges::sort(present);
        return std::ranges::any_of(required.names, [&](const RequiredName& name) {
            return name.reason == NameReason::xmpp_domain && bears(present, name);
        });
    });
}

std::vector<std::string> domains(const RequiredNames& required) {
    std::vector<std::string> names;
    for (const RequiredName& name : required.names) {
        if (name.reason == NameReason::xmpp_domain && names.size() < most_domains) {
            names.push_back(name.name);
        }
    }
    return names;
}

Hits judge_edge_xmpp_domain_san(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        const Selection* const selection = evidence.attribution.find(server, Use::xmpp_server);
        const RequiredNames* const required = evidence.required_names(server, Use::xmpp_server);
        if (selection == nullptr || required == nullptr) {
            continue;  // this Edge takes no part in XMPP
        }
        const std::uint32_t version = version_of(evidence, server);
        if (version < first_with_xmpp || version > last_with_xmpp) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
            continue;
        }
        const CertificateId id = edge_certificate(evidence, server, Use::xmpp_server);
        std::vector<std::string> wanted = domains(*required);
        if (id && !wanted.empty() && !has_xmpp_name(evidence, *selection, *required)) {
            hits.push_back(
                {.subject = server,
                 .arguments = {server, SubjectOf{id}, ThumbprintOf{id}, std::move(wanted)},
                 .certificate = id,
                 .uses = {Use::xmpp_server}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_xmpp_domain_san{
    .id = "TC4011",
    .name = "edge-xmpp-domain-san",
    .severity = Severity::error,
    .citation = {"Certificate summary - Extensible messaging and presence protocol (XMPP) "
                 "federation in Lync Server 2013",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-summary-extensible-messaging-and-presence-protocol-"
                 "xmpp-federation"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Where an Edge Server takes part in XMPP federation, the subject alternative "
                "name of its outer certificate has the XMPP domains.",
                "Si un serveur Edge participe à la fédération XMPP, l'autre nom du sujet de son "
                "certificat externe contient les domaines XMPP.",
                "Если пограничный сервер участвует в федерации XMPP, среди альтернативных имён "
                "субъекта его внешнего сертификата есть домены XMPP."},
    .message = {"The Edge Server '{0}' takes part in XMPP federation, but its certificate '{1}' "
                "(thumbprint '{2}') has none of the SIP domains as an XMPP domain among its "
                "subject alternative names: '{3}'.",
                "Le serveur Edge '{0}' participe à la fédération XMPP, mais aucun des domaines "
                "SIP ne figure comme domaine XMPP parmi les autres noms du sujet de son "
                "certificat '{1}' (empreinte '{2}') : '{3}'.",
                "Пограничный сервер '{0}' участвует в федерации XMPP, но среди альтернативных "
                "имён субъекта в его сертификате '{1}' (отпечаток '{2}') нет ни одного домена "
                "SIP в качестве домена XMPP: '{3}'."},
    .remedy = {"Request the outer certificate again with each domain that exchanges messages "
               "over XMPP: Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -DomainName <domains>, and assign it with Set-CsCertificate; if nobody "
               "uses XMPP, take it off the Edge pool in Topology Builder.",
               "Demandez de nouveau le certificat externe avec chaque domaine qui échange des "
               "messages par XMPP : Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -DomainName <domaines>, et affectez-le avec Set-CsCertificate ; si "
               "personne n'utilise XMPP, retirez-le du pool Edge dans le Générateur de topologies.",
               "Запросите внешний сертификат заново, указав каждый домен, который обменивается "
               "сообщениями по XMPP: Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <файл "
               "запроса> -DomainName <домены>, и назначьте его командой Set-CsCertificate; если "
               "XMPP никто не использует, отключите его для пограничного пула в построителе "
               "топологий."},
    .check = judge_edge_xmpp_domain_san,
};

}  // namespace rules
