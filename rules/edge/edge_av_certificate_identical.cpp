#include "rules/catalogue.hpp"
#include "rules/edge/same_certificate.hpp"

namespace rules {

namespace {

Hits judge_edge_av_certificate_identical(const Evidence& evidence) {
    return differing_certificates(evidence, {Use::audio_video_authentication});
}

}  // namespace

constexpr Rule edge_av_certificate_identical{
    .id = "TC4007",
    .name = "edge-av-certificate-identical",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"All servers of an Edge pool use the same certificate with the same private key "
                "for A/V authentication.",
                "Tous les serveurs d'un pool Edge utilisent le même certificat, avec la même clé "
                "privée, pour l'authentification A/V.",
                "Все серверы пограничного пула используют для проверки подлинности аудио и видео "
                "один и тот же сертификат с одним и тем же закрытым ключом."},
    .message = {"For '{1}' the Edge Server '{0}' uses the certificate '{2}' (thumbprint '{3}'), "
                "while '{4}' of the same pool uses another one (thumbprint '{5}'), '{6}'.",
                "Pour '{1}', le serveur Edge '{0}' utilise le certificat '{2}' (empreinte "
                "'{3}'), alors que '{4}', du même pool, en utilise un autre (empreinte '{5}'), "
                "'{6}'.",
                "Для '{1}' пограничный сервер '{0}' использует сертификат '{2}' (отпечаток "
                "'{3}'), а '{4}' из того же пула — другой (отпечаток '{5}'), '{6}'."},
    .remedy = {"Export one of the two with its private key, import it on the other servers with "
               "Import-CsCertificate -Path <file> -PrivateKeyExportable $true, and assign it "
               "there with Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <common "
               "thumbprint>; until then one server rejects the tokens of the other and calls "
               "drop.",
               "Exportez l'un des deux avec sa clé privée, importez-le sur les autres serveurs "
               "avec Import-CsCertificate -Path <fichier> -PrivateKeyExportable $true et "
               "affectez-le avec Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint "
               "<empreinte commune> ; d'ici là, un serveur refuse les jetons de l'autre et les "
               "appels sont coupés.",
               "Экспортируйте один из двух вместе с закрытым ключом, импортируйте его на "
               "остальных серверах командой Import-CsCertificate -Path <файл> "
               "-PrivateKeyExportable $true и назначьте командой Set-CsCertificate -Type "
               "AudioVideoAuthentication -Thumbprint <общий отпечаток>; до тех пор один сервер "
               "отвергает маркеры другого, и вызовы обрываются."},
    .check = judge_edge_av_certificate_identical,
};

}  // namespace rules
