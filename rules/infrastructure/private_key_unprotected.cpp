#include <algorithm>
#include <map>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/public_keys.hpp"

namespace rules {

namespace {

/// The unencrypted keys of one file.
struct Bare {
    model::Location place;  ///< of the first of them
    std::vector<CertificateId> certificates;
};

// An audit wants no key at all; one that everybody can read gives the server's name away.
Hits judge_private_key_unprotected(const Evidence& evidence) {
    const PublicKeys public_keys(evidence);
    std::map<FileId, Bare> files;
    for (const model::SuppliedKey& key : evidence.bundle.keys) {
        if (key.was_encrypted || key.is_locked) {
            continue;
        }
        Bare& bare = files.try_emplace(key.place.file, Bare{key.place, {}}).first->second;
        for (const CertificateId id : public_keys.certificates_with(key.public_key)) {
            if (std::ranges::find(bare.certificates, id) == bare.certificates.end()) {
                bare.certificates.push_back(id);
            }
        }
    }
    Hits hits;
    for (auto& [file, bare] : files) {
        hits.push_back({.subject = file,
                        .arguments = {file, std::move(bare.certificates)},
                        .place = bare.place});
    }
    return hits;
}

}  // namespace

constexpr Rule private_key_unprotected{
    .id = "TC2034",
    .name = "private-key-unprotected",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = Need::certificates | Need::private_key,
    .since = "0.1",
    .summary = {"Private keys are handed over encrypted or not at all.",
                "Les clés privées ne sont transmises que chiffrées, ou pas du tout.",
                "Закрытые ключи передаются только в зашифрованном виде или не передаются вовсе."},
    .message =
        {"A private key lies unencrypted in '{0}'; certificates with this key: '{1}'.",
         "Une clé privée se trouve non chiffrée dans '{0}' ; certificats ayant cette clé : '{1}'.",
         "В '{0}' лежит незашифрованный закрытый ключ; сертификаты с этим ключом: '{1}'."},
    .remedy = {"Delete the file once its content is in a container with a password "
               "(Export-PfxCertificate -Password, or openssl pkcs12 -export); if others could read "
               "it, request the certificates again with a new key, Request-CsCertificate -New "
               "-Type <uses>, and have the old ones revoked.",
               "Supprimez le fichier une fois son contenu placé dans un conteneur à mot de passe "
               "(Export-PfxCertificate -Password, ou openssl pkcs12 -export) ; si d'autres ont pu "
               "le lire, redemandez les certificats avec une nouvelle clé, Request-CsCertificate "
               "-New -Type <utilisations>, et faites révoquer les anciens.",
               "Перенесите содержимое в контейнер с паролем (Export-PfxCertificate -Password или "
               "openssl pkcs12 -export) и удалите файл; если его могли прочитать другие, запросите "
               "сертификаты заново с новым ключом, Request-CsCertificate -New -Type <назначения>, "
               "и отзовите старые."},
    .check = judge_private_key_unprotected,
};

}  // namespace rules
