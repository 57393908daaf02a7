#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

// The Edge's internal side is left out: one of Microsoft's pages forbids a wildcard for any role,
// another allows it there. The A/V Edge service reads no name at all.
Hits judge_wildcard_common_name(const Evidence& evidence) {
    return judge_selected(
        evidence, [&](CertificateId id, const model::Certificate& certificate) -> Defect {
            const auto wildcard =
                std::ranges::find_if(certificate.common_names, [&](model::TextSlice name) {
                    return certificate.text(name).find('*') != std::string_view::npos;
                });
            if (wildcard == certificate.common_names.end() ||
                serves_only(evidence, id, {Use::edge_internal, Use::audio_video_authentication})) {
                return std::nullopt;
            }
            return Defect{
                {SubjectOf{id}, ThumbprintOf{id}, std::string(certificate.text(*wildcard))}};
        });
}

}  // namespace

constexpr Rule wildcard_common_name{
    .id = "TC2027",
    .name = "wildcard-common-name",
    .severity = Severity::error,
    .citation = {"Wildcard certificate support in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-wildcard-certificate-support"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The common name of a server certificate has no wildcard.",
                "Le nom commun d'un certificat de serveur ne comporte pas de caractère générique.",
                "В общем имени сертификата сервера нет подстановочного знака."},
    .message = {"The common name '{2}' of the certificate '{0}' (thumbprint '{1}') has a wildcard, "
                "which no role supports.",
                "Le nom commun '{2}' du certificat '{0}' (empreinte '{1}') comporte un caractère "
                "générique, qu'aucun rôle ne prend en charge.",
                "В общем имени '{2}' сертификата '{0}' (отпечаток '{1}') есть подстановочный знак, "
                "который не поддерживает ни одна роль."},
    .remedy =
        {"Request the certificate again with Request-CsCertificate -New -Type <uses> -CA \"<CA "
         "host>\\<CA name>\", so that the common name is an FQDN, and put a wildcard, if you need "
         "one for simple URLs, among the subject alternative names with -DomainName.",
         "Demandez de nouveau le certificat avec Request-CsCertificate -New -Type <utilisations> "
         "-CA \"<hôte de l'autorité>\\<nom de l'autorité>\", pour que le nom commun soit un nom de "
         "domaine complet, et placez le caractère générique, s'il en faut un pour les URL simples, "
         "parmi les autres noms du sujet avec -DomainName.",
         "Запросите сертификат заново командой Request-CsCertificate -New -Type <назначения> -CA "
         "\"<узел ЦС>\\<имя ЦС>\", чтобы общим именем было полное доменное имя, а подстановочный "
         "знак, если он нужен для простых URL-адресов, укажите среди альтернативных имён субъекта "
         "параметром -DomainName."},
    .check = judge_wildcard_common_name,
};

}  // namespace rules
