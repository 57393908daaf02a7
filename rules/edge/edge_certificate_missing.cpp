#include <array>
#include <set>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/edge/edge_servers.hpp"
#include "rules/persistent_chat/locked_files.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// An export names a certificate for that use which was not supplied: that is TC3022's.
std::set<std::pair<ServerId, Use>> named_by_exports(const Evidence& evidence) {
    std::set<std::pair<ServerId, Use>> named;
    for (const AssignedCertificate& assigned : evidence.exports.assignments) {
        if (assigned.server && assigned.use && !assigned.certificate) {
            named.emplace(assigned.server, *assigned.use);
        }
    }
    return named;
}

/// A/V authentication is left out: Microsoft's pages disagree on the side whose certificate it
/// uses.
constexpr std::array required_uses{Use::edge_internal, Use::access_edge_external,
                                   Use::data_edge_external};

Hits judge_edge_certificate_missing(const Evidence& evidence) {
    const auto named = named_by_exports(evidence);
    const LockedFiles locked(evidence);
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        std::vector<Use> missing;
        for (const Use use : required_uses) {
            if (!selected_certificate(evidence, server, use) && !named.contains({server, use})) {
                missing.push_back(use);
            }
        }
        if (!missing.empty()) {
            hits.push_back({.subject = server,
                            .arguments = {server, missing, locked.of(evidence, server)},
                            .uses = missing});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule edge_certificate_missing{
    .id = "TC4018",
    .name = "edge-certificate-missing",
    .severity = Severity::error,
    .citation = {"Certificate requirements for external user access in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-external-user-access"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"A certificate was supplied for the inner and for the outer side of every Edge "
                "Server.",
                "Un certificat a été fourni pour le côté interne et pour le côté externe de "
                "chaque serveur Edge.",
                "Для внутренней и для внешней стороны каждого пограничного сервера предоставлен "
                "сертификат."},
    .message = {"No certificate for '{1}' of the Edge Server '{0}' was supplied; locked "
                "containers that may hold it: '{2}'.",
                "Aucun certificat pour '{1}' du serveur Edge '{0}' n'a été fourni ; conteneurs "
                "verrouillés qui peuvent le contenir : '{2}'.",
                "Сертификат для '{1}' пограничного сервера '{0}' не предоставлен; закрытые "
                "паролем контейнеры, где он может находиться: '{2}'."},
    .remedy = {"If the Edge Server has the certificate, export it into a folder named after the "
               "server, with the use as file name (Internal, External); if not, request it with "
               "Request-CsCertificate -New -Type Internal or -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication with -Output "
               "<request file> and assign it with Set-CsCertificate; for locked containers give "
               "the passwords with --password-file.",
               "Si le serveur Edge a le certificat, exportez-le dans un dossier portant le nom "
               "du serveur, avec l'utilisation comme nom de fichier (Internal, External) ; "
               "sinon, demandez-le avec Request-CsCertificate -New -Type Internal ou -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication et -Output <fichier "
               "de demande>, puis affectez-le avec Set-CsCertificate ; pour les conteneurs "
               "verrouillés, donnez les mots de passe avec --password-file.",
               "Если сертификат на пограничном сервере есть, экспортируйте его в папку с именем "
               "сервера под именем назначения (Internal, External); если нет, запросите его "
               "командой Request-CsCertificate -New -Type Internal или -Type "
               "AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication с параметром "
               "-Output <файл запроса> и назначьте командой Set-CsCertificate; для закрытых "
               "контейнеров укажите пароли параметром --password-file."},
    .check = judge_edge_certificate_missing,
};

}  // namespace rules
