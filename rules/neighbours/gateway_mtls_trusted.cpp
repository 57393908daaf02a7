#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/public_authority.hpp"
#include "rules/required_names.hpp"
#include "rules/trust_anchors.hpp"

namespace rules {

namespace {

constexpr Text not_listed{"its root is not in the root store listed for that pool",
                          "sa racine n'est pas dans le magasin de racines fourni pour ce pool",
                          "его корня нет в предоставленном хранилище корней этого пула"};
constexpr Text other_root{"no certificate of that pool leads to its root",
                          "aucun certificat de ce pool ne mène à sa racine",
                          "ни один сертификат этого пула не ведёт к его корню"};

/// The pools of Mediation Servers that the trunks of a gateway lead to.
std::vector<PoolId> mediation_pools(const Evidence& evidence, const model::Pool& gateway) {
    const model::Topology& topology = evidence.topology;
    std::vector<PoolId> pools;
    for (const ServiceId id : gateway.services) {
        if (topology.service(id).role != model::Role::pstn_gateway) {
            continue;
        }
        for (const ServiceId on : topology.service(id).depends_on) {
            const model::Service& service = topology.service(on);
            if (service.role == model::Role::mediation_server && service.pool &&
                std::ranges::find(pools, service.pool) == pools.end()) {
                pools.push_back(service.pool);
            }
        }
    }
    return pools;
}

struct GatewayVerdict {
    Kind kind = Kind::pass;
    const Text* reason = nullptr;
};

/// Only a listing tells what is trusted. Without one, a root that the Mediation Servers have
/// themselves is, a public CA may well be, and any other private one most likely is not.
GatewayVerdict judge(const Evidence& evidence, const TrustAnchors& anchors, PoolId pool,
                     CertificateId id) {
    const std::vector<KeyId> roots = root_keys(evidence, id);
    if (roots.empty()) {
        return {Kind::open};
    }
    if (anchors.shares(pool, roots)) {
        return {};
    }
    const bool is_public = says_public(evidence.certificate(id));
    if (anchors.is_listed(pool)) {
        if (anchors.lists(pool, roots)) {
            return {};
        }
        // Windows fetches public roots when it first meets them.
        return is_public ? GatewayVerdict{Kind::open} : GatewayVerdict{Kind::fail, &not_listed};
    }
    return is_public || !anchors.has_own(pool) ? GatewayVerdict{Kind::open}
                                               : GatewayVerdict{Kind::fail, &other_root};
}

bool has_gateway(const Evidence& evidence, ServerId server) {
    const PoolFacts* const facts = pool_facts(evidence, server);
    if (facts == nullptr || facts->is_internal) {
        return false;
    }
    const std::vector<ServiceId>& services = evidence.topology.pool_of(server).services;
    return std::ranges::any_of(services, [&](ServiceId id) {
        return evidence.topology.service(id).role == model::Role::pstn_gateway;
    });
}

Hits judge_gateway_mtls_trusted(const Evidence& evidence) {
    const TrustAnchors anchors(evidence);
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const ServerId server{index};
        const CertificateId id = selected_certificate(evidence, server, Use::default_);
        if (!id || !has_gateway(evidence, server)) {
            continue;
        }
        for (const PoolId pool : mediation_pools(evidence, evidence.topology.pool_of(server))) {
            const GatewayVerdict verdict = judge(evidence, anchors, pool, id);
            if (verdict.kind != Kind::pass) {
                hits.push_back(
                    {.kind = verdict.kind,
                     .subject = server,
                     .arguments = {server, SubjectOf{id}, IssuerOf{id}, pool,
                                   verdict.reason == nullptr ? Argument(std::string())
                                                             : Argument(Phrase{verdict.reason})},
                     .certificate = id,
                     .identity = evidence.topology.pool(pool).fqdn});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule gateway_mtls_trusted{
    .id = "TC5007",
    .name = "gateway-mtls-trusted",
    .severity = Severity::warning,
    .citation = {"Encryption for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-encryption"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of a gateway that speaks TLS comes from a CA that its Mediation "
                "Servers trust.",
                "Le certificat d'une passerelle qui utilise TLS provient d'une autorité de "
                "certification que ses serveurs de médiation approuvent.",
                "Сертификат шлюза, работающего по TLS, издан центром сертификации, которому "
                "доверяют его серверы-посредники."},
    .message = {"The Mediation Servers of '{3}' seem not to trust the certificate '{1}' of the "
                "gateway '{0}', issued by '{2}': '{4}'.",
                "Les serveurs de médiation de '{3}' ne semblent pas approuver le certificat "
                "'{1}' de la passerelle '{0}', émis par '{2}' : '{4}'.",
                "Серверы-посредники '{3}', по-видимому, не доверяют сертификату '{1}' шлюза "
                "'{0}', изданному '{2}': '{4}'."},
    .remedy = {"Install the root certificate of the gateway's CA in the trusted root store of "
               "every Mediation Server with certutil -addstore Root <file>, and that of the "
               "Mediation Servers on the gateway, or issue the gateway's certificate from the "
               "internal servers' CA.",
               "Installez le certificat racine de l'autorité de la passerelle dans le magasin "
               "des racines de confiance de chaque serveur de médiation avec certutil -addstore "
               "Root <fichier>, et celui des serveurs de médiation sur la passerelle, ou faites "
               "émettre le certificat de la passerelle par l'autorité des serveurs internes.",
               "Установите корневой сертификат центра сертификации шлюза в хранилище доверенных "
               "корней каждого сервера-посредника командой certutil -addstore Root <файл>, а "
               "корень серверов-посредников — на шлюзе, либо получите сертификат шлюза от центра "
               "сертификации внутренних серверов."},
    .check = judge_gateway_mtls_trusted,
};

}  // namespace rules
