#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

Hits judge_pchat_names_another_issuer(const Evidence& evidence) {
    return hits_of(evidence, SameCa::names_another_issuer);
}

}  // namespace

constexpr Rule pchat_names_another_issuer{
    .id = "TC1016",
    .name = "pchat-names-another-issuer",
    .severity = Severity::error,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificates that Persistent Chat relies on name the same issuer as those of "
                "the internal servers.",
                "Les certificats dont dépend la conversation permanente nomment le même émetteur "
                "que ceux des serveurs internes.",
                "В сертификатах, от которых зависит сохраняемый чат, указан тот же издатель, что и "
                "в сертификатах внутренних серверов."},
    .message = {"The certificate '{2}' of the server '{0}' for '{1}' names the issuer '{3}', while "
                "the internal servers use the CA '{4}'; a CA certificate is missing, so the names "
                "alone speak.",
                "Le certificat '{2}' du serveur '{0}' pour '{1}' nomme l'émetteur '{3}', alors que "
                "les serveurs internes utilisent l'autorité de certification '{4}' ; un certificat "
                "d'autorité manque, seuls les noms parlent donc.",
                "В сертификате '{2}' сервера '{0}' для '{1}' указан издатель '{3}', а внутренние "
                "серверы используют центр сертификации '{4}'; сертификата одного из центров нет, "
                "поэтому судить можно только по именам."},
    .remedy = {"Add the certificates of both CAs to the audited folder and audit again; if the "
               "issuers really differ, request a certificate from the internal servers' CA with "
               "Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" and assign it "
               "with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
               "Ajoutez les certificats des deux autorités au dossier audité et relancez l'audit ; "
               "si les émetteurs diffèrent vraiment, demandez un certificat à l'autorité de "
               "certification des serveurs internes avec Request-CsCertificate -New -Type "
               "<utilisations> -CA \"<hôte de l'autorité>\\<nom de l'autorité>\" et affectez-le "
               "avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte>.",
               "Добавьте сертификаты обоих центров сертификации в проверяемую папку и повторите "
               "проверку; если издатели действительно разные, запросите сертификат в центре "
               "сертификации внутренних серверов командой Request-CsCertificate -New -Type "
               "<назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте его командой "
               "Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_pchat_names_another_issuer,
};

}  // namespace rules
