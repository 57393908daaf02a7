
#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"
#include "rules/persistent_chat/locked_files.hpp"

namespace rules {

namespace {

/// By ServerId: judged elsewhere. Servers in the scope of Persistent Chat are TC1004's and
/// TC1005's; where the assignments of a computer are known, TC3018 tells which use has none.
std::vector<bool> judged_elsewhere(const Evidence& evidence) {
    std::vector<bool> is_elsewhere = evidence.exports.has_assignments;
    is_elsewhere.resize(evidence.topology.servers.size());
    for (const ChatMember& member : evidence.scope.chat_members) {
        is_elsewhere[member.server.value] = true;
    }
    return is_elsewhere;
}

std::vector<Use> uses_without_certificate(const Evidence& evidence, ServerId server) {
    std::vector<Use> uses;
    for (const Selection& selection : evidence.attribution.servers[server.value]) {
        // One that an export names exists: TC3022 speaks of it.
        if (selection.candidates.empty() &&
            !is_assigned_unsupplied(evidence, server, selection.use)) {
            uses.push_back(selection.use);
        }
    }
    return uses;
}

Hits judge_internal_server_certificate_missing(const Evidence& evidence) {
    const std::vector<bool> is_elsewhere = judged_elsewhere(evidence);
    const LockedFiles locked(evidence);
    Hits hits;
    for (const ServerId server : evidence.scope.internal_servers) {
        if (is_elsewhere[server.value]) {
            continue;
        }
        const std::vector<Use> uses = uses_without_certificate(evidence, server);
        // Every internal server has a Default certificate; who exported that has exported what
        // there is.
        if (uses.empty() || uses.front() != Use::default_) {
            continue;
        }
        hits.push_back({.subject = server,
                        .arguments = {server, uses, locked.of(evidence, server)},
                        .uses = uses});
    }
    return hits;
}

}  // namespace

constexpr Rule internal_server_certificate_missing{
    .id = "TC3021",
    .name = "internal-server-certificate-missing",
    .severity = Severity::error,
    .citation = {"Configure certificates for servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-configure-certificates-for-servers"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"The certificate of every internal server was supplied.",
                "Le certificat de chaque serveur interne a été fourni.",
                "Сертификат каждого внутреннего сервера предоставлен."},
    .message = {"No certificate for '{1}' of the internal server '{0}' was supplied; locked "
                "containers that may hold it: '{2}'.",
                "Aucun certificat pour '{1}' du serveur interne '{0}' n'a été fourni ; conteneurs "
                "verrouillés qui peuvent le contenir : '{2}'.",
                "Сертификат для '{1}' внутреннего сервера '{0}' не предоставлен; закрытые паролем "
                "контейнеры, где он может находиться: '{2}'."},
    .remedy =
        {"If the server has a certificate, export it into a folder named after the server; if it "
         "has none, run Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA name>\" on it "
         "and assign the result with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>; "
         "for locked containers give the passwords with --password-file.",
         "Si le serveur a un certificat, exportez-le dans un dossier portant le nom du serveur ; "
         "sinon, exécutez-y Request-CsCertificate -New -Type <utilisations> -CA \"<hôte de "
         "l'autorité>\\<nom de l'autorité>\" et affectez le résultat avec Set-CsCertificate -Type "
         "<utilisations> -Thumbprint <nouvelle empreinte> ; pour les conteneurs verrouillés, "
         "donnez les mots de passe avec --password-file.",
         "Если сертификат на сервере есть, экспортируйте его в папку с именем сервера; если нет, "
         "выполните на нём команду Request-CsCertificate -New -Type <назначения> -CA \"<узел "
         "ЦС>\\<имя ЦС>\" и назначьте результат командой Set-CsCertificate -Type <назначения> "
         "-Thumbprint <новый отпечаток>; для закрытых контейнеров укажите пароли параметром "
         "--password-file."},
    .check = judge_internal_server_certificate_missing,
};

}  // namespace rules
