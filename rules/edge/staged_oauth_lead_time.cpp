#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/catalogue.hpp"
#include "rules/edge/staged.hpp"

namespace rules {

namespace {

/// Exchange and SharePoint keep what certificates vouched for longer than tokens live.
constexpr std::chrono::hours oauth_lead_time{24};

/// The judgements on staged certificates, each as the first export that allows one tells it: the
/// certificate is global, so every server's export speaks of the same.
class Judgements {
  public:
    explicit Judgements(const Evidence& evidence) : evidence_(evidence) {}

    void add(ServerId server) {
        const auto lines = lines_of(evidence_.exports, server, Use::oauth_token_issuer);
        for (const Succession& found : successions(evidence_, lines, oauth_lead_time)) {
            const auto [known, is_new] =
                known_.try_emplace(found.staged->exported.thumbprint, found_.size());
            if (is_new) {
                found_.push_back(found);
            } else if (found_[known->second].lead_time == LeadTime::unknown) {
                found_[known->second] = found;
            }
        }
    }

    const std::vector<Succession>& found() const { return found_; }

  private:
    const Evidence& evidence_;
    std::vector<Succession> found_;
    std::unordered_map<std::string_view, std::size_t> known_;  ///< by thumbprint
};

Hits judge_staged_oauth_lead_time(const Evidence& evidence) {
    Judgements judgements(evidence);
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        judgements.add(ServerId{index});
    }
    judgements.add(ServerId{});
    Hits hits;
    for (const Succession& one : judgements.found()) {
        if (one.lead_time == LeadTime::enough) {
            continue;
        }
        const bool is_short = one.lead_time == LeadTime::too_short;
        hits.push_back({.kind = is_short ? Kind::fail : Kind::open,
                        .subject = Deployment{},
                        .arguments = {one.effective, one.expiry},
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
