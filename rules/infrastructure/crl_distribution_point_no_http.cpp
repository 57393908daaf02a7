#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

bool starts_with(std::string_view address, std::string_view scheme) {
    return address.size() >= scheme.size() &&
           std::ranges::equal(scheme, address.substr(0, scheme.size()), [](char left, char right) {
               return left == (right >= 'A' && right <= 'Z' ? right + ('a' - 'A') : right);
           });
}

bool is_http(std::string_view address) {
    return starts_with(address, "http://") || starts_with(address, "https://");
}

bool is_office_farm(const Evidence& evidence, PoolId pool) {
    const std::vector<ServiceId>& services = evidence.topology.pool(pool).services;
    return std::ranges::any_of(services, [&](ServiceId service) {
        return evidence.topology.service(service).role == model::Role::wac_service;
    });
}

/// Where hosts outside the domain fetch the list: requirements §0.2 leaves the internal servers to
/// LDAP. Nobody connects to what an A/V authentication certificate is for.
bool is_judged(const Evidence& evidence, const Placement& placement) {
    if (!placement.server) {
        return placement.use == Use::reverse_proxy;
    }
    const PoolId pool = evidence.topology.server(placement.server).pool;
    return pool && placement.use != Use::audio_video_authentication &&
           (evidence.scope.pool(pool).kind == PoolKind::edge || is_office_farm(evidence, pool));
}

Hits judge_crl_distribution_point_no_http(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            std::vector<std::string> addresses;
            for (const model::TextSlice address : certificate.terms->crl_distribution_points) {
                addresses.emplace_back(certificate.text(address));
            }
            // Without any it is TC2002's; a self-signed certificate is in no list.
            if (addresses.empty() || std::ranges::any_of(addresses, is_http) ||
                evidence.trust.issuance(id).state == IssuerState::self_signed ||
                std::ranges::none_of(
                    evidence.attribution.placements[id.value],
                    [&](const Placement& placement) { return is_judged(evidence, placement); })) {
                return std::nullopt;
            }
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::move(addresses)}};
        });
}

}  // namespace

constexpr Rule crl_distribution_point_no_http{
    .id = "TC2003",
    .name = "crl-distribution-point-no-http",
    .severity = Severity::warning,
    .citation = {"Skype Room System manageability and tools", "",
                 "https://learn.microsoft.com/en-us/skypeforbusiness/deploy/deploy-clients/"
                 "manageability-and-tools"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"A certificate of an Edge Server, reverse proxy or Office Web Apps farm names an "
                "HTTP address of its revocation list.",
                "Un certificat de serveur Edge, de proxy inverse ou de batterie Office Web Apps "
                "indique une adresse HTTP de sa liste de révocation.",
                "В сертификате пограничного сервера, обратного прокси-сервера или фермы Office Web "
                "Apps указан HTTP-адрес списка отзыва."},
    .message = {"The certificate '{0}' (thumbprint '{1}') names no HTTP address of its revocation "
                "list but only '{2}', which computers outside the domain cannot reach.",
                "Le certificat '{0}' (empreinte '{1}') n'indique pas d'adresse HTTP de sa liste de "
                "révocation mais seulement '{2}', que les ordinateurs hors du domaine ne peuvent "
                "pas joindre.",
                "В сертификате '{0}' (отпечаток '{1}') нет HTTP-адреса списка отзыва, есть только "
                "'{2}': компьютерам вне домена он недоступен."},
    .remedy =
        {"On the issuing CA, add an http:// location on the Extensions tab under CRL Distribution "
         "Point (CDP), let it be included in issued certificates, publish the list there, and "
         "request the certificate again, on an Edge Server with Request-CsCertificate -New -Type "
         "<uses> and Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Sur l'autorité émettrice, ajoutez un emplacement http:// sous l'onglet Extensions, Point "
         "de distribution de liste de révocation de certificats (CDP), faites-le inclure dans les "
         "certificats émis, publiez-y la liste et redemandez le certificat, sur un serveur Edge "
         "avec Request-CsCertificate -New -Type <utilisations> et Set-CsCertificate -Type "
         "<utilisations> -Thumbprint <nouvelle empreinte>.",
         "На издающем центре сертификации добавьте адрес http:// на вкладке «Расширения» в точку "
         "распространения списка отзыва (CDP), включите его в издаваемые сертификаты, опубликуйте "
         "там список и запросите сертификат заново, на пограничном сервере — командами "
         "Request-CsCertificate -New -Type <назначения> и Set-CsCertificate -Type <назначения> "
         "-Thumbprint <новый отпечаток>."},
    .check = judge_crl_distribution_point_no_http,
};

}  // namespace rules
