#include "analyzer/report/remedy.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/join.hpp"

namespace analyzer::report {

namespace {

using rules::Text;
using rules::Use;

constexpr std::array use_words{
    Text{"<uses>", "<utilisations>", "<назначения>"},
    Text{"<missing uses>", "<utilisations manquantes>", "<недостающие назначения>"}};
constexpr std::array name_words{Text{"<missing names>", "<noms manquants>", "<недостающие имена>"},
                                Text{"<these names>", "<ces noms>", "<эти имена>"}};
constexpr Text thumbprint_word{"<its thumbprint>", "<son empreinte>", "<его отпечаток>"};
constexpr Text that_thumbprint_word{"<that thumbprint>", "<cette empreinte>", "<этот отпечаток>"};
constexpr Text ca_option{"-CA \"<CA host>\\<CA name>\"",
                         "-CA \"<hôte de l'autorité>\\<nom de l'autorité>\"",
                         "-CA \"<узел ЦС>\\<имя ЦС>\""};
constexpr Text request_option{"-Output <request file>", "-Output <fichier de demande>",
                              "-Output <файл запроса>"};

/// Those that the finding is about, else those that its certificate is selected for: on the server
/// that the finding is about, or on any.
std::vector<Use> uses_of(const Finding& finding, const rules::Evidence& evidence) {
    const rules::Hit& hit = finding.hit;
    std::vector<Use> uses = hit.uses;
    if (uses.empty() && hit.certificate) {
        const auto* server = std::get_if<rules::ServerId>(&hit.subject);
        for (const rules::Placement& placement :
             evidence.attribution.placements[hit.certificate.value]) {
            if (server == nullptr || placement.server == *server) {
                uses.push_back(placement.use);
            }
        }
    }
    // No cmdlet requests a certificate for the reverse proxy.
    std::erase(uses, Use::reverse_proxy);
    std::ranges::sort(uses);
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    return uses;
}

/// Whether only clients and partners outside meet the certificate. It comes from a public CA, which
/// takes requests as files, and no CA of the domain answers an Edge Server in the perimeter.
bool is_outer(const std::vector<Use>& uses) {
    return !uses.empty() && std::ranges::all_of(uses, [](Use use) {
        return use == Use::access_edge_external || use == Use::data_edge_external ||
               use == Use::audio_video_authentication || use == Use::xmpp_server;
    });
}

/// The names that a message ends its arguments with, where it is about names.
std::string joined_names(const rules::Hit& hit) {
    if (hit.arguments.empty()) {
        return {};
    }
    if (const auto* name = std::get_if<std::string>(&hit.arguments.back())) {
        return *name;
    }
    const auto* names = std::get_if<std::vector<std::string>>(&hit.arguments.back());
    return names == nullptr ? std::string() : rules::join(*names, ",");
}

/// The thumbprint of a certificate that was not supplied, where a message tells one as text.
std::string told_thumbprint(const rules::Hit& hit) {
    for (const rules::Argument& argument : hit.arguments) {
        const auto* text = std::get_if<std::string>(&argument);
        if (text != nullptr && text->size() == 2 * sizeof(parsers::model::Sha1) &&
            text->find_first_not_of("0123456789ABCDEF") == text->npos) {
            return *text;
        }
    }
    return {};
}

void replace_all(std::string& text, std::string_view word, std::string_view value) {
    if (value.empty()) {
        return;
    }
    for (std::size_t at = text.find(word); at != text.npos;
         at = text.find(word, at + value.size())) {
        text.replace(at, word.size(), value);
    }
}

}  // namespace

std::string remedy_of(const Audit& audit, const Finding& finding) {
    const rules::Text* const own = finding.hit.remedy;
    std::string text((own != nullptr ? *own : finding.rule->remedy).in(audit.language));
    const std::vector<Use> served = uses_of(finding, audit.evidence);
    if (is_outer(served)) {
        replace_all(text, ca_option.in(audit.language), request_option.in(audit.language));
    }
    const std::string uses = rules::join(served, ",");
    const std::string names = joined_names(finding.hit);
    for (const Text& word : use_words) {
        replace_all(text, word.in(audit.language), uses);
    }
    for (const Text& word : name_words) {
        replace_all(text, word.in(audit.language), names);
    }
    replace_all(text, that_thumbprint_word.in(audit.language), told_thumbprint(finding.hit));
    if (const rules::CertificateId id = finding.hit.certificate) {
        replace_all(text, thumbprint_word.in(audit.language),
                    parsers::model::to_hex(audit.evidence.certificate(id).sha1));
    }
    return text;
}

}  // namespace analyzer::report
