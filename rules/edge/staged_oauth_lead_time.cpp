#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

/// Exchange and SharePoint keep what certificates vouched for longer than tokens live.
constexpr std::chrono::hours oauth_lead_time{24};

/// The judgement on one staged certificate, as the first export that allows one tells it: the
/// certificate is global, so every server's export speaks of the same.
struct Judgement {
    const AssignedCertificate* staged = nullptr;
    Succession succession;
};

void judge(const Evidence& evidence, ServerId server, std::vector<Judgement>& judgements) {
    const auto lines = lines_of(evidence.exports, server, Use::oauth_token_issuer);
    const AssignedLines current = current_lines(lines);
    for (const AssignedCertificate* staged : staged_lines(lines)) {
        const Succession found = succession(evidence, *staged, current, oauth_lead_time);
        const auto known = std::ranges::find_if(judgements, [&](const Judgement& one) {
            return one.staged->exported.thumbprint == staged->exported.thumbprint;
        });
        if (known == judgements.end()) {
            judgements.push_back({staged, found});
        } else if (known->succession.lead_time == LeadTime::unknown) {
            *known = {staged, found};
        }
    }
}

Hits judge_staged_oauth_lead_time(const Evidence& evidence) {
    std::vector<Judgement> judgements;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        judge(evidence, ServerId{index}, judgements);
    }
    judge(evidence, ServerId{}, judgements);
    Hits hits;
    for (const Judgement& one : judgements) {
        if (one.succession.lead_time == LeadTime::enough) {
            continue;
        }
        const bool is_short = one.succession.lead_time == LeadTime::too_short;
        hits.push_back({.kind = is_short ? Kind::fail : Kind::open,
                        .subject = Deployment{},
                        .arguments = {one.succession.effective, one.succession.expiry},
                        .certificate = one.staged->certificate,
                        .uses = {Use::oauth_token_issuer}});
    }
    return hits;
}

}  // namespace

constexpr Rule staged_oauth_lead_time{
    .id = "TC4015",
    .name = "staged-oauth-lead-time",
    .severity = Severity::warning,
    .citation = {"Staging AV and OAuth certificates in Lync Server 2013 using -Roll in "
                 "Set-CsCertificate",
                 "To update or renew an OAuthTokenIssuer certificate with a –Roll and "
                 "-EffectiveDate parameters",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-"
                 "set-cscertificate"},
    .needs = Need::topology | Need::assignments,
    .since = "0.1",
    .summary = {"A staged OAuthTokenIssuer certificate comes into effect at least 24 hours before "
                "the current one expires.",
                "Un certificat OAuthTokenIssuer préparé avec -Roll prend effet au moins 24 heures "
                "avant l'expiration du certificat actuel.",
                "Подготовленный сертификат OAuthTokenIssuer вступает в силу не позднее чем за 24 "
                "часа до окончания действия текущего."},
    .message = {"The staged OAuthTokenIssuer certificate comes into effect at '{0}', less than 24 "
                "hours before the current one expires at '{1}'.",
                "Le certificat OAuthTokenIssuer préparé prend effet à '{0}', moins de 24 heures "
                "avant l'expiration du certificat actuel à '{1}'.",
                "Подготовленный сертификат OAuthTokenIssuer вступает в силу в '{0}', менее чем за "
                "24 часа до окончания действия текущего в '{1}'."},
    .remedy = {"Stage it anew with an earlier date, at least 24 hours before the current "
               "certificate expires: Set-CsCertificate -Identity Global -Type OAuthTokenIssuer "
               "-Thumbprint <its thumbprint> -Roll -EffectiveDate <date>.",
               "Préparez-le de nouveau avec une date antérieure, au moins 24 heures avant "
               "l'expiration du certificat actuel : Set-CsCertificate -Identity Global -Type "
               "OAuthTokenIssuer -Thumbprint <son empreinte> -Roll -EffectiveDate <date>.",
               "Подготовьте его заново с более ранней датой, не позднее чем за 24 часа до "
               "окончания действия текущего сертификата: Set-CsCertificate -Identity Global -Type "
               "OAuthTokenIssuer -Thumbprint <его отпечаток> -Roll -EffectiveDate <дата>."},
    .check = judge_staged_oauth_lead_time,
};

}  // namespace rules
