#include "rules/catalogue.hpp"
#include "rules/edge/outer_names.hpp"

namespace rules {

namespace {

Hits judge_edge_san_webconf(const Evidence& evidence) {
    return lacking_outer_names(evidence, Use::data_edge_external, NameReason::data_edge);
}

}  // namespace

constexpr Rule edge_san_webconf{
    .id = "TC4003",
    .name = "edge-san-webconf",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The subject alternative name of the Web Conferencing Edge certificate has the "
                "FQDN of that service.",
                "L'autre nom du sujet du certificat de conférence web Edge contient le nom de "
                "domaine complet de ce service.",
                "Среди альтернативных имён субъекта в сертификате пограничной службы "
                "веб-конференций есть полное доменное имя этой службы."},
    .message = {"The certificate '{2}' (thumbprint '{3}') that the Edge Server '{0}' uses for "
                "'{1}' lacks the Web Conferencing Edge FQDN '{4}' among its subject alternative "
                "names.",
                "Parmi les autres noms du sujet du certificat '{2}' (empreinte '{3}'), que le "
                "serveur Edge '{0}' utilise pour '{1}', il manque le nom de domaine complet du "
                "service de conférence web Edge '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), "
                "который пограничный сервер '{0}' использует для '{1}', нет полного доменного "
                "имени пограничной службы веб-конференций '{4}'."},
    .remedy = {"On one server of the Edge pool run Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -DomainName <missing names> -PrivateKeyExportable $true, have the request "
               "signed, and assign the certificate on every server of the pool with "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <new "
               "thumbprint>.",
               "Exécutez sur un serveur du pool Edge Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -DomainName <noms manquants> -PrivateKeyExportable $true, faites signer "
               "la demande et affectez le certificat sur chaque serveur du pool avec "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint "
               "<nouvelle empreinte>.",
               "Выполните на одном из серверов пограничного пула команду Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса> -DomainName <недостающие имена> -PrivateKeyExportable $true, "
               "подпишите запрос и назначьте сертификат на каждом сервере пула командой "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <новый "
               "отпечаток>."},
    .check = judge_edge_san_webconf,
};

}  // namespace rules
