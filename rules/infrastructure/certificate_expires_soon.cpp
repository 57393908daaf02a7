#include <algorithm>
#include <span>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Whether one of these lines of an export shows that a successor takes over in time. How early it
/// should is TC4014's and TC4015's to say, and which servers lack it TC4016's.
bool are_staged(std::span<const AssignedCertificate> lines, Use use, model::Instant not_after) {
    return std::ranges::any_of(lines, [&](const AssignedCertificate& line) {
        return line.is_staged && line.use == use &&
               *line.exported.effective_date.value <= not_after;
    });
}

bool is_staged(const Evidence& evidence, const Placement& placement, model::Instant not_after) {
    const Exports& exports = evidence.exports;
    if (!placement.server) {
        return are_staged(exports.assignments, placement.use, not_after);
    }
    const model::PoolId pool = evidence.topology.server(placement.server).pool;
    const auto of_server = [&](ServerId server) {
        return are_staged(lines_of(exports, server, placement.use), placement.use, not_after);
    };
    return pool ? std::ranges::any_of(evidence.topology.pool(pool).servers, of_server)
                : of_server(placement.server);
}

/// Only certificates for A/V authentication and tokens are staged (row 93).
bool has_successor(const Evidence& evidence, CertificateId id, model::Instant not_after) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return !placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
        return (placement.use == Use::audio_video_authentication ||
                placement.use == Use::oauth_token_issuer) &&
               is_staged(evidence, placement, not_after);
    });
}

Hits judge_certificate_expires_soon(const Evidence& evidence) {
    const auto threshold = std::chrono::days(evidence.policy.expiry_days);
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const auto left = certificate.not_after - evidence.clock;
            if (left < std::chrono::seconds(0) || left > threshold ||
                has_successor(evidence, id, certificate.not_after)) {
                return std::nullopt;
            }
            const std::int64_t days = std::chrono::floor<std::chrono::days>(left).count();
            return Defect{{SubjectOf{id}, ThumbprintOf{id}, certificate.not_after, days}};
        });
}

}  // namespace

constexpr Rule certificate_expires_soon{
    .id = "TC2015",
    .name = "certificate-expires-soon",
    .severity = Severity::warning,
    .citation = {"Check Lync Server 2013 server certificates", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-check-lync-server-2013-server-certificates"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"A certificate in use stays valid beyond the chosen threshold, 60 days unless stated.",
         "Un certificat utilisé reste valide au-delà du seuil choisi, 60 jours par défaut.",
         "Срок действия используемого сертификата превышает заданный порог, по умолчанию 60 дней."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}') expires on '{2}', full days left: '{3}'.",
         "Le certificat '{0}' (empreinte '{1}') expire le '{2}', jours entiers restants : '{3}'.",
         "Срок действия сертификата '{0}' (отпечаток '{1}') истекает '{2}', полных дней осталось: "
         "'{3}'."},
    .remedy =
        {"Request its successor from the same CA with Request-CsCertificate -New -Type <uses> -CA "
         "\"<CA host>\\<CA name>\" and assign it with Set-CsCertificate -Type <uses> -Thumbprint "
         "<new thumbprint> before that date.",
         "Demandez son successeur à la même autorité de certification avec Request-CsCertificate "
         "-New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" et "
         "affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte> "
         "avant cette date.",
         "До этой даты запросите новый сертификат в том же центре сертификации командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_certificate_expires_soon,
};

}  // namespace rules
