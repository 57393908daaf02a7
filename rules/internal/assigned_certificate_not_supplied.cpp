#include <algorithm>
#include <map>
#include <string>
#include <tuple>

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

/// What came into effect later has replaced it.
bool is_replaced(const Evidence& evidence, const AssignedCertificate& line) {
    if (line.is_staged || line.exported.effective_date.is_ambiguous) {
        return false;
    }
    const AssignedLines current = current_lines(lines_of(evidence.exports, line.server, *line.use));
    return std::ranges::find(current, &line) == current.end();
}

template <class T>
void add_once(std::vector<T>& all, T one) {
    if (std::ranges::find(all, one) == all.end()) {
        all.push_back(one);
    }
}

/// In the order of the servers, those of the deployment last.
std::vector<Unsupplied> find_unsupplied(const Evidence& evidence) {
    std::map<std::tuple<ServerId, std::string, bool>, std::size_t> known;
    std::vector<Unsupplied> found;
    for (const AssignedCertificate& line : evidence.exports.assignments) {
        // A use that has no meaning here lets nothing be judged anyway.
        if (line.certificate || !line.use || is_replaced(evidence, line)) {
            continue;
        }
        const ServerId owner = is_global(line) ? ServerId{} : line.server;
        const auto [entry, is_new] =
            known.try_emplace({owner, line.exported.thumbprint, is_global(line)}, found.size());
        if (is_new) {
            found.push_back({.line = &line, .servers = {}, .uses = {}});
        }
        Unsupplied& one = found[entry->second];
        add_once(one.uses, *line.use);
        if (line.server) {
            add_once(one.servers, line.server);
        }
    }
    return found;
}

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
    for (const Unsupplied& one : find_unsupplied(evidence)) {
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
