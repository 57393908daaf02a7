#include <algorithm>
#include <map>
#include <utility>

#include "rules/catalogue.hpp"

namespace rules {

namespace {

/// Of a certificate that is selected for nothing: where it might serve, and what serves instead.
struct Superseded {
    std::vector<ServerId> servers;
    std::vector<CertificateId> instead;
};

template <class Value>
void add_new(std::vector<Value>& values, Value value) {
    if (std::ranges::find(values, value) == values.end()) {
        values.push_back(value);
    }
}

/// So many servers and certificates are named; a pool of more shares its certificates.
constexpr std::size_t most_told = 20;

void collect(const Evidence& evidence, ServerId server, const Selection& selection,
             std::map<CertificateId, Superseded>& found) {
    for (const Candidate& candidate : selection.candidates) {
        const CertificateId id = candidate.certificate;
        if (evidence.attribution.is_selected(id) ||
            !evidence.certificate(id).is_valid_at(evidence.clock)) {
            continue;
        }
        Superseded& superseded = found[id];
        if (server && superseded.servers.size() < most_told) {
            add_new(superseded.servers, server);
        }
        if (superseded.instead.size() < most_told) {
            add_new(superseded.instead, selection.selected());
        }
    }
}

std::vector<std::string> thumbprints(const Evidence& evidence,
                                     const std::vector<CertificateId>& certificates) {
    std::vector<std::string> texts;
    texts.reserve(certificates.size());
    for (const CertificateId id : certificates) {
        texts.push_back(model::to_hex(evidence.certificate(id).sha1));
    }
    return texts;
}

Hits judge_superseded_certificate(const Evidence& evidence) {
    std::map<CertificateId, Superseded> found;
    for (std::uint32_t index = 0; index < evidence.attribution.servers.size(); ++index) {
        for (const Selection& selection : evidence.attribution.servers[index]) {
            collect(evidence, {index}, selection, found);
        }
    }
    for (const Selection& selection : evidence.attribution.deployment) {
        collect(evidence, {}, selection, found);
    }
    Hits hits;
    for (auto& [id, superseded] : found) {
        hits.push_back(
            {.subject = id,
             .arguments = {SubjectOf{id}, ThumbprintOf{id}, SerialOf{id},
                           std::move(superseded.servers), evidence.certificate(id).not_after,
                           thumbprints(evidence, superseded.instead)},
             .certificate = id});
    }
    return hits;
}

}  // namespace

constexpr Rule superseded_certificate{
    .id = "TC2030",
    .name = "superseded-certificate",
    .severity = Severity::note,
    .citation = {"Check Lync Server 2013 server certificates", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-check-lync-server-2013-server-certificates"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"Every valid certificate of a server is in use.",
                "Chaque certificat valide d'un serveur est utilisé.",
                "Каждый действительный сертификат сервера используется."},
    .message =
        {"The certificate '{0}' (thumbprint '{1}', serial number '{2}') of '{3}', valid until "
         "'{4}', is not the one that would be used, but '{5}'.",
         "Le certificat '{0}' (empreinte '{1}', numéro de série '{2}') de '{3}', valide jusqu'au "
         "'{4}', n'est pas celui qui serait utilisé, mais '{5}'.",
         "Сертификат '{0}' (отпечаток '{1}', серийный номер '{2}') для '{3}', действительный до "
         "'{4}', — не тот, который был бы использован; используется '{5}'."},
    .remedy =
        {"Check with Get-CsCertificate which certificate the server uses; supply its output to "
         "audit that one, and remove certificates that nothing uses from the computer's store.",
         "Vérifiez avec Get-CsCertificate quel certificat le serveur utilise ; fournissez sa "
         "sortie pour auditer celui-là et supprimez du magasin de l'ordinateur les certificats "
         "inutilisés.",
         "Проверьте командой Get-CsCertificate, какой сертификат использует сервер; предоставьте "
         "её вывод, чтобы проверялся именно он, и удалите неиспользуемые сертификаты из хранилища "
         "компьютера."},
    .check = judge_superseded_certificate,
};

}  // namespace rules
