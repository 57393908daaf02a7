#include "rules/catalogue.hpp"
#include "rules/placed.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// Nobody revokes a self-signed certificate; that it is one is TC2017's or TC1001's to say.
Hits judge_crl_distribution_point_missing(const Evidence& evidence) {
    return judge_selected(evidence,
                          [&](CertificateId id, const model::Certificate& certificate) -> Defect {
                              if (!certificate.terms->crl_distribution_points.empty() ||
                                  evidence.trust.issuance(id).state == IssuerState::self_signed ||
                                  serves_gateways_only(evidence, id)) {
                                  return std::nullopt;
                              }
                              return Defect{{SubjectOf{id}, ThumbprintOf{id}, IssuerOf{id}}};
                          });
}

}  // namespace

constexpr Rule crl_distribution_point_missing{
    .id = "TC2002",
    .name = "crl-distribution-point-missing",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"A server certificate names at least one CRL distribution point.",
                "Un certificat de serveur indique au moins un point de distribution de liste de "
                "révocation de certificats (CDP).",
                "В сертификате сервера указана хотя бы одна точка распространения списка отзыва "
                "сертификатов (CDP)."},
    .message = {"The certificate '{0}' (thumbprint '{1}') issued by '{2}' names no address of a "
                "CRL distribution point.",
                "Le certificat '{0}' (empreinte '{1}') émis par '{2}' n'indique aucune adresse de "
                "point de distribution de liste de révocation de certificats.",
                "В сертификате '{0}' (отпечаток '{1}'), изданном '{2}', нет адреса точки "
                "распространения списка отзыва сертификатов."},
    .remedy = {"Add a CRL distribution point on the Extensions tab of the issuing CA, then request "
               "the certificate again with Request-CsCertificate -New -Type <uses> and assign it "
               "with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
               "Ajoutez un point de distribution sous l'onglet Extensions de l'autorité émettrice, "
               "puis demandez de nouveau le certificat avec Request-CsCertificate -New -Type "
               "<utilisations> et affectez-le avec Set-CsCertificate -Type <utilisations> "
               "-Thumbprint <nouvelle empreinte>.",
               "Добавьте точку распространения на вкладке «Расширения» издающего центра "
               "сертификации, затем запросите сертификат заново командой Request-CsCertificate "
               "-New -Type <назначения> и назначьте его командой Set-CsCertificate -Type "
               "<назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_crl_distribution_point_missing,
};

}  // namespace rules
