#include <unordered_set>

#include "rules/catalogue.hpp"
#include "rules/public_keys.hpp"

namespace rules {

namespace {

Hits judge_pending_request(const Evidence& evidence) {
    if (evidence.bundle.requests.empty()) {
        return {};
    }
    const PublicKeys public_keys(evidence);
    std::unordered_set<std::string_view> told;
    Hits hits;
    for (const model::CertificateRequest& request : evidence.bundle.requests) {
        // The same request may lie in several files.
        if (request.public_key.empty() || !told.insert(request.public_key).second ||
            !public_keys.certificates_with(request.public_key).empty()) {
            continue;
        }
        hits.push_back({.subject = request.place.file,
                        .arguments = {request.subject_text, request.place.file, request.dns_names},
                        .identity = request.subject_text,
                        .place = request.place});
    }
    return hits;
}

}  // namespace

constexpr Rule pending_request{
    .id = "TC2035",
    .name = "pending-request",
    .severity = Severity::note,
    .citation = {"Certificate requirements for Persistent Chat server in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-persistent-chat-server"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"Every certificate request supplied has led to a certificate.",
                "Chaque demande de certificat fournie a abouti à un certificat.",
                "По каждому предоставленному запросу сертификата получен сертификат."},
    .message =
        {"The request for '{0}' in '{1}' (DNS names: '{2}') has no certificate with its key yet.",
         "La demande pour '{0}' dans '{1}' (noms DNS : '{2}') n'a pas encore de certificat avec sa "
         "clé.",
         "По запросу для '{0}' в '{1}' (DNS-имена: '{2}') сертификата с его ключом пока нет."},
    .remedy =
        {"Have the CA issue the certificate, fetch it with Request-CsCertificate -Retrieve "
         "-RequestId <id> or import the file with Import-CsCertificate -Path <file>, assign it "
         "with Set-CsCertificate -Type <uses> -Thumbprint <thumbprint>, and supply it; leave out "
         "requests that were given up.",
         "Faites émettre le certificat par l'autorité, récupérez-le avec Request-CsCertificate "
         "-Retrieve -RequestId <id> ou importez le fichier avec Import-CsCertificate -Path "
         "<fichier>, affectez-le avec Set-CsCertificate -Type <utilisations> -Thumbprint "
         "<empreinte> et fournissez-le ; écartez les demandes abandonnées.",
         "Получите сертификат от центра сертификации, заберите его командой Request-CsCertificate "
         "-Retrieve -RequestId <номер> или импортируйте файл командой Import-CsCertificate -Path "
         "<файл>, назначьте его командой Set-CsCertificate -Type <назначения> -Thumbprint "
         "<отпечаток> и предоставьте; запросы, от которых отказались, исключите."},
    .check = judge_pending_request,
};

}  // namespace rules
