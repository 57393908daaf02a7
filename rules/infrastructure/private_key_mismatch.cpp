#include "rules/catalogue.hpp"
#include "rules/infrastructure/key_mismatch.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

Hits judge_private_key_mismatch(const Evidence& evidence) {
    Hits hits;
    for (const KeyMismatch& mismatch : key_mismatches(evidence)) {
        const CertificateId first = mismatch.certificates.front();
        hits.push_back({.kind = mismatch.is_certain ? Kind::fail : Kind::open,
                        .subject = first,
                        .arguments = {mismatch.place.file,
                                      subjects_and_thumbprints(evidence, mismatch.certificates)},
                        .certificate = first,
                        .place = mismatch.place});
    }
    return hits;
}

}  // namespace

constexpr Rule private_key_mismatch{
    .id = "TC2029",
    .name = "private-key-mismatch",
    .severity = Severity::error,
    .citation = {"Set up certificates for the internal edge interface in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-set-up-certificates-for-the-internal-edge-interface"},
    .needs = Need::certificates | Need::private_key,
    .since = "0.1",
    .summary = {"A private key supplied with a certificate belongs to it.",
                "Une clé privée fournie avec un certificat lui appartient.",
                "Закрытый ключ, предоставленный вместе с сертификатом, принадлежит ему."},
    .message =
        {"The private key in '{0}' belongs to none of the certificates supplied with it: '{1}'.",
         "La clé privée dans '{0}' n'appartient à aucun des certificats fournis avec elle : '{1}'.",
         "Закрытый ключ в '{0}' не принадлежит ни одному из сертификатов, предоставленных вместе с "
         "ним: '{1}'."},
    .remedy =
        {"On the server, check the key with certutil -store my <its thumbprint> and export "
         "certificate and key again with certutil -exportPFX my <its thumbprint> <file>; if the "
         "key is lost, request a new certificate with Request-CsCertificate -New -Type <uses> and "
         "assign it with Set-CsCertificate -Type <uses> -Thumbprint <new thumbprint>.",
         "Sur le serveur, vérifiez la clé avec certutil -store my <son empreinte> et exportez de "
         "nouveau le certificat et la clé avec certutil -exportPFX my <son empreinte> <fichier> ; "
         "si la clé est perdue, demandez un nouveau certificat avec Request-CsCertificate -New "
         "-Type <utilisations> et affectez-le avec Set-CsCertificate -Type <utilisations> "
         "-Thumbprint <nouvelle empreinte>.",
         "На сервере проверьте ключ командой certutil -store my <его отпечаток> и экспортируйте "
         "сертификат с ключом заново командой certutil -exportPFX my <его отпечаток> <файл>; если "
         "ключ утрачен, запросите новый сертификат командой Request-CsCertificate -New -Type "
         "<назначения> и назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint "
         "<новый отпечаток>."},
    .check = judge_private_key_mismatch,
};

}  // namespace rules
