#include "rules/catalogue.hpp"
#include "rules/edge/outer_names.hpp"

namespace rules {

namespace {

Hits judge_edge_san_access(const Evidence& evidence) {
    return lacking_outer_names(evidence, Use::access_edge_external, NameReason::access_edge);
}

}  // namespace

constexpr Rule edge_san_access{
    .id = "TC4002",
    .name = "edge-san-access",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The subject alternative name of the Access Edge certificate has the FQDN of the "
                "Access Edge service, even where it is the common name.",
                "L'autre nom du sujet du certificat d'accès Edge contient le nom de domaine "
                "complet du service d'accès Edge, même si c'est déjà le nom commun.",
                "Среди альтернативных имён субъекта в сертификате пограничной службы доступа "
                "есть полное доменное имя этой службы, даже если оно указано как общее имя."},
    .message = {"The certificate '{2}' (thumbprint '{3}') that the Edge Server '{0}' uses for "
                "'{1}' lacks the Access Edge FQDN '{4}' among its subject alternative names.",
                "Parmi les autres noms du sujet du certificat '{2}' (empreinte '{3}'), que le "
                "serveur Edge '{0}' utilise pour '{1}', il manque le nom de domaine complet du "
                "service d'accès Edge '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), "
                "который пограничный сервер '{0}' использует для '{1}', нет полного доменного "
                "имени пограничной службы доступа '{4}'."},
    .remedy = {"On one server of the Edge pool run Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -DomainName <missing names> -PrivateKeyExportable $true, have the request "
               "signed, and assign the certificate on every server of the pool with "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <new "
               "thumbprint>; clients look at the common name only where there is no subject "
               "alternative name.",
               "Exécutez sur un serveur du pool Edge Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -DomainName <noms manquants> -PrivateKeyExportable $true, faites signer "
               "la demande et affectez le certificat sur chaque serveur du pool avec "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint "
               "<nouvelle empreinte> ; les clients ne regardent le nom commun qu'en l'absence "
               "d'autre nom du sujet.",
               "Выполните на одном из серверов пограничного пула команду Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса> -DomainName <недостающие имена> -PrivateKeyExportable $true, "
               "подпишите запрос и назначьте сертификат на каждом сервере пула командой "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <новый "
               "отпечаток>; клиенты смотрят на общее имя, лишь если альтернативных имён нет."},
    .check = judge_edge_san_access,
};

}  // namespace rules
