#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

// "The same CA" is defined nowhere, and Microsoft's neighbouring pages ask for less (one PKI, a
// mutually trusted CA): a warning, unless the policy decides otherwise.
Hits judge_pchat_issuer_other_ca_same_root(const Evidence& evidence) {
    Hits hits = hits_of(evidence, SameCa::same_root);
    if (evidence.policy.same_ca == SameCaPolicy::root) {
        for (Hit& hit : hits) {
            hit.kind = hit.kind == Kind::fail ? Kind::pass : hit.kind;
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_issuer_other_ca_same_root{
    .id = "TC1002",
    .name = "pchat-issuer-other-ca-same-root",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The certificates that Persistent Chat relies on come from the very CA that issued those "
         "of the internal servers, not only from one with the same root.",
         "Les certificats dont dépend la conversation permanente viennent de l'autorité de "
         "certification même qui a émis ceux des serveurs internes, et pas seulement d'une "
         "autorité de même racine.",
         "Сертификаты, от которых зависит сохраняемый чат, изданы именно тем центром сертификации, "
         "который издал сертификаты внутренних серверов, а не просто центром с тем же корнем."},
    .message = {"The server '{0}' presents for '{1}' the certificate '{2}' issued by '{3}', which "
                "has the same root as the internal servers' CA '{4}' but is another CA.",
                "Le serveur '{0}' présente pour '{1}' le certificat '{2}' émis par '{3}', qui a la "
                "même racine que l'autorité de certification '{4}' des serveurs internes mais est "
                "une autre autorité.",
                "Сервер '{0}' предъявляет для '{1}' сертификат '{2}', изданный '{3}': корень у "
                "него тот же, что у центра сертификации '{4}' внутренних серверов, но это другой "
                "центр сертификации."},
    .remedy = {"Request the certificate from the internal servers' CA with Request-CsCertificate "
               "-New -Type <uses> -CA \"<CA host>\\<CA name>\" and assign it with "
               "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; where a common root "
               "is enough in your organization, audit with --same-ca root.",
               "Demandez le certificat à l'autorité de certification des serveurs internes avec "
               "Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom "
               "de l'autorité>\" et affectez-le avec Set-CsCertificate -Type <utilisations> "
               "-Thumbprint <nouvelle empreinte> ; si une racine commune suffit dans votre "
               "organisation, lancez l'audit avec --same-ca root.",
               "Запросите сертификат в центре сертификации внутренних серверов командой "
               "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и "
               "назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый "
               "отпечаток>; если в вашей организации достаточно общего корня, запускайте проверку "
               "с параметром --same-ca root."},
    .check = judge_pchat_issuer_other_ca_same_root,
};

}  // namespace rules
