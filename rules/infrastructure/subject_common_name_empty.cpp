#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/host_name.hpp"
#include "rules/placed.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

bool is_in_order(const model::Certificate& certificate) {
    return certificate.common_names.size() == 1 &&
           is_fqdn(certificate.text(certificate.common_names.front()));
}

/// Whether it serves Office Web Apps, gateways or trusted applications alone: Microsoft's tables,
/// which give every role its subject name, leave theirs open, and some are called by a short name.
/// What Exchange needs is TC5005's and TC5006's to say.
bool serves_neighbours_only(const Evidence& evidence, CertificateId id) {
    const std::vector<Placement>& placements = evidence.attribution.placements[id.value];
    return !placements.empty() && std::ranges::all_of(placements, [&](const Placement& placement) {
        const PoolId pool =
            placement.server ? evidence.topology.server(placement.server).pool : PoolId{};
        return pool && !is_product(evidence.scope.pool(pool));
    });
}

Hits judge_subject_common_name_empty(const Evidence& evidence) {
    return judge_selected(evidence,
                          [&](CertificateId id, const model::Certificate& certificate) -> Defect {
                              // The A/V Edge service reads no name of its certificate.
                              if (is_in_order(certificate) ||
                                  serves_only(evidence, id, {Use::audio_video_authentication}) ||
                                  serves_neighbours_only(evidence, id)) {
                                  return std::nullopt;
                              }
                              std::vector<std::string> names;
                              for (const model::TextSlice name : certificate.common_names) {
                                  names.emplace_back(certificate.text(name));
                              }
                              return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::move(names)}};
                          });
}

}  // namespace

constexpr Rule subject_common_name_empty{
    .id = "TC2022",
    .name = "subject-common-name-empty",
    .severity = Severity::error,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"The subject of a server certificate has exactly one common name, and it is an FQDN.",
         "Le sujet d'un certificat de serveur a exactement un nom commun, qui est un nom de "
         "domaine complet.",
         "В имени субъекта сертификата сервера ровно одно общее имя, и это полное доменное имя."},
    .message = {"The subject of the certificate '{0}' (thumbprint '{1}') does not have exactly one "
                "FQDN as its common name; it has '{2}'.",
                "Le sujet du certificat '{0}' (empreinte '{1}') n'a pas exactement un nom de "
                "domaine complet comme nom commun ; il a '{2}'.",
                "В имени субъекта сертификата '{0}' (отпечаток '{1}') общим именем должно быть "
                "ровно одно полное доменное имя; указано '{2}'."},
    .remedy = {"Request the certificate again with Request-CsCertificate -New -Type <uses> -CA "
               "\"<CA host>\\<CA name>\", which sets the common name itself, and assign it with "
               "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
               "Demandez de nouveau le certificat avec Request-CsCertificate -New -Type "
               "<utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\", qui remplit "
               "lui-même le nom commun, et affectez-le avec Set-CsCertificate -Type <utilisations> "
               "-Thumbprint <nouvelle empreinte>.",
               "Запросите сертификат заново командой Request-CsCertificate -New -Type <назначения> "
               "-CA \"<узел ЦС>\\<имя ЦС>\", которая сама задаёт общее имя, и назначьте его "
               "командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_subject_common_name_empty,
};

}  // namespace rules
