#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/neighbours/exchange.hpp"
#include "rules/public_authority.hpp"
#include "rules/required_names.hpp"
#include "rules/trust_anchors.hpp"

namespace rules {

namespace {

constexpr Text self_signed{"it is self-signed", "il est auto-signé", "он самозаверяющий"};
constexpr Text wrong_name{"its common name is not the server's FQDN",
                          "son nom commun n'est pas le nom de domaine complet du serveur",
                          "его общее имя — не полное доменное имя сервера"};
constexpr Text untrusted{"its root is not in the root store listed for '{0}'",
                         "sa racine n'est pas dans le magasin de racines fourni pour '{0}'",
                         "его корня нет в предоставленном хранилище корней '{0}'"};

Hit told(ServerId server, CertificateId id, Phrase reason, std::string identity) {
    return {.subject = server,
            .arguments = {server, SubjectOf{id}, ThumbprintOf{id}, std::move(reason)},
            .certificate = id,
            .identity = std::move(identity)};
}

/// Whether a name is one that the topology calls the host by, or its FQDN where the topology has
/// but the short name.
bool names_host(std::string_view name, std::string_view host) {
    return name == host ||
           (!host.empty() && host.find('.') == host.npos && name.substr(0, name.find('.')) == host);
}

/// The pool's name will do, as Outlook Web App asks for it (TC5006).
bool has_name(const Evidence& evidence, ServerId server, CertificateId id) {
    const std::vector<std::string> names = common_names(evidence.certificate(id));
    return std::ranges::any_of(names, [&](const std::string& name) {
        return names_host(name, evidence.topology.server(server).fqdn) ||
               names_host(name, evidence.topology.pool_of(server).fqdn);
    });
}

/// Finds a pool of internal servers whose listed root stores lack a certificate's root; none where
/// nothing is listed. The CA itself may be another than the internal servers'.
class Distrust {
  public:
    explicit Distrust(const Evidence& evidence) : evidence_(evidence), anchors_(evidence) {
        for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
            if (evidence.scope.pools[index].is_internal && anchors_.is_listed({index})) {
                listed_.push_back({index});
            }
        }
    }

    PoolId of(CertificateId id) {
        const AuthorityId issuer = evidence_.trust.issuance(id).authority;
        const std::vector<KeyId> roots = root_keys(evidence_, id);
        if (!issuer || roots.empty()) {
            return {};
        }
        const auto [known, is_new] = by_issuer_.try_emplace(issuer);
        if (is_new) {
            const auto found = std::ranges::find_if(
                listed_, [&](PoolId pool) { return !anchors_.lists(pool, roots); });
            known->second = found == listed_.end() ? PoolId{} : *found;
        }
        return known->second;
    }

  private:
    const Evidence& evidence_;
    TrustAnchors anchors_;
    std::vector<PoolId> listed_;
    std::map<AuthorityId, PoolId> by_issuer_;
};

void judge(Hits& hits, const Evidence& evidence, Distrust& distrust, ServerId server,
           CertificateId id) {
    if (evidence.trust.issuance(id).state == IssuerState::self_signed) {
        hits.push_back(told(server, id, Phrase{&self_signed}, "self-signed"));
    } else if (const PoolId pool = distrust.of(id);
               pool && !says_public(evidence.certificate(id))) {
        hits.push_back(
            told(server, id, Phrase{&untrusted, evidence.topology.pool(pool).fqdn}, "untrusted"));
    }
    if (exchange_part(evidence, server) == ExchangePart::other && !has_name(evidence, server, id)) {
        hits.push_back(told(server, id, Phrase{&wrong_name}, "name"));
    }
}

Hits judge_exchange_um_subject(const Evidence& evidence) {
    Distrust distrust(evidence);
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const ServerId server{index};
        const CertificateId id = selected_certificate(evidence, server, Use::default_);
        if (!id || exchange_part(evidence, server) == ExchangePart::none) {
            continue;
        }
        if (!has_voice_mail(evidence, server)) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
        } else if (!is_exchange_auth(evidence.certificate(id))) {
            judge(hits, evidence, distrust, server, id);
        }
    }
    return hits;
}

}  // namespace

constexpr Rule exchange_um_subject{
    .id = "TC5005",
    .name = "exchange-um-subject",
    .severity = Severity::error,
    .citation = {"Configure certificates on the server running Microsoft Exchange Server Unified "
                 "Messaging",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-configure-certificates-on-the-server-running-microsoft-exchange-"
                 "server-unified-messaging"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of an Exchange server bears that server's FQDN as its common "
                "name, comes from a CA, and is trusted by Lync.",
                "Le certificat d'un serveur Exchange a le nom de domaine complet de ce serveur "
                "comme nom commun, provient d'une autorité de certification et est approuvé par "
                "Lync.",
                "Общее имя в сертификате сервера Exchange — полное доменное имя этого сервера, "
                "сертификат издан центром сертификации, и Lync ему доверяет."},
    .message = {"The certificate '{1}' (thumbprint '{2}') of the Exchange server '{0}' does not "
                "serve for connections with Lync: '{3}'.",
                "Le certificat '{1}' (empreinte '{2}') du serveur Exchange '{0}' ne convient pas "
                "aux connexions avec Lync : '{3}'.",
                "Сертификат '{1}' (отпечаток '{2}') сервера Exchange '{0}' не годится для "
                "соединений с Lync: '{3}'."},
    .remedy = {"Create a request with New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<server FQDN>\" -DomainName <server FQDN>, have it signed by a CA that the "
               "internal servers trust, import it with Import-ExchangeCertificate and assign it "
               "with Enable-ExchangeCertificate -Services UM; install the CA's root where it is "
               "missing.",
               "Créez une demande avec New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<nom complet du serveur>\" -DomainName <nom complet du serveur>, faites-la "
               "signer par une autorité de certification que les serveurs internes approuvent, "
               "importez le certificat avec Import-ExchangeCertificate et affectez-le avec "
               "Enable-ExchangeCertificate -Services UM ; installez la racine de l'autorité là "
               "où elle manque.",
               "Создайте запрос командой New-ExchangeCertificate -GenerateRequest -SubjectName "
               "\"CN=<полное имя сервера>\" -DomainName <полное имя сервера>, подпишите его в "
               "центре сертификации, которому доверяют внутренние серверы, импортируйте "
               "сертификат командой Import-ExchangeCertificate и назначьте командой "
               "Enable-ExchangeCertificate -Services UM; установите корень центра там, где его "
               "нет."},
    .check = judge_exchange_um_subject,
};

}  // namespace rules
