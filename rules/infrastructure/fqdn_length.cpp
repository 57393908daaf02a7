#include <algorithm>
#include <utility>

#include "rules/catalogue.hpp"
#include "rules/host_name.hpp"
#include "rules/infrastructure/names_in_use.hpp"

namespace rules {

namespace {

constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_name = 255;
/// X.520, ub-common-name (RFC 5280, appendix A.1).
constexpr std::size_t longest_common_name = 64;

constexpr Text the_label{"the label {0}", "l'étiquette {0}", "метка {0}"};
constexpr Text the_whole_name{"the whole name", "le nom entier", "имя целиком"};
constexpr Text the_common_name{"the common name", "le nom commun", "общее имя"};

/// Characters, not octets.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char octet) { return !continues_character(octet); }));
}

std::string_view longest_label_of(std::string_view name) {
    std::string_view longest;
    while (!name.empty()) {
        const std::string_view next = name.substr(0, name.find('.'));
        longest = length(next) > length(longest) ? next : longest;
        name.remove_prefix(std::min(name.size(), next.size() + 1));
    }
    return longest;
}

Defect too_long(std::string_view name, Phrase part, std::size_t size, std::size_t most) {
    return Defect{{std::string(name), std::move(part), static_cast<std::int64_t>(size),
                   static_cast<std::int64_t>(most)}};
}

Hits judge_fqdn_length(const Evidence& evidence) {
    return judge_names(evidence, [](const NameInUse& name) -> Defect {
        if (name.text.size() <= longest_label) {
            return std::nullopt;  // nearly always: it is not counted then
        }
        const std::size_t size = length(name.text);
        if (name.is_common_name && size > longest_common_name) {
            return too_long(name.text, Phrase{&the_common_name}, size, longest_common_name);
        }
        if (name.is_common_name && !is_fqdn(name.text)) {
            return std::nullopt;  // it has no labels
        }
        const std::string_view longest = longest_label_of(name.text);
        if (length(longest) > longest_label) {
            return too_long(name.text, Phrase{&the_label, std::string(longest)}, length(longest),
                            longest_label);
        }
        if (size > longest_name) {
            return too_long(name.text, Phrase{&the_whole_name}, size, longest_name);
        }
        return std::nullopt;
    });
}

}  // namespace

constexpr Rule fqdn_length{
    .id = "TC2024",
    .name = "fqdn-length",
    .severity = Severity::warning,
    .citation = {"Schema attributes and descriptions (Lync Server 2013)", "",
                 "https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013/"
                 "lync-server-2013-schema-attributes-and-descriptions"},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary =
        {"No label of a name is longer than 63 characters, no FQDN than 255, no common name than "
         "64.",
         "Aucune étiquette d'un nom ne dépasse 63 caractères, aucun nom de domaine complet 255, "
         "aucun nom commun 64.",
         "Ни одна метка имени не длиннее 63 знаков, полное доменное имя — 255, общее имя — 64."},
    .message =
        {"In the name '{0}', '{1}' has '{2}' characters where '{3}' are allowed; place: '{4}'.",
         "Dans le nom '{0}', '{1}' compte '{2}' caractères alors que '{3}' sont permis ; "
         "emplacement : '{4}'.",
         "В имени '{0}' '{1}': знаков '{2}' при допустимых '{3}'; место: '{4}'."},
    .remedy =
        {"Choose a shorter name: in the topology with Topology Builder and Publish-CsTopology, on "
         "a certificate with Request-CsCertificate -New -Type <uses> -DomainName <names>, where a "
         "shorter name of the certificate becomes the common name.",
         "Choisissez un nom plus court : dans la topologie avec le Générateur de topologies et "
         "Publish-CsTopology, sur un certificat avec Request-CsCertificate -New -Type "
         "<utilisations> -DomainName <noms>, un nom plus court du certificat devenant le nom "
         "commun.",
         "Выберите имя короче: в топологии — в построителе топологий и командой "
         "Publish-CsTopology, в сертификате — командой Request-CsCertificate -New -Type "
         "<назначения> -DomainName <имена>, где общим именем станет более короткое имя."},
    .check = judge_fqdn_length,
};

}  // namespace rules
