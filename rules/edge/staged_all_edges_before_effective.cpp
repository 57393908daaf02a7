#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

constexpr Use av = Use::audio_video_authentication;

bool names(std::span<const AssignedCertificate> lines, const std::string& thumbprint) {
    return std::ranges::any_of(lines, [&](const AssignedCertificate& line) {
        return line.exported.thumbprint == thumbprint;
    });
}

/// A certificate that one server of the pool staged: what all others must have by its date.
struct Roll {
    const AssignedCertificate* line;
    ServerId server;
};

/// The first to come into effect, or that has and whose predecessor others may still use.
std::vector<Roll> find_rolls(const Evidence& evidence, const std::vector<ServerId>& members) {
    std::vector<Roll> rolls;
    for (const ServerId server : members) {
        for (const AssignedCertificate& line : lines_of(evidence.exports, server, av)) {
            const bool is_rolled =
                line.exported.effective_date.value && !line.exported.previous_thumbprint.empty();
            if (line.is_staged || is_rolled) {
                rolls.push_back({&line, server});
            }
        }
    }
    std::ranges::stable_sort(
        rolls, {}, [](const Roll& roll) { return *roll.line->exported.effective_date.value; });
    return rolls;
}

/// Whether a server lacks what another staged. After the date only who still uses the one before
/// does: he may have assigned a third certificate since.
bool lacks(std::span<const AssignedCertificate> lines, const AssignedCertificate& roll) {
    if (names(lines, roll.exported.thumbprint)) {
        return false;
    }
    return roll.is_staged ||
           std::ranges::any_of(current_lines(lines), [&](const AssignedCertificate* line) {
               return line->exported.thumbprint == roll.exported.previous_thumbprint;
           });
}

void check_pool(const Evidence& evidence, const std::vector<ServerId>& members, Hits& hits) {
    const std::vector<Roll> rolls = find_rolls(evidence, members);
    for (const ServerId server : members) {
        const auto lines = lines_of(evidence.exports, server, av);
        const auto roll =
            std::ranges::find_if(rolls, [&](const Roll& one) { return lacks(lines, *one.line); });
        if (roll == rolls.end()) {
            continue;
        }
        const bool is_told = evidence.exports.has_assignments[server.value] || !lines.empty();
        hits.push_back({.kind = is_told ? Kind::fail : Kind::open,
                        .subject = server,
                        .arguments = {server, roll->line->exported.thumbprint, roll->server,
                                      *roll->line->exported.effective_date.value},
                        .uses = {av}});
    }
}

Hits judge_staged_all_edges_before_effective(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        if (evidence.scope.pools[index].kind == PoolKind::edge) {
            check_pool(evidence, evidence.topology.pools[index].servers, hits);
        }
    }
    return hits;
}

}  // namespace

constexpr Rule staged_all_edges_before_effective{
    .id = "TC4016",
    .name = "staged-all-edges-before-effective",
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
    .summary =
        {"All servers of an Edge pool have a staged A/V authentication certificate before it "
         "comes into effect on the first of them.",
         "Tous les serveurs d'un pool Edge ont le certificat d'authentification A/V préparé "
         "avant qu'il prenne effet sur le premier d'entre eux.",
         "На всех серверах пограничного пула есть подготовленный сертификат проверки "
         "подлинности аудио/видео до того, как он вступит в силу на первом из них."},
    .message = {"The Edge Server '{0}' lacks the A/V authentication certificate with the "
                "thumbprint '{1}', which is staged on '{2}' to come into effect at '{3}'.",
                "Le serveur Edge '{0}' n'a pas le certificat d'authentification A/V d'empreinte "
                "'{1}', préparé sur '{2}' avec prise d'effet à '{3}'.",
                "На пограничном сервере '{0}' нет сертификата проверки подлинности аудио/видео с "
                "отпечатком '{1}', подготовленного на '{2}' со вступлением в силу в '{3}'."},
    .remedy =
        {"Before that date, import the certificate with its private key on the server with "
         "Import-CsCertificate -Path <file> -PrivateKeyExportable $true and stage it there too: "
         "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <that thumbprint> -Roll "
         "-EffectiveDate <the same date>.",
         "Avant cette date, importez le certificat avec sa clé privée sur le serveur avec "
         "Import-CsCertificate -Path <fichier> -PrivateKeyExportable $true et préparez-le là "
         "aussi : Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <cette empreinte> "
         "-Roll "
         "-EffectiveDate <la même date>.",
         "До этой даты импортируйте сертификат с закрытым ключом на сервер командой "
         "Import-CsCertificate -Path <файл> -PrivateKeyExportable $true и подготовьте его и там: "
         "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint <этот отпечаток> -Roll "
         "-EffectiveDate <та же дата>."},
    .check = judge_staged_all_edges_before_effective,
};

}  // namespace rules
