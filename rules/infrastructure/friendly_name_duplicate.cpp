#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/selected.hpp"

namespace rules {

namespace {

/// Certificates by friendly name, each once and in order.
using Groups = std::map<std::string_view, std::vector<CertificateId>>;

void add(Groups& groups, const model::Occurrence& occurrence) {
    if (occurrence.attributes->friendly_name.empty()) {
        return;
    }
    std::vector<CertificateId>& group = groups[occurrence.attributes->friendly_name];
    const auto at = std::ranges::lower_bound(group, occurrence.certificate);
    if (at == group.end() || *at != occurrence.certificate) {
        group.insert(at, occurrence.certificate);
    }
}

/// What lies in one store; certificates that nothing uses may share a name among themselves.
class Stores {
  public:
    explicit Stores(const Evidence& evidence) : evidence_(evidence) {
        const std::vector<CertificateId> judged = judged_certificates(evidence);
        is_judged_.resize(evidence.bundle.certificates.size());
        for (const CertificateId id : judged) {
            is_judged_[id.value] = true;
        }
    }

    Hits judge() {
        for (std::uint32_t index = 0; index < evidence_.attribution.servers.size(); ++index) {
            tell(ServerId{index}, ServerId{index}, groups_of({index}));
        }
        // A file that is a store, or goes into one as a whole.
        std::map<FileId, Groups> files;
        for (const model::Occurrence& occurrence : evidence_.bundle.occurrences) {
            if (!evidence_.attribution.is_authority[occurrence.certificate.value]) {
                add(files[occurrence.place.file], occurrence);
            }
        }
        for (const auto& [file, groups] : files) {
            tell(file, file, groups);
        }
        return std::move(hits_);
    }

  private:
    Groups groups_of(ServerId server) const {
        Groups groups;
        for (const Selection& selection : evidence_.attribution.servers[server.value]) {
            for (const Candidate& candidate : selection.candidates) {
                for (const model::Occurrence& occurrence :
                     evidence_.bundle.occurrences_of(candidate.certificate)) {
                    add(groups, occurrence);
                }
            }
        }
        return groups;
    }

    void tell(const Subject& subject, const Argument& store, const Groups& groups) {
        for (const auto& [name, certificates] : groups) {
            const auto used = std::ranges::find_if(
                certificates, [&](CertificateId id) { return is_judged_[id.value]; });
            const bool is_of_a_file = std::holds_alternative<FileId>(subject);
            if (certificates.size() < 2 || used == certificates.end() ||
                (is_of_a_file && told_.contains(certificates))) {
                continue;
            }
            told_.insert(certificates);
            hits_.push_back({.subject = subject,
                             .arguments = {store, std::string(name),
                                           subjects_and_thumbprints(evidence_, certificates)},
                             .certificate = *used,
                             .identity = std::string(name)});
        }
    }

    const Evidence& evidence_;
    std::vector<bool> is_judged_;
    std::set<std::vector<CertificateId>> told_;
    Hits hits_;
};

Hits judge_friendly_name_duplicate(const Evidence& evidence) { return Stores(evidence).judge(); }

}  // namespace

constexpr Rule friendly_name_duplicate{
    .id = "TC2021",
    .name = "friendly-name-duplicate",
    .severity = Severity::warning,
    .citation = {"Certificate requirements for internal servers in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-certificate-requirements-for-internal-servers"},
    .needs = only(Need::certificates),
    .since = "0.1",
    .summary = {"The certificates in one computer's store have different friendly names.",
                "Les certificats du magasin d'un ordinateur ont des noms conviviaux différents.",
                "У сертификатов в хранилище одного компьютера разные понятные имена."},
    .message = {"Several certificates of '{0}' have the friendly name '{1}': '{2}'.",
                "Plusieurs certificats de '{0}' ont le nom convivial '{1}' : '{2}'.",
                "Несколько сертификатов '{0}' имеют понятное имя '{1}': '{2}'."},
    .remedy =
        {"On the computer, give each certificate a friendly name of its own in its properties or "
         "with (Get-Item Cert:\\LocalMachine\\My\\<thumbprint>).FriendlyName = '<new name>'.",
         "Sur l'ordinateur, donnez à chaque certificat son propre nom convivial dans ses "
         "propriétés ou avec (Get-Item Cert:\\LocalMachine\\My\\<empreinte>).FriendlyName = "
         "'<nouveau nom>'.",
         "На компьютере дайте каждому сертификату своё понятное имя в его свойствах или командой "
         "(Get-Item Cert:\\LocalMachine\\My\\<отпечаток>).FriendlyName = '<новое имя>'."},
    .check = judge_friendly_name_duplicate,
};

}  // namespace rules
