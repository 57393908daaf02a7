#include "rules/catalogue.hpp"
#include "rules/edge/outer_names.hpp"

namespace rules {

namespace {

// A wildcard beside all names written out harms nobody.
Hits judge_edge_external_wildcard(const Evidence& evidence) {
    return wildcard_outer_names(evidence);
}

}  // namespace

constexpr Rule edge_external_wildcard{
    .id = "TC4006",
    .name = "edge-external-wildcard",
    .severity = Severity::error,
    .citation = {"Plan for Edge Server certificates in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-plan-for-edge-server-certificates"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"No name on the outer side of an Edge Server rests on a wildcard.",
                "Aucun nom du côté externe d'un serveur Edge ne repose sur un caractère "
                "générique.",
                "Ни одно имя внешней стороны пограничного сервера не опирается на подстановочный "
                "знак."},
    .message = {"On the certificate '{2}' (thumbprint '{3}') that the Edge Server '{0}' uses for "
                "'{1}', the names '{4}' are covered by a wildcard alone.",
                "Dans le certificat '{2}' (empreinte '{3}'), que le serveur Edge '{0}' utilise "
                "pour '{1}', les noms '{4}' ne sont couverts que par un caractère générique.",
                "В сертификате '{2}' (отпечаток '{3}'), который пограничный сервер '{0}' "
                "использует для '{1}', имена '{4}' охвачены лишь подстановочным знаком."},
    .remedy = {"On one server of the Edge pool run Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <request "
               "file> -DomainName <these names> -PrivateKeyExportable $true, have the request "
               "signed, and assign the certificate on every server of the pool with "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint <new "
               "thumbprint>; a wildcard is supported for simple URLs and Autodiscover alone.",
               "Exécutez sur un serveur du pool Edge Request-CsCertificate -New -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output <fichier de "
               "demande> -DomainName <ces noms> -PrivateKeyExportable $true, faites signer la "
               "demande et affectez le certificat sur chaque serveur du pool avec "
               "Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint "
               "<nouvelle empreinte> ; un caractère générique n'est pris en charge que pour les "
               "URL simples et la découverte automatique.",
               "Выполните на одном из серверов пограничного пула команду Request-CsCertificate "
               "-New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Output "
               "<файл запроса> -DomainName <эти имена> -PrivateKeyExportable $true, подпишите "
               "запрос и назначьте сертификат на каждом сервере пула командой Set-CsCertificate "
               "-Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -Thumbprint "
               "<новый отпечаток>; подстановочный знак поддерживается только для простых "
               "URL-адресов и автообнаружения."},
    .check = judge_edge_external_wildcard,
};

}  // namespace rules
