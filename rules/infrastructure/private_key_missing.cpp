#include <algorithm>
#include <set>

#include "rules/catalogue.hpp"
#include "rules/infrastructure/key_mismatch.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Whether a container that carries keys held the certificate, and its key lay nowhere.
bool is_without_key(std::span<const model::Occurrence> occurrences) {
    bool is_absent = false;
    for (const model::Occurrence& occurrence : occurrences) {
        if (occurrence.key == model::KeyPresence::present) {
            return false;
        }
        is_absent = is_absent || occurrence.key == model::KeyPresence::absent;
    }
    return is_absent;
}

/// Beside a wrong key the right one lacks too; TC2029 says the former.
std::set<CertificateId> told_by_mismatch(const Evidence& evidence) {
    std::set<CertificateId> told;
    for (const KeyMismatch& mismatch : key_mismatches(evidence)) {
        if (mismatch.is_certain) {
            told.insert(mismatch.certificates.begin(), mismatch.certificates.end());
        }
    }
    return told;
}

Hits judge_private_key_missing(const Evidence& evidence) {
    const std::set<CertificateId> told = told_by_mismatch(evidence);
    return judge_selected(evidence, [&](CertificateId id, const model::Certificate&) -> Defect {
        const auto occurrences = evidence.bundle.occurrences_of(id);
        if (!is_without_key(occurrences) || told.contains(id)) {
            return std::nullopt;
        }
        const auto keyless =
            std::ranges::find(occurrences, model::KeyPresence::absent, &model::Occurrence::key);
        return Defect{{SubjectOf{id}, ThumbprintOf{id}, keyless->place.file}};
    });
}

}  // namespace

constexpr Rule private_key_missing{
    .id = "TC2020",
    .name = "private-key-missing",
    .severity = Severity::error,
    .citation = {"Set up certificates for the internal edge interface in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-set-up-certificates-for-the-internal-edge-interface"},
    .needs = Need::certificates | Need::private_key,
    .since = "0.1",
    .summary =
        {"A server certificate in a container that carries private keys has its own beside it.",
         "Un certificat de serveur dans un conteneur de clés privées y a la sienne.",
         "Рядом с сертификатом сервера в контейнере с закрытыми ключами есть его ключ."},
    .message =
        {"The container '{2}' holds the certificate '{0}' (thumbprint '{1}') without its private "
         "key.",
         "Le conteneur '{2}' contient le certificat '{0}' (empreinte '{1}') sans sa clé privée.",
         "В контейнере '{2}' сертификат '{0}' (отпечаток '{1}') хранится без закрытого ключа."},
    .remedy = {"On the server, check with certutil -store my <its thumbprint> that the certificate "
               "has a private key; if it lacks, try certutil -repairstore my <its thumbprint>, "
               "else request a new certificate with Request-CsCertificate -New -Type <uses>; then "
               "export it with its key.",
               "Sur le serveur, vérifiez avec certutil -store my <son empreinte> que le certificat "
               "a une clé privée ; si elle manque, essayez certutil -repairstore my <son "
               "empreinte>, sinon demandez un nouveau certificat avec Request-CsCertificate -New "
               "-Type <utilisations> ; exportez-le ensuite avec sa clé.",
               "На сервере проверьте командой certutil -store my <его отпечаток>, есть ли у "
               "сертификата закрытый ключ; если нет, попробуйте certutil -repairstore my <его "
               "отпечаток>, иначе запросите новый сертификат командой Request-CsCertificate -New "
               "-Type <назначения>; затем экспортируйте его с ключом."},
    .check = judge_private_key_missing,
};

}  // namespace rules
