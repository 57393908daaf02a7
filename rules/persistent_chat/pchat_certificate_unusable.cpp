#include "rules/catalogue.hpp"
#include "rules/extended_key_usage.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

/// `3F2A…: TC2013 TC2001`: a certificate and the rules that say why it is of no use.
std::string reasons(const Evidence& evidence, CertificateId id) {
    const model::Certificate& certificate = evidence.certificate(id);
    std::string text = model::to_hex(certificate.sha1) + ":";
    if (!permits_server_authentication(certificate)) {
        text += " TC2001";
    }
    if (evidence.clock > certificate.not_after) {
        text += " TC2013";
    }
    if (evidence.clock < certificate.not_before) {
        text += " TC2014";
    }
    return text;
}

Hit unusable_hit(const Evidence& evidence, ServerId server, const Selection& selection) {
    std::vector<std::string> candidates;
    for (const Candidate& candidate : selection.candidates) {
        candidates.push_back(reasons(evidence, candidate.certificate));
    }
    return {.subject = server,
            .arguments = {server, std::vector<Use>{selection.use}, std::move(candidates)},
            .certificate = selection.selected(),
            .uses = {selection.use}};
}

/// Adds the use to the hit about the same certificate of that server, if there is one.
bool extend(Hits& hits, ServerId server, const Selection& selection) {
    const ServerId* last = hits.empty() ? nullptr : std::get_if<ServerId>(&hits.back().subject);
    if (last == nullptr || *last != server || hits.back().certificate != selection.selected()) {
        return false;
    }
    hits.back().uses.push_back(selection.use);
    hits.back().arguments[1] = hits.back().uses;
    return true;
}

Hits judge_pchat_certificate_unusable(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const ChatMember& member : evidence.scope.chat_members) {
        for (const Use use : bound_uses(evidence, member)) {
            const Selection* selection = evidence.attribution.find(member.server, use);
            // The selected one is the best: when it is unusable, all are (semantics §3).
            if (selection != nullptr && !selection->candidates.empty() && !selection->is_usable &&
                !extend(hits, member.server, *selection)) {
                hits.push_back(unusable_hit(evidence, member.server, *selection));
            }
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_certificate_unusable{
    .id = "TC1006",
    .name = "pchat-certificate-unusable",
    .severity = Severity::error,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Every server that the Persistent Chat requirement binds has a certificate that "
                "can be used at the time of the audit.",
                "Chaque serveur visé par l'exigence relative à la conversation permanente a un "
                "certificat utilisable au moment de l'audit.",
                "У каждого сервера, на который распространяется требование для сохраняемого чата, "
                "есть сертификат, пригодный на момент проверки."},
    .message = {"None of the certificates of the server '{0}' for '{1}' can be used; thumbprints "
                "and the rules that say why: '{2}'.",
                "Aucun des certificats du serveur '{0}' pour '{1}' n'est utilisable ; empreintes "
                "et règles qui disent pourquoi : '{2}'.",
                "Ни один сертификат сервера '{0}' для '{1}' не пригоден; отпечатки и правила, "
                "которые объясняют причину: '{2}'."},
    .remedy =
        {"Request a new certificate from the internal servers' CA with Request-CsCertificate -New "
         "-Type <uses> -CA \"<CA host>\\<CA name>\" and assign it with Set-CsCertificate -Type "
         "<uses> -Thumbprint <new thumbprint> before you install or start Persistent Chat; if a "
         "usable one exists, add it to the audited folder.",
         "Demandez un nouveau certificat à l'autorité de certification des serveurs internes avec "
         "Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de l'autorité>\\<nom de "
         "l'autorité>\" et affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<nouvelle empreinte> avant d'installer ou de démarrer la conversation permanente ; s'il "
         "en existe un utilisable, ajoutez-le au dossier audité.",
         "Запросите новый сертификат в центре сертификации внутренних серверов командой "
         "Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя ЦС>\" и назначьте "
         "его командой Set-CsCertificate -Type <назначения> -Thumbprint <новый отпечаток> до "
         "установки или запуска сохраняемого чата; если пригодный сертификат существует, добавьте "
         "его в проверяемую папку."},
    .check = judge_pchat_certificate_unusable,
};

}  // namespace rules
