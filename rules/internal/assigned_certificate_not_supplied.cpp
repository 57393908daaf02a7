#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/assigned.hpp"
#include "rules/catalogue.hpp"

namespace rules {

namespace {

/// One certificate that nobody supplied, as one server's export names it; OAuthTokenIssuer is the
/// deployment's, whichever servers' exports name it.
struct Unsupplied {
    const AssignedCertificate* line = nullptr;
    std::vector<ServerId> servers;
    std::vector<Use> uses;
};

bool is_global(const AssignedCertificate& line) { return line.use == Use::oauth_token_issuer; }

/// Lines come in the order of servers and their uses: what is known already is the last.
template <class T>
void add_once(std::vector<T>& all, T one) {
    if (all.empty() || all.back() != one) {
        all.push_back(one);
    }
}

/// What came into effect later has replaced it.
bool is_replaced(const AssignedCertificate& line, const AssignedLines& current) {
    return !line.is_staged && !line.exported.effective_date.is_ambiguous &&
           !is_among(current, line);
}

class UnsuppliedFinder {
  public:
    /// In the order of the servers, those of the deployment last.
    std::vector<Unsupplied> find(const Exports& exports) {
        for (std::span<const AssignedCertificate> rest = exports.assignments; !rest.empty();) {
            const auto lines = first_of_one_use(rest);
            rest = rest.subspan(lines.size());
            // A use that has no meaning here lets nothing be judged anyway.
            if (lines.front().use) {
                add(lines);
            }
        }
        return std::move(found_);
    }

  private:
    void add(std::span<const AssignedCertificate> lines) {
        const AssignedLines current = current_lines(lines);
        for (const AssignedCertificate& line : lines) {
            if (!line.certificate && !is_replaced(line, current)) {
                add(line);
            }
        }
    }

    void add(const AssignedCertificate& line) {
        const ServerId owner = is_global(line) ? ServerId{} : line.server;
        const auto [entry, is_new] =
            known_.try_emplace({owner, line.exported.thumbprint, is_global(line)}, found_.size());
        if (is_new) {
            found_.push_back({.line = &line, .servers = {}, .uses = {}});
        }
        Unsupplied& one = found_[entry->second];
        add_once(one.uses, *line.use);
        if (line.server) {
            add_once(one.servers, line.server);
        }
    }

    std::map<std::tuple<ServerId, std::string, bool>, std::size_t> known_;
    std::vector<Unsupplied> found_;
};

Hit hit_of(const Unsupplied& one) {
    const AssignedCertificate& line = *one.line;
    Hit hit{.arguments = {one.servers, one.uses, line.exported.thumbprint, line.exported.issuer},
            .uses = one.uses,
            .identity = line.is_staged ? "staged" : "",
            .place = line.exported.place};
    if (line.exported.issuer.empty()) {
        hit.arguments.back() = std::vector<std::string>{};  // reads as a dash
    }
    if (!is_global(line) && line.server) {
        hit.subject = line.server;
    }
    // A computer that is not in the topology: nothing would be judged by it.
    hit.kind = is_global(line) || line.server ? Kind::fail : Kind::open;
    return hit;
}

Hits judge_assigned_certificate_not_supplied(const Evidence& evidence) {
    Hits hits;
    for (const Unsupplied& one : UnsuppliedFinder().find(evidence.exports)) {
        hits.push_back(hit_of(one));
    }
    return hits;
}

}  // namespace

constexpr Rule assigned_certificate_not_supplied{
    .id = "TC3022",
    .name = "assigned-certificate-not-supplied",
    .severity = Severity::warning,
    .citation = {"Get-CsCertificate", "",
                 "https://learn.microsoft.com/powershell/module/skypeforbusiness/"
                 "get-cscertificate"},
    .needs = Need::topology | Need::assignments | Need::certificates,
    .since = "0.1",
    .summary = {"Every certificate that an assignment export names was supplied.",
                "Chaque certificat nommé par un export des affectations a été fourni.",
                "Каждый сертификат, указанный в выгрузке назначений, предоставлен."},
    .message = {"The certificate with the thumbprint '{2}', issued by '{3}', which is assigned on "
                "'{0}' for '{1}', was not supplied and could not be judged.",
                "Le certificat d'empreinte '{2}', émis par '{3}', affecté sur '{0}' à '{1}', n'a "
                "pas été fourni et n'a pas pu être évalué.",
                "Сертификат с отпечатком '{2}', изданный '{3}' и назначенный на '{0}' для '{1}', "
                "не предоставлен и не проверен."},
    .remedy =
        {"Export it on the server with Get-Item Cert:\\LocalMachine\\My\\<that thumbprint> | "
         "Export-Certificate -FilePath <file> and add the file to the audited folder; if the "
         "assignment has changed since, export it again with Get-CsCertificate | Export-Clixml "
         "<file>.",
         "Exportez-le sur le serveur avec Get-Item Cert:\\LocalMachine\\My\\<cette empreinte> | "
         "Export-Certificate -FilePath <fichier> et ajoutez le fichier au dossier audité ; si "
         "l'affectation a changé depuis, exportez-la de nouveau avec Get-CsCertificate | "
         "Export-Clixml <fichier>.",
         "Экспортируйте его на сервере командой Get-Item Cert:\\LocalMachine\\My\\<этот отпечаток> "
         "| "
         "Export-Certificate -FilePath <файл> и добавьте файл в проверяемую папку; если назначение "
         "с тех пор изменилось, выгрузите его снова командой Get-CsCertificate | Export-Clixml "
         "<файл>."},
    .check = judge_assigned_certificate_not_supplied,
};

}  // namespace rules
