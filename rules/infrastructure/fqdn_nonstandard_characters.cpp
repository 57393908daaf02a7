#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/host_name.hpp"
#include "rules/infrastructure/names_in_use.hpp"

namespace rules {

namespace {

bool is_standard(char character) {
    const char lower = static_cast<char>(character | 0x20);
    return (character >= '0' && character <= '9') || (lower >= 'a' && lower <= 'z') ||
           character == '-' || character == '.';
}

/// The other characters, each once; a wildcard label in front is another rule's business.
std::vector<std::string> other_characters(std::string_view name) {
    name.remove_prefix(name.starts_with("*.") ? 2 : 0);
    std::vector<std::string> found;
    if (std::ranges::all_of(name, is_standard)) {
        return found;
    }
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at + 1;
        while (end < name.size() && continues_character(name[end])) {
            ++end;
        }
        std::string character(name.substr(at, end - at));
        if (!(end - at == 1 && is_standard(character.front())) &&
            std::ranges::find(found, character) == found.end()) {
            found.push_back(std::move(character));
        }
        at = end;
    }
    return found;
}

Hits judge_fqdn_nonstandard_characters(const Evidence& evidence) {
    return judge_names(evidence, [](const NameInUse& name) -> Defect {
        // A common name that is no host name at all is TC2022's.
        if (name.is_common_name && !is_fqdn(name.text)) {
            return std::nullopt;
        }
        std::vector<std::string> others = other_characters(name.text);
        if (others.empty()) {
            return std::nullopt;
        }
        return Defect{{std::string(name.text), std::move(others)}};
    });
}

}  // namespace

constexpr Rule fqdn_nonstandard_characters{
    .id = "TC2023",
    .name = "fqdn-nonstandard-characters",
    .severity = Severity::warning,
    .citation = {"DNS requirements for Front End pool in Lync Server 2013", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-dns-requirements-for-front-end-pool"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"The FQDNs of servers, pools and services consist of letters A to Z, digits and hyphens.",
         "Les noms de domaine complets des serveurs, pools et services se composent de lettres A à "
         "Z, de chiffres et de traits d'union.",
         "Полные доменные имена серверов, пулов и служб состоят из букв A–Z, цифр и дефисов."},
    .message =
        {"The name '{0}' contains '{1}' besides letters A to Z, digits and hyphens; place: '{2}'.",
         "Le nom '{0}' contient '{1}' en plus des lettres A à Z, des chiffres et des traits "
         "d'union ; emplacement : '{2}'.",
         "В имени '{0}', кроме букв A–Z, цифр и дефисов, есть '{1}'; место: '{2}'."},
    .remedy =
        {"Rename the computer, pool or service with standard characters, publish the topology with "
         "Publish-CsTopology and enable it with Enable-CsTopology, then request the certificates "
         "again with Request-CsCertificate -New -Type <uses>.",
         "Renommez l'ordinateur, le pool ou le service avec des caractères standard, publiez la "
         "topologie avec Publish-CsTopology et activez-la avec Enable-CsTopology, puis redemandez "
         "les certificats avec Request-CsCertificate -New -Type <utilisations>.",
         "Переименуйте компьютер, пул или службу стандартными символами, опубликуйте топологию "
         "командой Publish-CsTopology и включите её командой Enable-CsTopology, затем запросите "
         "сертификаты заново командой Request-CsCertificate -New -Type <назначения>."},
    .check = judge_fqdn_nonstandard_characters,
};

}  // namespace rules
