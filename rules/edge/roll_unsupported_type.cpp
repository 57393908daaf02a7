#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

bool benefits(Use use) {
    return use == Use::audio_video_authentication || use == Use::oauth_token_issuer;
}

/// Lines are sorted by server: one hit a server, with all its uses.
Hits judge_roll_unsupported_type(const Evidence& evidence) {
    Hits hits;
    ServerId last;
    for (const AssignedCertificate& line : evidence.exports.assignments) {
        if (!line.is_staged || !line.use || benefits(*line.use) || !line.server) {
            continue;
        }
        if (hits.empty() || last != line.server) {
            hits.push_back({.subject = line.server,
                            .arguments = {line.server, std::vector<Use>{},
                                          *line.exported.effective_date.value},
                            .certificate = line.certificate});
            last = line.server;
        }
        Hit& hit = hits.back();
        if (hit.uses.empty() || hit.uses.back() != *line.use) {
            hit.uses.push_back(*line.use);
            hit.arguments[1] = hit.uses;
        }
    }
    return hits;
}

}  // namespace

constexpr Rule roll_unsupported_type{
    .id = "TC4017",
    .name = "roll-unsupported-type",
    .severity = Severity::note,
    .citation = {"Staging AV and OAuth certificates in Lync Server 2013 using -Roll in "
                 "Set-CsCertificate",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-"
                 "set-cscertificate"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"Only certificates for AudioVideoAuthentication and OAuthTokenIssuer are staged.",
                "Seuls les certificats pour AudioVideoAuthentication et OAuthTokenIssuer sont "
                "préparés avec -Roll.",
                "Параметром -Roll подготовлены только сертификаты для AudioVideoAuthentication и "
                "OAuthTokenIssuer."},
    .message = {"The certificate staged on the server '{0}' for '{1}' will replace the current one "
                "at '{2}' at once: for these uses two certificates do not work side by side.",
                "Le certificat préparé sur le serveur '{0}' pour '{1}' remplacera d'un coup le "
                "certificat actuel à '{2}' : pour ces utilisations, deux certificats ne coexistent "
                "pas.",
                "Сертификат, подготовленный на сервере '{0}' для '{1}', заменит текущий сразу в "
                "'{2}': для этих назначений два сертификата одновременно не действуют."},
    .remedy =
        {"Choose a date when users may be interrupted, or assign the certificate then without "
         "-Roll: Set-CsCertificate -Type <uses> -Thumbprint <its thumbprint>.",
         "Choisissez une date où une interruption est acceptable, ou affectez alors le certificat "
         "sans -Roll : Set-CsCertificate -Type <utilisations> -Thumbprint <son empreinte>.",
         "Выберите дату, когда перерыв в работе допустим, или назначьте сертификат в это время без "
         "-Roll: Set-CsCertificate -Type <назначения> -Thumbprint <его отпечаток>."},
    .check = judge_roll_unsupported_type,
};

}  // namespace rules
