#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/neighbours/reverse_proxy.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

Hits judge_reverse_proxy_cn_in_san(const Evidence& evidence) {
    const Selection* const selection = proxy_selection(evidence);
    if (selection == nullptr || !selection->selected()) {
        return {};
    }
    const CertificateId id = selection->selected();
    const model::Certificate& certificate = evidence.certificate(id);
    std::vector<std::string> missing = common_names(certificate);
    const std::vector<std::string> present = alternative_names(certificate);
    std::erase_if(missing, [&](const std::string& name) {
        return std::ranges::find(present, name) != present.end();
    });
    if (missing.empty()) {
        return {};
    }
    return {{.arguments = {SubjectOf{id}, ThumbprintOf{id}, std::move(missing)},
             .certificate = id,
             .uses = {Use::reverse_proxy}}};
}

}  // namespace

constexpr Rule reverse_proxy_cn_in_san{
    .id = "TC5001",
    .name = "reverse-proxy-cn-in-san",
    .severity = Severity::error,
    .citation =
        {"Request and configure a certificate for your reverse HTTP proxy in Lync Server "
         "2013",
         "",
         "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
         "lync-server-2013-request-and-configure-a-certificate-for-your-reverse-http-proxy"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The common name of the reverse proxy's certificate stands among its subject "
                "alternative names, too.",
                "Le nom commun du certificat du proxy inverse figure aussi parmi ses autres noms "
                "du sujet.",
                "Общее имя в сертификате обратного прокси-сервера указано и среди его "
                "альтернативных имён субъекта."},
    .message = {"The common name '{2}' of the reverse proxy's certificate '{0}' (thumbprint "
                "'{1}') is not among its subject alternative names.",
                "Le nom commun '{2}' du certificat '{0}' (empreinte '{1}') du proxy inverse ne "
                "figure pas parmi ses autres noms du sujet.",
                "Общего имени '{2}' сертификата '{0}' (отпечаток '{1}') обратного прокси-сервера "
                "нет среди его альтернативных имён субъекта."},
    .remedy = {"Request the certificate again on the reverse proxy with the common name repeated "
               "as subject alternative name and bind it to the listener; where there are "
               "alternative names, clients do not look at the common name.",
               "Demandez de nouveau le certificat sur le proxy inverse en répétant le nom commun "
               "comme autre nom du sujet et liez-le au port d'écoute ; en présence d'autres noms "
               "du sujet, les clients ne regardent pas le nom commun.",
               "Запросите сертификат на обратном прокси-сервере заново, повторив общее имя среди "
               "альтернативных имён субъекта, и привяжите его к прослушивателю; если "
               "альтернативные имена есть, на общее имя клиенты не смотрят."},
    .check = judge_reverse_proxy_cn_in_san,
};

}  // namespace rules
