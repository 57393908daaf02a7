#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/persistent_chat/requirement.hpp"

namespace rules {

namespace {

/// Names of the pool and the server that the certificate lacks; wildcards count for neither.
std::vector<std::string> missing_names(const Evidence& evidence, ServerId server,
                                       CertificateId certificate) {
    std::vector<std::string> missing{evidence.topology.pool_of(server).fqdn};
    const std::string& own = evidence.topology.server(server).fqdn;
    if (own != missing.front()) {
        missing.push_back(own);
    }
    const std::vector<std::string> present = dns_names(evidence.certificate(certificate));
    std::erase_if(missing, [&](const std::string& name) {
        return std::ranges::find(present, name) != present.end();
    });
    return missing;
}

Hits judge_pchat_default_names(const Evidence& evidence) {
    if (!evidence.scope.is_chat_deployed) {
        return chat_not_applicable();
    }
    Hits hits;
    for (const ChatMember& member : evidence.scope.chat_members) {
        // Beside a Front End role the certificate is that role's, and its names are TC2019's.
        const bool is_stand_alone =
            !evidence.scope.pool(evidence.topology.server(member.server).pool).is_internal;
        const Selection* selection = evidence.attribution.find(member.server, Use::default_);
        if (!member.is_chat_server || !is_stand_alone || selection == nullptr ||
            selection->candidates.empty()) {
            continue;
        }
        const CertificateId certificate = selection->selected();
        for (const std::string& name : missing_names(evidence, member.server, certificate)) {
            hits.push_back({.subject = member.server,
                            .arguments = {member.server, SubjectOf{certificate}, name},
                            .certificate = certificate,
                            .uses = {Use::default_},
                            .identity = name});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule pchat_default_names{
    .id = "TC1009",
    .name = "pchat-default-names",
    .severity = Severity::warning,
    .citation = {"Step by step Persistent Chat pool deployment: SfB Server 2015 Part II", "",
                 "https://insidemstech.com/tag/persistent-chat/"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The Default certificate of a Persistent Chat Server has the FQDN of the pool and "
                "that of the server.",
                "Le certificat Default d'un serveur de conversation permanente porte le nom de "
                "domaine complet du pool et celui du serveur.",
                "В сертификате Default сервера сохраняемого чата есть полные доменные имена пула и "
                "сервера."},
    .message = {"The certificate '{1}' of the Persistent Chat Server '{0}' lacks the name '{2}'.",
                "Le certificat '{1}' du serveur de conversation permanente '{0}' ne porte pas le "
                "nom '{2}'.",
                "В сертификате '{1}' сервера сохраняемого чата '{0}' нет имени '{2}'."},
    .remedy =
        {"Run Request-CsCertificate -New -Type Default -CA \"<CA host>\\<CA name>\" on the server, "
         "with the pool's FQDN as subject name and both FQDNs as subject alternative names, and "
         "assign the result with Set-CsCertificate -Type Default -Thumbprint <new thumbprint>; no "
         "Microsoft table lists these names, so this follows the pattern of the other pools.",
         "Exécutez sur le serveur Request-CsCertificate -New -Type Default -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\", avec le nom de domaine complet du pool comme nom du "
         "sujet et les deux noms comme autres noms du sujet, et affectez le résultat avec "
         "Set-CsCertificate -Type Default -Thumbprint <nouvelle empreinte> ; aucun tableau de "
         "Microsoft n'indique ces noms, la règle suit donc le modèle des autres pools.",
         "Выполните на сервере команду Request-CsCertificate -New -Type Default -CA \"<узел "
         "ЦС>\\<имя ЦС>\", указав полное доменное имя пула как имя субъекта и оба имени как "
         "альтернативные имена субъекта, и назначьте результат командой Set-CsCertificate -Type "
         "Default -Thumbprint <новый отпечаток>; в таблицах Microsoft этих имён нет, поэтому "
         "правило следует образцу остальных пулов."},
    .check = judge_pchat_default_names,
};

}  // namespace rules
