#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// So many certificates are named in a message; it says how many need the missing one.
constexpr std::size_t most_needing = 20;

/// By CertificateId: judged, or a CA certificate above a judged one.
std::vector<bool> relevant(const Evidence& evidence) {
    std::vector<bool> is_relevant(evidence.bundle.certificates.size());
    for (const CertificateId id : judged_certificates(evidence)) {
        is_relevant[id.value] = true;
    }
    for (const CertificateId id : judged_intermediates(evidence)) {
        is_relevant[id.value] = true;
    }
    return is_relevant;
}

Argument key_id(const MissingIssuer& missing) {
    if (missing.key_id.empty()) {
        return std::vector<std::string>{};  // reads as a dash
    }
    return missing.key_id;
}

Hits judge_chain_incomplete(const Evidence& evidence) {
    const std::vector<bool> is_relevant = relevant(evidence);
    Hits hits;
    for (const MissingIssuer& missing : evidence.trust.missing) {
        std::vector<CertificateId> needed_by = missing.needed_by;
        std::erase_if(needed_by, [&](CertificateId id) { return !is_relevant[id.value]; });
        if (needed_by.empty()) {
            continue;
        }
        const auto count = static_cast<std::int64_t>(needed_by.size());
        needed_by.resize(std::min(needed_by.size(), most_needing));
        const CertificateId first = needed_by.front();
        hits.push_back({.arguments = {missing.name, key_id(missing), count, std::move(needed_by)},
                        .certificate = first,
                        .identity = missing.name});
    }
    return hits;
}

}  // namespace

constexpr Rule chain_incomplete{
    .id = "TC2018",
    .name = "chain-incomplete",
    .severity = Severity::warning,
    .citation = {"Public key infrastructure (Lync Server 2013)", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-public-key-infrastructure"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary =
        {"The chain of every server certificate up to a root can be built from the files supplied.",
         "La chaîne de chaque certificat de serveur jusqu'à une racine peut être construite à "
         "partir des fichiers fournis.",
         "Цепочку каждого сертификата сервера до корня можно построить из предоставленных файлов."},
    .message = {"The certificate of the CA '{0}' (key identifier: '{1}') was not supplied; "
                "certificates that need it ('{2}' in all): '{3}'.",
                "Le certificat de l'autorité de certification '{0}' (identificateur de clé : "
                "'{1}') n'a pas été fourni ; certificats qui en ont besoin ('{2}' au total) : "
                "'{3}'.",
                "Сертификат центра сертификации '{0}' (идентификатор ключа: '{1}') не "
                "предоставлен; сертификаты, которым он нужен (всего '{2}'): '{3}'."},
    .remedy =
        {"Save the CA certificate with certutil -ca.cert <file> on that CA, or export it from the "
         "intermediate or root store of a server, and add the file to the audited folder; if no "
         "server has it, install it there as well.",
         "Enregistrez le certificat de l'autorité avec certutil -ca.cert <fichier> sur celle-ci, "
         "ou exportez-le du magasin intermédiaire ou racine d'un serveur, et ajoutez le fichier au "
         "dossier audité ; si aucun serveur ne l'a, installez-le aussi sur les serveurs.",
         "Сохраните сертификат центра сертификации командой certutil -ca.cert <файл> на этом "
         "центре либо экспортируйте его из хранилища промежуточных или корневых центров сервера и "
         "добавьте файл в проверяемую папку; если его нет ни на одном сервере, установите его и "
         "там."},
    .check = judge_chain_incomplete,
};

}  // namespace rules
