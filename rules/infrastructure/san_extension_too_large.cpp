#include "rules/catalogue.hpp"
#include "rules/public_authority.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

constexpr std::uint32_t most_bytes = 4096;

/// Public CAs have no such limit, and are what the external side is to come from.
bool is_of_public_ca(const Evidence& evidence, CertificateId id) {
    return !is_of_windows_ca(evidence.certificate(id)) &&
           serves_only(evidence, id,
                       {Use::access_edge_external, Use::data_edge_external,
                        Use::audio_video_authentication, Use::xmpp_server, Use::reverse_proxy});
}

Hits judge_san_extension_too_large(const Evidence& evidence) {
    return judge_selected(evidence,
                          [&](CertificateId id, const model::Certificate& certificate) -> Defect {
                              const std::uint32_t size = certificate.alternative_names_size;
                              if (size <= most_bytes || is_of_public_ca(evidence, id)) {
                                  return std::nullopt;
                              }
                              return Defect{{SubjectOf{id}, ThumbprintOf{id}, std::int64_t{size}}};
                          });
}

}  // namespace

constexpr Rule san_extension_too_large{
    .id = "TC2026",
    .name = "san-extension-too-large",
    .severity = Severity::note,
    .citation = {"How Many SIP Domains Does Lync Support?", "",
                 "https://www.teamsadmin.com/2014/10/01/how-many-sip-domains-lync-support/"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The subject alternative names of a certificate fit into the 4096 bytes that a "
                "Windows CA accepts in a request.",
                "Les autres noms du sujet d'un certificat tiennent dans les 4096 octets qu'une "
                "autorité Windows accepte dans une demande.",
                "Альтернативные имена субъекта сертификата умещаются в 4096 байт, которые центр "
                "сертификации Windows принимает в запросе."},
    .message =
        {"The subject alternative names of the certificate '{0}' (thumbprint '{1}') take '{2}' "
         "bytes; a Windows CA refuses requests with more than 4096.",
         "Les autres noms du sujet du certificat '{0}' (empreinte '{1}') occupent '{2}' octets ; "
         "une autorité de certification Windows refuse les demandes de plus de 4096.",
         "Альтернативные имена субъекта сертификата '{0}' (отпечаток '{1}') занимают '{2}' байт; "
         "центр сертификации Windows отклоняет запросы больше 4096."},
    .remedy = {"Before the renewal, leave out names that no client uses, give simple URLs and "
               "Autodiscover a wildcard each with Request-CsCertificate -New -Type <uses> "
               "-DomainName <names>, or split the uses over several certificates.",
               "Avant le renouvellement, retirez les noms qu'aucun client n'utilise, donnez un "
               "caractère générique aux URL simples et à la découverte automatique avec "
               "Request-CsCertificate -New -Type <utilisations> -DomainName <noms>, ou répartissez "
               "les utilisations sur plusieurs certificats.",
               "До обновления уберите имена, которыми не пользуется ни один клиент, замените имена "
               "простых URL-адресов и автообнаружения подстановочными командой "
               "Request-CsCertificate -New -Type <назначения> -DomainName <имена> или распределите "
               "назначения по нескольким сертификатам."},
    .check = judge_san_extension_too_large,
};

}  // namespace rules
