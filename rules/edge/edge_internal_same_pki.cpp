#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"
#include "rules/trust_anchors.hpp"

namespace rules {

namespace {

/// The article is about Lync Server 2010 and 2013; the pages of later versions let the inner side
/// have a certificate of any CA that both sides trust.
constexpr std::uint32_t newest_with_one_pki = product_version::lync_2013;

/// The pools that the Edge pool passes calls on to: its next hop.
std::vector<PoolId> next_hops(const Evidence& evidence, const model::Pool& edge) {
    const model::Topology& topology = evidence.topology;
    std::vector<PoolId> pools;
    for (const ServiceId id : edge.services) {
        if (topology.service(id).role != model::Role::edge_server) {
            continue;
        }
        for (const ServiceId on : topology.service(id).depends_on) {
            if (topology.service(on).role == model::Role::registrar && topology.service(on).pool) {
                pools.push_back(topology.service(on).pool);
            }
        }
    }
    return pools;
}

/// Roots of certificates on the servers of a pool.
std::vector<KeyId> roots_of_pool(const Evidence& evidence, PoolId pool) {
    std::vector<KeyId> roots;
    for (const ServerId server : evidence.topology.pool(pool).servers) {
        if (const CertificateId id = selected_certificate(evidence, server, Use::default_)) {
            const std::vector<KeyId> own = root_keys(evidence, id);
            roots.insert(roots.end(), own.begin(), own.end());
        }
    }
    return roots;
}

struct NextHopVerdict {
    Kind kind = Kind::pass;  ///< open: not told by what was supplied
    PoolId next_hop;
};

class Judge {
  public:
    explicit Judge(const Evidence& evidence) : evidence_(evidence), anchors_(evidence) {}

    NextHopVerdict of(ServerId edge, CertificateId id, const std::vector<PoolId>& next_hops) const {
        const std::vector<KeyId> roots = root_keys(evidence_, id);
        NextHopVerdict verdict{Kind::open, {}};
        for (const PoolId pool : next_hops) {
            if (roots.empty() || !anchors_.has_own(pool)) {
                continue;
            }
            if (!anchors_.shares(pool, roots) && !trust_each_other(edge, pool, roots)) {
                return {Kind::fail, pool};
            }
            verdict.kind = Kind::pass;
        }
        return verdict;
    }

  private:
    /// Both sides list the other's root: as good as one PKI.
    bool trust_each_other(ServerId edge, PoolId pool, const std::vector<KeyId>& roots) const {
        const PoolId own = evidence_.topology.server(edge).pool;
        return anchors_.is_listed(own) && anchors_.is_listed(pool) && anchors_.lists(pool, roots) &&
               anchors_.lists(own, roots_of_pool(evidence_, pool));
    }

    const Evidence& evidence_;
    TrustAnchors anchors_;
};

Hits judge_edge_internal_same_pki(const Evidence& evidence) {
    const Judge judge(evidence);
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        if (version_of(evidence, server) > newest_with_one_pki) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
            continue;
        }
        const CertificateId id = edge_certificate(evidence, server, Use::edge_internal);
        if (!id || evidence.trust.issuance(id).state == IssuerState::self_signed) {
            continue;  // TC4018, TC2017
        }
        const std::vector<PoolId> pools = next_hops(evidence, evidence.topology.pool_of(server));
        const NextHopVerdict verdict = judge.of(server, id, pools);
        if (verdict.kind != Kind::pass) {
            hits.push_back(
                {.kind = verdict.kind,
                 .subject = server,
                 .arguments = {server, SubjectOf{id}, IssuerOf{id},
                               verdict.next_hop ? evidence.topology.pool(verdict.next_hop).fqdn
                                                : std::string()},
                 .certificate = id,
                 .uses = {Use::edge_internal}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_internal_same_pki{
    .id = "TC4010",
    .name = "edge-internal-same-pki",
    .severity = Severity::warning,
    .citation =
        {"Lync Server Central Management Store replication failures", "",
         "https://learn.microsoft.com/en-us/skypeforbusiness/troubleshoot/server-configuration/"
         "central-management-store-replication-failures"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificates on the inner side of an Edge Server and on its next hop pool "
                "come from one PKI, or each side trusts the other's root.",
                "Les certificats du côté interne d'un serveur Edge et de son pool de tronçon "
                "suivant proviennent de la même infrastructure à clé publique, ou chaque côté "
                "approuve la racine de l'autre.",
                "Сертификаты внутренней стороны пограничного сервера и пула следующего перехода "
                "относятся к одной инфраструктуре открытых ключей, либо каждая сторона доверяет "
                "корню другой."},
    .message = {"The certificate '{1}' on the inner side of the Edge Server '{0}', issued by "
                "'{2}', shares no root with the certificates of the next hop pool '{3}'.",
                "Le certificat '{1}' du côté interne du serveur Edge '{0}', émis par '{2}', n'a "
                "pas de racine commune avec les certificats du pool de tronçon suivant '{3}'.",
                "У сертификата '{1}' внутренней стороны пограничного сервера '{0}', изданного "
                "'{2}', нет общего корня с сертификатами пула следующего перехода '{3}'."},
    .remedy = {"Issue the inner certificate from the internal servers' CA with "
               "Request-CsCertificate -New -Type Internal -Output <request file> and assign it "
               "with Set-CsCertificate -Type Internal -Thumbprint <new thumbprint>; otherwise "
               "install each side's root in the trusted root store of the other, or the "
               "configuration will not replicate to the Edge.",
               "Faites émettre le certificat interne par l'autorité de certification des "
               "serveurs internes avec Request-CsCertificate -New -Type Internal -Output "
               "<fichier de demande> et affectez-le avec Set-CsCertificate -Type Internal "
               "-Thumbprint <nouvelle empreinte> ; sinon, installez la racine de chaque côté "
               "dans le magasin des racines de confiance de l'autre, sans quoi la configuration "
               "ne se réplique pas vers le serveur Edge.",
               "Получите сертификат внутренней стороны от центра сертификации внутренних "
               "серверов командой Request-CsCertificate -New -Type Internal -Output <файл "
               "запроса> и назначьте его командой Set-CsCertificate -Type Internal -Thumbprint "
               "<новый отпечаток>; иначе установите корень каждой стороны в хранилище доверенных "
               "корней другой, без этого конфигурация не реплицируется на пограничный сервер."},
    .check = judge_edge_internal_same_pki,
};

}  // namespace rules
