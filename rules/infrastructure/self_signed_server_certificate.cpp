#include <algorithm>
#include <set>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/neighbours/exchange.hpp"
#include "rules/placed.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Whom TC1001 tells of a self-signed certificate already.
std::set<std::pair<CertificateId, ServerId>> told_by_comparison(const Evidence& evidence) {
    std::set<std::pair<CertificateId, ServerId>> told;
    for (const Comparison& comparison : evidence.comparisons) {
        if (comparison.outcome == SameCa::self_signed) {
            told.emplace(comparison.certificate, comparison.server);
        }
    }
    return told;
}

/// Gateways may be trusted one by one, which TC5007 judges; of Exchange servers TC5005 tells, and
/// their certificate for tokens is self-signed by design (requirements row 26).
bool is_neighbours_matter(const Evidence& evidence, CertificateId id) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return serves_gateways_only(evidence, id) || is_exchange_auth(evidence.certificate(id)) ||
           (!placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
               return placement.server && has_voice_mail(evidence, placement.server);
           }));
}

Hits judge_self_signed_server_certificate(const Evidence& evidence) {
    const auto told = told_by_comparison(evidence);
    const auto is_told = [&](CertificateId id) {
        const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
        return !placements.empty() &&
               std::ranges::all_of(placements, [&](const Placement& placement) {
                   return told.contains({id, placement.server});
               });
    };
    return judge_selected(evidence, [&](CertificateId id, const model::Certificate&) -> Defect {
        // Tokens are checked against the certificate itself, which both sides are given; no
        // connection rests on an OAuth certificate's issuer.
        if (evidence.trust.issuance(id).state != IssuerState::self_signed || is_told(id) ||
            serves_only(evidence, id, {Use::oauth_token_issuer}) ||
            is_neighbours_matter(evidence, id)) {
            return std::nullopt;
        }
        return Defect{{SubjectOf{id}, ThumbprintOf{id}}};
    });
}

}  // namespace

constexpr Rule self_signed_server_certificate{
    .id = "TC2017",
    .name = "self-signed-server-certificate",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure support in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-support"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"A server certificate is issued by a CA and not self-signed.",
                "Un certificat de serveur est émis par une autorité de certification et n'est pas "
                "auto-signé.",
                "Сертификат сервера издан центром сертификации, а не является самозаверяющим."},
    .message = {"The server certificate '{0}' (thumbprint '{1}') is self-signed.",
                "Le certificat de serveur '{0}' (empreinte '{1}') est auto-signé.",
                "Сертификат сервера '{0}' (отпечаток '{1}') является самозаверяющим."},
    .remedy =
        {"Request a certificate from a CA that all servers trust with Request-CsCertificate -New "
         "-Type <uses> -CA \"<CA host>\\<CA name>\" and assign it with Set-CsCertificate -Type "
         "<uses> -Thumbprint <new thumbprint>.",
         "Demandez un certificat à une autorité de certification que tous les serveurs approuvent "
         "avec Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de "
         "l'autorité>\" et affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<nouvelle empreinte>.",
         "Запросите сертификат в центре сертификации, которому доверяют все серверы, командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_self_signed_server_certificate,
};

}  // namespace rules
