#include "rules/catalogue.hpp"
#include "rules/extended_key_usage.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_server_auth_eku_missing(const Evidence& evidence) {
    return judge_selected(evidence,
                          [](CertificateId id, const model::Certificate& certificate) -> Defect {
                              if (permits_server_authentication(certificate)) {
                                  return std::nullopt;
                              }
                              std::vector<std::string> usages;
                              for (const model::Oid& usage : certificate.extended_key_usage) {
                                  usages.push_back(to_text(usage));
                              }
                              return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::move(usages)}};
                          });
}

}  // namespace

constexpr Rule server_auth_eku_missing{
    .id = "TC2001",
    .name = "server-auth-eku-missing",
    .severity = Severity::error,
    .citation = {"Certificate infrastructure requirements for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-infrastructure-requirements"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"A server certificate with an enhanced key usage extension permits server authentication.",
         "Un certificat de serveur qui a une utilisation améliorée de la clé (EKU) permet "
         "l'authentification du serveur.",
         "Сертификат сервера с расширенным использованием ключа (EKU) допускает проверку "
         "подлинности сервера."},
    .message = {"The enhanced key usage of the certificate '{0}' (thumbprint '{1}') does not "
                "permit server authentication; it lists '{2}'.",
                "L'utilisation améliorée de la clé du certificat '{0}' (empreinte '{1}') ne permet "
                "pas l'authentification du serveur ; elle contient '{2}'.",
                "Расширенное использование ключа в сертификате '{0}' (отпечаток '{1}') не "
                "допускает проверку подлинности сервера; указано '{2}'."},
    .remedy =
        {"Request a certificate from a template with server authentication (1.3.6.1.5.5.7.3.1), "
         "for example Request-CsCertificate -New -Type <uses> -Template WebServer, and assign it "
         "with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Demandez un certificat fondé sur un modèle qui permet l'authentification du serveur "
         "(1.3.6.1.5.5.7.3.1), par exemple Request-CsCertificate -New -Type <utilisations> "
         "-Template WebServer, et affectez-le avec Set-CsCertificate -Type <utilisations> "
         "-Thumbprint <nouvelle empreinte>.",
         "Запросите сертификат по шаблону с проверкой подлинности сервера (1.3.6.1.5.5.7.3.1), "
         "например командой Request-CsCertificate -New -Type <назначения> -Template WebServer, и "
         "назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый "
         "отпечаток>."},
    .check = judge_server_auth_eku_missing,
};

}  // namespace rules
