#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

std::optional<Kind> judge(SameCa outcome) {
    switch (outcome) {
        case SameCa::self_signed:
        case SameCa::other_root:
        case SameCa::other_topmost:
            return Kind::fail;
        case SameCa::holds_by_identity:
        case SameCa::holds:
            return Kind::pass;
        case SameCa::refuted:
        case SameCa::no_reference:
        case SameCa::renewed:
        case SameCa::same_root:
        case SameCa::unverifiable:
        case SameCa::names_another_issuer:
        case SameCa::unproven:
        case SameCa::possibly_renewed:
        case SameCa::root_missing:
            break;
    }
    return std::nullopt;
}

/// Two CAs of one name differ by their keys.
void tell_apart(const Evidence& evidence, Hit& hit) {
    const AuthorityId issuer = evidence.trust.issuance(hit.certificate).authority;
    if (hit.kind != Kind::fail || !issuer || !evidence.reference.authority) {
        return;
    }
    const Authority& own = evidence.trust.authority(issuer);
    const Authority& reference = evidence.trust.authority(evidence.reference.authority);
    if (own.name_id == reference.name_id) {
        hit.arguments[3] = with_key_id(own.name, own.key_id);
        hit.arguments[4] = with_key_id(reference.name, reference.key_id);
    }
}

Hits judge_pchat_issuer_not_internal_ca(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const Comparison& comparison : evidence.comparisons) {
        if (const std::optional<Kind> kind = judge(comparison.outcome)) {
            hits.push_back(comparison_hit(evidence, comparison, *kind));
            tell_apart(evidence, hits.back());
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_issuer_not_internal_ca{
    .id = "TC1001",
    .name = "pchat-issuer-not-internal-ca",
    .severity = Severity::error,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"Persistent Chat servers and the servers of the file upload/download web services have "
         "certificates from the CA that issued those of the internal servers.",
         "Les serveurs de conversation permanente et les serveurs des services web pour le "
         "téléchargement de fichiers ont des certificats émis par la même autorité de "
         "certification que ceux des serveurs internes.",
         "Сертификаты серверов сохраняемого чата и серверов с веб-службой отправки/загрузки файлов "
         "изданы тем же центром сертификации, что и сертификаты внутренних серверов."},
    .message = {"The server '{0}' presents for '{1}' the certificate '{2}' issued by '{3}', which "
                "does not belong to the hierarchy of the internal servers' CA '{4}'.",
                "Le serveur '{0}' présente pour '{1}' le certificat '{2}' émis par '{3}', qui "
                "n'appartient pas à la hiérarchie de l'autorité de certification '{4}' des "
                "serveurs internes.",
                "Сервер '{0}' предъявляет для '{1}' сертификат '{2}', изданный '{3}', который не "
                "входит в иерархию центра сертификации '{4}' внутренних серверов."},
    .remedy =
        {"On that server, request a certificate from the internal servers' CA with "
         "Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" and assign it with "
         "Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Sur ce serveur, demandez un certificat à l'autorité de certification des serveurs "
         "internes avec Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\", puis affectez-le avec Set-CsCertificate -Type "
         "<utilisations> -Thumbprint <nouvelle empreinte>.",
         "На этом сервере запросите сертификат в центре сертификации внутренних серверов командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток>."},
    .check = judge_pchat_issuer_not_internal_ca,
};

}  // namespace rules
