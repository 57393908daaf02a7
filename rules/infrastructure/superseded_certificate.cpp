#include <algorithm>
#include <map>
#include <utility>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"

namespace rules {

namespace {

constexpr Text superseded_on_proxy{"the reverse proxy", "proxy inverse",
                                   "обратного прокси-сервера"};
constexpr Text superseded_for_tokens{"OAuthTokenIssuer", "OAuthTokenIssuer", "OAuthTokenIssuer"};

/// Of a certificate that is selected for nothing: where it might serve, and what serves instead.
struct Superseded {
    std::vector<ServerId> servers;
    const Text* without_server = nullptr;  ///< a use that belongs to no server
    std::vector<std::string> instead;      ///< thumbprints
};

/// So many servers and certificates are named; a pool of more shares its certificates.
constexpr std::size_t most_told = 20;

template <class Value>
void add_new(std::vector<Value>& values, Value value) {
    if (values.size() < most_told && std::ranges::find(values, value) == values.end()) {
        values.push_back(std::move(value));
    }
}

class SupersededFinder {
  public:
    explicit SupersededFinder(const Evidence& evidence)
        : evidence_(evidence), is_prepared_(evidence.bundle.certificates.size()) {
        for (const AssignedCertificate& line : evidence.exports.assignments) {
            const model::PrintedInstant& date = line.exported.effective_date;
            if (line.certificate && (line.is_staged || (!date.text.empty() && !date.value))) {
                is_prepared_[line.certificate.value] = true;
            }
        }
    }

    std::map<CertificateId, Superseded> find() {
        const Attribution& attribution = evidence_.attribution;
        for (std::uint32_t index = 0; index < attribution.servers.size(); ++index) {
            for (const Selection& selection : attribution.servers[index]) {
                add_candidates({index}, selection);
            }
        }
        for (const Selection& selection : attribution.deployment) {
            add_candidates({}, selection);
        }
        for (std::uint32_t index = 0; index < attribution.owners.size(); ++index) {
            add_settled({index});
        }
        return std::move(found_);
    }

  private:
    /// What an export says is to come into effect, or may be, is no remainder.
    bool is_left_over(CertificateId id) const {
        return !evidence_.attribution.is_selected(id) && !is_prepared_[id.value] &&
               evidence_.certificate(id).is_valid_at(evidence_.clock);
    }

    std::string thumbprint(CertificateId id) const {
        return model::to_hex(evidence_.certificate(id).sha1);
    }

    void add_candidates(ServerId server, const Selection& selection) {
        for (const Candidate& candidate : selection.candidates) {
            if (!is_left_over(candidate.certificate)) {
                continue;
            }
            Superseded& superseded = found_[candidate.certificate];
            if (server) {
                add_new(superseded.servers, server);
            } else {
                superseded.without_server = selection.use == Use::reverse_proxy
                                                ? &superseded_on_proxy
                                                : &superseded_for_tokens;
            }
            add_new(superseded.instead, thumbprint(selection.selected()));
        }
    }

    /// Whether an export tells what a server uses.
    bool add_assigned(ServerId server, std::vector<std::string>& thumbprints) const {
        bool is_told = false;
        for (const Selection& selection : evidence_.attribution.servers[server.value]) {
            for (const AssignedCertificate* line :
                 current_lines(lines_of(evidence_.exports, server, selection.use))) {
                add_new(thumbprints, line->exported.thumbprint);
                is_told = true;
            }
        }
        return is_told;
    }

    /// Where an export tells what a server uses, nothing else is a candidate.
    void add_settled(CertificateId id) {
        if (!is_left_over(id) || found_.contains(id)) {
            return;
        }
        Superseded superseded;
        for (const ServerId server : evidence_.attribution.owners[id.value]) {
            if (superseded.servers.size() < most_told && add_assigned(server, superseded.instead)) {
                superseded.servers.push_back(server);
            }
        }
        if (!superseded.servers.empty()) {
            found_.emplace(id, std::move(superseded));
        }
    }

    const Evidence& evidence_;
    std::vector<bool> is_prepared_;  ///< by CertificateId
    std::map<CertificateId, Superseded> found_;
};

Argument place_of(Superseded& superseded) {
    if (superseded.servers.empty()) {
        return Phrase{superseded.without_server};
    }
    return std::move(superseded.servers);
}

Hits judge_superseded_certificate(const Evidence& evidence) {
    Hits hits;
    for (auto& [id, superseded] : SupersededFinder(evidence).find()) {
        hits.push_back(
            {.subject = id,
             .arguments = {SubjectOf{id}, ThumbprintOf{id}, SerialOf{id}, place_of(superseded),
                           evidence.certificate(id).not_after, std::move(superseded.instead)},
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
         "'{4}', is not the one that would be used; that is '{5}'.",
         "Le certificat '{0}' (empreinte '{1}', numéro de série '{2}') de '{3}', valide jusqu'au "
         "'{4}', n'est pas celui qui serait utilisé ; c'est '{5}'.",
         "Сертификат '{0}' (отпечаток '{1}', серийный номер '{2}') для '{3}', действительный до "
         "'{4}', — не тот, который был бы использован; используется '{5}'."},
    .remedy =
        {"If Get-CsCertificate on the server shows that it uses this certificate, supply the "
         "output, so that this one is audited; if nothing uses it and it is not kept for later, "
         "remove it from the computer's store.",
         "Si Get-CsCertificate montre sur le serveur qu'il utilise ce certificat, fournissez la "
         "sortie de cette commande pour que celui-ci soit audité ; si rien ne l'utilise et qu'il "
         "n'est pas gardé pour plus tard, supprimez-le du magasin de l'ordinateur.",
         "Если команда Get-CsCertificate на сервере показывает, что он использует этот сертификат, "
         "предоставьте её вывод, чтобы проверялся именно он; если сертификат ничем не используется "
         "и не нужен для дальнейшего, удалите его из хранилища компьютера."},
    .check = judge_superseded_certificate,
};

}  // namespace rules
