#include <string>
#include <string_view>

#include "rules/ascii.hpp"
#include "rules/catalogue.hpp"
#include "rules/internal/token_issuer.hpp"

namespace rules {

namespace {

bool is_label_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '_';
}

/// Whether the text names the domain or something in it: `contoso.com` is in `fe.contoso.com`, but
/// neither in `mycontoso.com` nor in `contoso.com.au`.
bool names_domain(std::string_view text, std::string_view domain) {
    for (std::size_t at = text.find(domain); at != text.npos; at = text.find(domain, at + 1)) {
        const std::size_t end = at + domain.size();
        const bool is_start = at == 0 || !is_label_letter(text[at - 1]);
        const bool is_end = end == text.size() || (!is_label_letter(text[end]) && text[end] != '.');
        if (is_start && is_end) {
            return true;
        }
    }
    return false;
}

Hits judge_oauth_subject_without_sip_domain(const Evidence& evidence) {
    const std::string& domain = evidence.topology.default_sip_domain;
    const std::vector<CertificateId> issuers = token_issuers(evidence);
    if (issuers.empty() || domain.empty()) {
        return no_token_issuer(evidence);
    }
    Hits hits;
    for (const CertificateId id : issuers) {
        if (!names_domain(to_lower(evidence.certificate(id).subject_text()), domain)) {
            hits.push_back({.subject = id,
                            .arguments = {SubjectOf{id}, ThumbprintOf{id}, domain},
                            .certificate = id,
                            .uses = {Use::oauth_token_issuer},
                            .identity = domain});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule oauth_subject_without_sip_domain{
    .id = "TC3017",
    .name = "oauth-subject-without-sip-domain",
    .severity = Severity::warning,
    .citation = {"Prerequisites for integrating with Exchange Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-prerequisites-for-integrating-with-exchange-server-2013"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The subject of the OAuthTokenIssuer certificate contains the default SIP domain.",
         "Le nom du sujet du certificat OAuthTokenIssuer contient le domaine SIP par défaut.",
         "Имя субъекта сертификата OAuthTokenIssuer содержит домен SIP по умолчанию."},
    .message =
        {"The subject of the OAuthTokenIssuer certificate '{0}' (thumbprint '{1}') does not "
         "contain the default SIP domain '{2}', by which partner applications know the issuer.",
         "Le nom du sujet du certificat OAuthTokenIssuer '{0}' (empreinte '{1}') ne contient pas "
         "le domaine SIP par défaut '{2}', par lequel les applications partenaires connaissent "
         "l'émetteur.",
         "Имя субъекта сертификата OAuthTokenIssuer '{0}' (отпечаток '{1}') не содержит домена SIP "
         "по умолчанию '{2}', по которому партнёрские приложения узнают издателя."},
    .remedy =
        {"Request a certificate whose subject is the SIP domain with Request-CsCertificate -New "
         "-Type OAuthTokenIssuer -CA \"<CA host>\\<CA name>\" -AllSipDomain and assign it with "
         "Set-CsCertificate -Identity Global -Type OAuthTokenIssuer -Thumbprint <new thumbprint> "
         "-Roll -EffectiveDate <at least 24 hours from now>.",
         "Demandez un certificat dont le sujet est le domaine SIP avec Request-CsCertificate -New "
         "-Type OAuthTokenIssuer -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" -AllSipDomain "
         "et affectez-le avec Set-CsCertificate -Identity Global -Type OAuthTokenIssuer "
         "-Thumbprint <nouvelle empreinte> -Roll -EffectiveDate <dans 24 heures au moins>.",
         "Запросите сертификат, субъектом которого является домен SIP, командой "
         "Request-CsCertificate -New -Type OAuthTokenIssuer -CA \"<узел ЦС>\\<имя ЦС>\" "
         "-AllSipDomain и назначьте его командой Set-CsCertificate -Identity Global -Type "
         "OAuthTokenIssuer -Thumbprint <новый отпечаток> -Roll -EffectiveDate <не раньше чем через "
         "24 часа>."},
    .check = judge_oauth_subject_without_sip_domain,
};

}  // namespace rules
