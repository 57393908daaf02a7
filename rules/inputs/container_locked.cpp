#include "rules/catalogue.hpp"
#include "rules/inputs/problems.hpp"

namespace rules {

namespace {

/// The line of an encrypted key; a container is closed as a whole, wherever its reader noticed.
model::Location place_of(const model::Problem& problem) {
    return problem.place.line == 0 ? model::Location{.file = problem.place.file} : problem.place;
}

Hits judge_container_locked(const Evidence& evidence) {
    Hits hits;
    FileId last;
    for (const model::Problem* problem : problems_with(evidence, Consequence::locked)) {
        // A file with several encrypted keys is told of once, at the first of them.
        if (problem->place.file && problem->place.file == last) {
            continue;
        }
        last = problem->place.file;
        hits.push_back({.subject = file_of(*problem),
                        .arguments = {path_of(*problem)},
                        .place = place_of(*problem)});
    }
    return hits;
}

}  // namespace

constexpr Rule container_locked{
    .id = "TC9002",
    .name = "container-locked",
    .severity = Severity::warning,
    .citation = {"RFC 7292: PKCS #12: Personal Information Exchange Syntax v1.1", "3. Overview",
                 "https://www.rfc-editor.org/rfc/rfc7292#section-3"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"Every container and encrypted key opens with one of the passwords given.",
         "Chaque conteneur et chaque clé chiffrée s'ouvre avec l'un des mots de passe donnés.",
         "Каждый контейнер и зашифрованный ключ открывается одним из заданных паролей."},
    .message = {"None of the passwords opens '{0}'; what it holds was not audited.",
                "Aucun des mots de passe n'ouvre '{0}' ; son contenu n'a pas été audité.",
                "Ни один из паролей не открывает '{0}'; содержимое не проверено."},
    .remedy = {"Write the password on a line of a file and name that file with --password-file, or "
               "export the certificate again without its private key.",
               "Écrivez le mot de passe sur une ligne d'un fichier et indiquez ce fichier avec "
               "--password-file, ou exportez de nouveau le certificat sans sa clé privée.",
               "Запишите пароль отдельной строкой в файл и укажите этот файл параметром "
               "--password-file либо экспортируйте сертификат заново без закрытого ключа."},
    .check = judge_container_locked,
};

}  // namespace rules
