#include "rules/catalogue.hpp"
#include "rules/edge/same_certificate.hpp"

namespace rules {

namespace {

Hits judge_edge_pool_external_certificate_identical(const Evidence& evidence) {
    return differing_certificates(evidence, {Use::access_edge_external, Use::data_edge_external});
}

}  // namespace

constexpr Rule edge_pool_external_certificate_identical{
    .id = "TC4008",
    .name = "edge-pool-external-certificate-identical",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"All servers of an Edge pool use the same certificate on their outer side.",
                "Tous les serveurs d'un pool Edge utilisent le même certificat du côté externe.",
                "Все серверы пограничного пула используют на внешней стороне один и тот же "
                "сертификат."},
    .message = {"On the outer side ('{1}') the Edge Server '{0}' uses the certificate '{2}' "
                "(thumbprint '{3}'), while '{4}' of the same pool uses another one (thumbprint "
                "'{5}'), '{6}'.",
                "Du côté externe ('{1}'), le serveur Edge '{0}' utilise le certificat '{2}' "
                "(empreinte '{3}'), alors que '{4}', du même pool, en utilise un autre "
                "(empreinte '{5}'), '{6}'.",
                "На внешней стороне ('{1}') пограничный сервер '{0}' использует сертификат '{2}' "
                "(отпечаток '{3}'), а '{4}' из того же пула — другой (отпечаток '{5}'), '{6}'."},
    .remedy = {"Export one of the two with its private key, import it on the other servers with "
               "Import-CsCertificate -Path <file> -PrivateKeyExportable $true, and assign it "
               "there with Set-CsCertificate -Type AccessEdgeExternal,DataEdgeExternal "
               "-Thumbprint <common thumbprint>.",
               "Exportez l'un des deux avec sa clé privée, importez-le sur les autres serveurs "
               "avec Import-CsCertificate -Path <fichier> -PrivateKeyExportable $true et "
               "affectez-le avec Set-CsCertificate -Type AccessEdgeExternal,DataEdgeExternal "
               "-Thumbprint <empreinte commune>.",
               "Экспортируйте один из двух вместе с закрытым ключом, импортируйте его на "
               "остальных серверах командой Import-CsCertificate -Path <файл> "
               "-PrivateKeyExportable $true и назначьте командой Set-CsCertificate -Type "
               "AccessEdgeExternal,DataEdgeExternal -Thumbprint <общий отпечаток>."},
    .check = judge_edge_pool_external_certificate_identical,
};

}  // namespace rules
