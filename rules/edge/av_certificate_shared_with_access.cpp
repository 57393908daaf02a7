#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

/// The A/V certificates that were staged, be it that they are in effect by now.
std::vector<std::string> rolled_thumbprints(std::span<const AssignedCertificate> lines) {
    AssignedLines all = current_lines(lines);
    const AssignedLines staged = staged_lines(lines);
    all.insert(all.end(), staged.begin(), staged.end());
    std::vector<std::string> thumbprints;
    for (const AssignedCertificate* line : all) {
        if (line->exported.effective_date.value) {
            thumbprints.push_back(line->exported.thumbprint);
        }
    }
    return thumbprints;
}

bool has_any(std::span<const AssignedCertificate> lines,
             const std::vector<std::string>& thumbprints) {
    return std::ranges::any_of(lines, [&](const AssignedCertificate& line) {
        return std::ranges::find(thumbprints, line.exported.thumbprint) != thumbprints.end();
    });
}

Hits judge_av_certificate_shared_with_access(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        const auto lines = [&](Use use) { return lines_of(evidence.exports, server, use); };
        const auto rolled = rolled_thumbprints(lines(Use::audio_video_authentication));
        std::vector<Use> shared;
        for (const Use use : {Use::access_edge_external, Use::data_edge_external}) {
            if (has_any(lines(use), rolled)) {
                shared.push_back(use);
            }
        }
        if (!shared.empty()) {
            hits.push_back({.subject = server,
                            .arguments = {server, rolled.front(), shared},
                            .uses = {Use::audio_video_authentication}});
        } else if (!evidence.exports.has_assignments[server.value] && rolled.empty()) {
            hits.push_back({.kind = Kind::open,
                            .subject = server,
                            .arguments = {server, std::vector<std::string>{}, shared}});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule av_certificate_shared_with_access{
    .id = "TC4013",
    .name = "av-certificate-shared-with-access",
    .severity = Severity::note,
    .citation = {"Staging AV and OAuth certificates in Lync Server 2013 using -Roll in "
                 "Set-CsCertificate",
                 "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-"
                 "set-cscertificate"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"A certificate that is staged for A/V authentication serves no other external use "
                "of the Edge Server.",
                "Un certificat préparé avec -Roll pour l'authentification A/V ne sert à aucune "
                "autre utilisation externe du serveur Edge.",
                "Сертификат, подготовленный параметром -Roll для проверки подлинности "
                "аудио/видео, не служит другим внешним назначениям пограничного сервера."},
    .message = {"The certificate with the thumbprint '{1}', which was staged on the Edge Server "
                "'{0}' for A/V authentication, serves '{2}' too, where staging has no effect.",
                "Le certificat d'empreinte '{1}', préparé avec -Roll sur le serveur Edge '{0}' "
                "pour l'authentification A/V, sert aussi à '{2}', où cette préparation est sans "
                "effet.",
                "Сертификат с отпечатком '{1}', подготовленный на пограничном сервере '{0}' "
                "параметром -Roll для проверки подлинности аудио/видео, служит и для '{2}', где "
                "подготовка не действует."},
    .remedy =
        {"Request a certificate for A/V authentication alone with Request-CsCertificate -New -Type "
         "AudioVideoAuthentication -PrivateKeyExportable $true -CA \"<CA host>\\<CA name>\" and "
         "stage it on every server of the pool with Set-CsCertificate -Type "
         "AudioVideoAuthentication -Thumbprint <new thumbprint> -Roll -EffectiveDate <date>.",
         "Demandez un certificat réservé à l'authentification A/V avec Request-CsCertificate -New "
         "-Type AudioVideoAuthentication -PrivateKeyExportable $true -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\" et préparez-le sur chaque serveur du pool avec "
         "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <nouvelle empreinte> -Roll "
         "-EffectiveDate <date>.",
         "Запросите отдельный сертификат для проверки подлинности аудио/видео командой "
         "Request-CsCertificate -New -Type AudioVideoAuthentication -PrivateKeyExportable $true "
         "-CA \"<узел ЦС>\\<имя ЦС>\" и подготовьте его на каждом сервере пула командой "
         "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <новый отпечаток> -Roll "
         "-EffectiveDate <дата>."},
    .check = judge_av_certificate_shared_with_access,
};

}  // namespace rules
