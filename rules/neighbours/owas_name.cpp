#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// Subject and subject alternative names both count here, which they do nowhere else. A wildcard is
/// left alone: no page read forbids it for this server.
bool is_named(const model::Certificate& certificate, const std::string& host) {
    const auto names = [&](const std::string& name) { return covers(name, host); };
    return std::ranges::any_of(alternative_names(certificate), names) ||
           std::ranges::any_of(common_names(certificate), names);
}

Hits judge_owas_name(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const ServerId server{index};
        const CertificateId id = selected_certificate(evidence, server, Use::default_);
        const RequiredNames* const required = evidence.required_names(server, Use::default_);
        if (!id || required == nullptr) {
            continue;
        }
        for (const RequiredName& name : required->names) {
            if (name.reason == NameReason::office_web_apps &&
                !is_named(evidence.certificate(id), name.name)) {
                hits.push_back({.subject = server,
                                .arguments = {server, SubjectOf{id}, ThumbprintOf{id}, name.name},
                                .certificate = id,
                                .identity = name.name});
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule owas_name{
    .id = "TC5004",
    .name = "owas-name",
    .severity = Severity::error,
    .citation = {"Publishing Office Web Apps Server using a reverse proxy server in Lync Server "
                 "2013",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-publishing-office-web-apps-server-using-a-reverse-proxy-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of an Office Web Apps Server has the internal FQDN of its farm "
                "as common name or subject alternative name.",
                "Le certificat d'un serveur Office Web Apps contient le nom de domaine complet "
                "interne de sa batterie comme nom commun ou autre nom du sujet.",
                "В сертификате сервера Office Web Apps внутреннее полное доменное имя фермы "
                "указано как общее имя или среди альтернативных имён субъекта."},
    .message = {"The certificate '{1}' (thumbprint '{2}') of the Office Web Apps Server '{0}' "
                "lacks the name '{3}' of its farm.",
                "Le certificat '{1}' (empreinte '{2}') du serveur Office Web Apps '{0}' ne porte "
                "pas le nom '{3}' de sa batterie.",
                "В сертификате '{1}' (отпечаток '{2}') сервера Office Web Apps '{0}' нет имени "
                "его фермы '{3}'."},
    .remedy = {"Request a certificate with that name on the Office Web Apps Server and assign it "
               "there with Set-OfficeWebAppsFarm -CertificateName <friendly name>.",
               "Demandez un certificat avec ce nom sur le serveur Office Web Apps et affectez-le "
               "avec Set-OfficeWebAppsFarm -CertificateName <nom convivial>.",
               "Запросите на сервере Office Web Apps сертификат с этим именем и назначьте его "
               "там командой Set-OfficeWebAppsFarm -CertificateName <понятное имя>."},
    .check = judge_owas_name,
};

}  // namespace rules
