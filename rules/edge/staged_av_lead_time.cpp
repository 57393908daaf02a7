#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

/// How long the tokens of the A/V Edge service live by default.
constexpr std::chrono::hours token_lifetime{8};

Hits judge_staged_av_lead_time(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        const auto lines = lines_of(evidence.exports, server, Use::audio_video_authentication);
        for (const Succession& found : successions(evidence, lines, token_lifetime)) {
            if (found.lead_time == LeadTime::enough) {
                continue;
            }
            hits.push_back(
                {.kind = found.lead_time == LeadTime::too_short ? Kind::fail : Kind::open,
                 .subject = server,
                 .arguments = {server, found.effective, found.expiry},
                 .certificate = found.staged->certificate,
                 .uses = {Use::audio_video_authentication}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule staged_av_lead_time{
    .id = "TC4014",
    .name = "staged-av-lead-time",
    .severity = Severity::warning,
    .citation = {"Staging AV and OAuth certificates in Lync Server 2013 using -Roll in "
                 "Set-CsCertificate",
                 "To update or renew an A/V Edge service certificate with a –Roll and "
                 "-EffectiveDate parameters",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-"
                 "set-cscertificate"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"A staged A/V authentication certificate comes into effect at least 8 hours, the "
                "lifetime of tokens, before the current one expires.",
                "Un certificat d'authentification A/V préparé avec -Roll prend effet au moins 8 "
                "heures, durée de vie des jetons, avant l'expiration du certificat actuel.",
                "Подготовленный сертификат проверки подлинности аудио/видео вступает в силу не "
                "позднее чем за 8 часов — срок жизни маркеров — до окончания действия текущего."},
    .message = {"The A/V authentication certificate staged on the Edge Server '{0}' comes into "
                "effect at '{1}', less than 8 hours before the current one expires at '{2}'.",
                "Le certificat d'authentification A/V préparé sur le serveur Edge '{0}' prend "
                "effet à '{1}', moins de 8 heures avant l'expiration du certificat actuel à '{2}'.",
                "Сертификат проверки подлинности аудио/видео, подготовленный на пограничном "
                "сервере '{0}', вступает в силу в '{1}', менее чем за 8 часов до окончания "
                "действия текущего в '{2}'."},
    .remedy = {"Stage it anew with an earlier date, at least 8 hours before the current "
               "certificate expires: Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint "
               "<its thumbprint> -Roll -EffectiveDate <date>.",
               "Préparez-le de nouveau avec une date antérieure, au moins 8 heures avant "
               "l'expiration du certificat actuel : Set-CsCertificate -Type "
               "AudioVideoAuthentication -Thumbprint <son empreinte> -Roll -EffectiveDate <date>.",
               "Подготовьте его заново с более ранней датой, не позднее чем за 8 часов до "
               "окончания действия текущего сертификата: Set-CsCertificate -Type "
               "AudioVideoAuthentication -Thumbprint <его отпечаток> -Roll -EffectiveDate <дата>."},
    .check = judge_staged_av_lead_time,
};

}  // namespace rules
