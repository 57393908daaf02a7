#include "rules/catalogue.hpp"
#include "rules/edge/outer_names.hpp"

namespace rules {

namespace {

Hits judge_edge_san_sip_domains(const Evidence& evidence) {
    return lacking_outer_names(evidence, Use::access_edge_external, NameReason::sip_domain);
}

}  // namespace

constexpr Rule edge_san_sip_domains{
    .id = "TC4004",
    .name = "edge-san-sip-domains",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The subject alternative name of the Access Edge certificate has sip.<domain> "
                "for every SIP domain that signs in or federates from outside.",
                "L'autre nom du sujet du certificat d'accès Edge contient sip.<domaine> pour "
                "chaque domaine SIP qui se connecte ou se fédère de l'extérieur.",
                "Среди альтернативных имён субъекта в сертификате пограничной службы доступа "
                "есть sip.<домен> для каждого домена SIP, из которого входят снаружи или который "
                "участвует в федерации."},
    .message = {"The certificate '{2}' (thumbprint '{3}') that the Edge Server '{0}' uses for "
                "'{1}' lacks the names of SIP domains '{4}' among its subject alternative names.",
                "Parmi les autres noms du sujet du certificat '{2}' (empreinte '{3}'), que le "
                "serveur Edge '{0}' utilise pour '{1}', il manque les noms de domaines SIP '{4}'.",
                "Среди альтернативных имён субъекта в сертификате '{2}' (отпечаток '{3}'), "
                "который пограничный сервер '{0}' использует для '{1}', нет имён доменов SIP "
                "'{4}'."},
    .remedy = {"If users of these domains sign in from outside or talk to partners: on one "
               "server of the Edge pool run Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -DomainName <missing names> -PrivateKeyExportable $true, have the request "
               "signed, and assign the certificate on every server of the pool with "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <new "
               "thumbprint>; -AllSipDomain adds the names of all SIP domains.",
               "Si des utilisateurs de ces domaines se connectent de l'extérieur ou communiquent "
               "avec des partenaires : exécutez sur un serveur du pool Edge "
               "Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -DomainName <noms manquants> -PrivateKeyExportable $true, faites signer "
               "la demande et affectez le certificat sur chaque serveur du pool avec "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint "
               "<nouvelle empreinte> ; -AllSipDomain ajoute les noms de tous les domaines SIP.",
               "Если пользователи этих доменов входят снаружи или общаются с партнёрами: "
               "выполните на одном из серверов пограничного пула команду Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса> -DomainName <недостающие имена> -PrivateKeyExportable $true, "
               "подпишите запрос и назначьте сертификат на каждом сервере пула командой "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <новый "
               "отпечаток>; параметр -AllSipDomain добавляет имена всех доменов SIP."},
    .check = judge_edge_san_sip_domains,
};

}  // namespace rules
