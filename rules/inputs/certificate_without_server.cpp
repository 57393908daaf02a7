#include <algorithm>

#include "rules/catalogue.hpp"
#include "rules/extended_key_usage.hpp"
#include "rules/host_name.hpp"

namespace rules {

namespace {

/// By CertificateId: a candidate for the reverse proxy or the deployment's OAuth certificate, or
/// named by an export, whether for now, for later or for a use that has no rules.
std::vector<bool> accounted_for(const Evidence& evidence) {
    std::vector<bool> found(evidence.bundle.certificates.size());
    for (const AssignedCertificate& line : evidence.exports.assignments) {
        if (line.certificate && (line.server || line.use == Use::oauth_token_issuer)) {
            found[line.certificate.value] = true;
        }
    }
    for (const Selection& selection : evidence.attribution.deployment) {
        for (const Candidate& candidate : selection.candidates) {
            found[candidate.certificate.value] = true;
        }
    }
    return found;
}

/// People and devices have certificates too: one of a server says so in its extended key usage, or
/// without one, bears a host name.
bool is_of_a_server(const model::Certificate& certificate) {
    return permits_server_authentication(certificate) &&
           (certificate.has_extended_key_usage ||
            std::ranges::any_of(dns_names(certificate), is_fqdn));
}

Hits judge_certificate_without_server(const Evidence& evidence) {
    const std::vector<bool> is_accounted_for = accounted_for(evidence);
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        const CertificateId id{index};
        const Attribution& attribution = evidence.attribution;
        if (!attribution.is_authority[index] && attribution.owners[index].empty() &&
            !attribution.is_selected(id) && !is_accounted_for[index] &&
            is_of_a_server(evidence.certificate(id))) {
            hits.push_back(
                {.subject = id, .arguments = {SubjectOf{id}, ThumbprintOf{id}}, .certificate = id});
        }
    }
    return hits;
}

}  // namespace

constexpr Rule certificate_without_server{
    .id = "TC9005",
    .name = "certificate-without-server",
    .severity = Severity::note,
    .citation = {"TLS and MTLS for Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-tls-and-mtls"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Every server certificate supplied belongs to a server of the topology.",
                "Chaque certificat de serveur fourni appartient à un serveur de la topologie.",
                "Каждый предоставленный сертификат сервера относится к серверу топологии."},
    .message = {"The server certificate '{0}' (thumbprint '{1}') belongs to no server of the "
                "topology and was not judged.",
                "Le certificat de serveur '{0}' (empreinte '{1}') n'appartient à aucun serveur de "
                "la topologie et n'a pas été jugé.",
                "Сертификат сервера '{0}' (отпечаток '{1}') не относится ни к одному серверу "
                "топологии и не оценивался."},
    .remedy =
        {"If a server of the topology uses the certificate, put the file into a folder named after "
         "that server's FQDN and audit again; otherwise leave it out.",
         "Si un serveur de la topologie utilise ce certificat, placez le fichier dans un dossier "
         "portant le nom de domaine complet de ce serveur et relancez l'audit ; sinon, écartez-le.",
         "Если сертификат использует сервер топологии, положите файл в папку с полным доменным "
         "именем этого сервера и повторите проверку; иначе исключите файл."},
    .check = judge_certificate_without_server,
};

}  // namespace rules
