#include <algorithm>
#include <set>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/internal/servers.hpp"

namespace rules {

namespace {

/// A server that clients may sign in at, and what its Default certificate says of SIP domains.
struct SignInServer {
    ServerId server;
    PoolId pool;
    CertificateId certificate;  ///< none: not supplied
    std::vector<std::string> lacking;
};

/// Which pool answers automatic sign-in stands in DNS, not in the topology. The certificates tell:
/// a pool where some server bears the sip name of a domain is one for that domain, and one that
/// bears any sip name is one for the domains that nobody has. Where no certificate has any, it is
/// the Directors' business, and without Directors that of every pool.
class SignIn {
  public:
    explicit SignIn(const Evidence& evidence) : evidence_(evidence) {
        for (const ServerId server : front_ends_and_directors(evidence)) {
            add(server);
        }
        choose_pools();
    }

    Hits judge() const {
        Hits hits;
        for (const SignInServer& judged : servers_) {
            judge(judged, hits);
        }
        return hits;
    }

  private:
    PoolKind kind(PoolId pool) const { return evidence_.scope.pool(pool).kind; }

    void add(ServerId server) {
        SignInServer added{server,
                           evidence_.topology.server(server).pool,
                           selected_certificate(evidence_, server, Use::default_),
                           {}};
        const RequiredNames* required = evidence_.required_names(server, Use::default_);
        if (added.certificate && required != nullptr) {
            supplied_.insert(added.pool);
            std::vector<std::string> present =
                alternative_names(evidence_.certificate(added.certificate));
            std::ranges::sort(present);
            for (const RequiredName& name : required->names) {
                if (name.reason != NameReason::sip_domain) {
                    continue;
                }
                if (!std::ranges::binary_search(present, name.name)) {
                    added.lacking.push_back(name.name);
                } else {
                    borne_.emplace(added.pool, name.name);
                    borne_anywhere_.insert(name.name);
                    pools_.insert(added.pool);
                }
            }
        }
        servers_.push_back(std::move(added));
    }

    void choose_pools() {
        if (!pools_.empty()) {
            return;
        }
        const bool has_directors = std::ranges::any_of(servers_, [&](const SignInServer& known) {
            return kind(known.pool) == PoolKind::director;
        });
        for (const SignInServer& known : servers_) {
            if (!has_directors || kind(known.pool) == PoolKind::director) {
                pools_.insert(known.pool);
            }
        }
        // The one whose certificates are missing may be the one.
        is_uncertain_ =
            std::ranges::any_of(pools_, [&](PoolId pool) { return !supplied_.contains(pool); });
    }

    void judge(const SignInServer& judged, Hits& hits) const {
        std::vector<std::string> names;
        for (const std::string& name : judged.lacking) {
            if (borne_anywhere_.contains(name) ? borne_.contains({judged.pool, name})
                                               : pools_.contains(judged.pool)) {
                names.push_back(name);
            }
        }
        if (!judged.certificate || names.empty()) {
            return;
        }
        if (is_uncertain_) {
            hits.push_back(open_hit(judged.server, {Use::default_}, judged.certificate));
            return;
        }
        std::vector<LackingNames> lacking;
        lacking.push_back({judged.certificate, {Use::default_}, std::move(names)});
        add_lacking(hits, judged.server, std::move(lacking));
    }

    const Evidence& evidence_;
    std::vector<SignInServer> servers_;
    std::set<PoolId> supplied_;                       ///< pools with a certificate
    std::set<PoolId> pools_;                          ///< pools that clients sign in at
    std::set<std::pair<PoolId, std::string>> borne_;  ///< names that some server of a pool bears
    std::set<std::string> borne_anywhere_;
    bool is_uncertain_ = false;
};

Hits judge_default_san_sip_domains(const Evidence& evidence) { return SignIn(evidence).judge(); }

}  // namespace

constexpr Rule default_san_sip_domains{
    .id = "TC3003",
    .name = "default-san-sip-domains",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013",
                 "Certificates for Front End Server in a Front End Pool",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The Default certificate of the pool that clients sign in at automatically has "
                "sip.<domain> of every SIP domain.",
                "Le certificat Default du pool auquel les clients se connectent automatiquement "
                "porte sip.<domaine> pour chaque domaine SIP.",
                "В сертификате Default пула, на котором клиенты входят автоматически, есть имя "
                "sip.<домен> каждого домена SIP."},
    .message = {"The subject alternative names of the Default certificate '{2}' (thumbprint '{3}') "
                "of the server '{0}' lack '{4}', which clients check for when they sign in "
                "automatically with strict DNS name matching.",
                "Les autres noms du sujet du certificat Default '{2}' (empreinte '{3}') du serveur "
                "'{0}' ne contiennent pas '{4}', que vérifient les clients qui se connectent "
                "automatiquement avec correspondance stricte des noms DNS.",
                "Среди альтернативных имён субъекта в сертификате Default '{2}' (отпечаток '{3}') "
                "сервера '{0}' нет '{4}'; эти имена проверяют клиенты при автоматическом входе со "
                "строгим сопоставлением DNS-имён."},
    .remedy =
        {"Run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" -AllSipDomain "
         "on the server and assign the result with Set-CsCertificate -Type <uses> -Thumbprint <new "
         "thumbprint>; if neither DNS nor group policy leads clients to this pool by these names, "
         "the finding can be accepted.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\" -AllSipDomain et affectez le résultat avec "
         "Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte> ; si ni le DNS "
         "ni la stratégie de groupe ne mènent les clients à ce pool par ces noms, le constat peut "
         "être accepté.",
         "Выполните на сервере команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" -AllSipDomain и назначьте результат командой Set-CsCertificate -Type "
         "<назначения> -Thumbprint <новый отпечаток>; если ни DNS, ни групповая политика не ведут "
         "клиентов в этот пул по этим именам, замечание можно принять."},
    .check = judge_default_san_sip_domains,
};

}  // namespace rules
