#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "rules/catalogue.hpp"
#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// Lync Phone Edition came with Lync Server 2010; Skype for Business Server 2019 no longer serves
/// it.
constexpr std::uint32_t newest_with_phones = product_version::skype_2015;

constexpr std::array inner_uses{Use::default_, Use::web_services_internal,
                                Use::web_services_external};
constexpr std::array outer_uses{Use::access_edge_external};

/// What phones connect to on a server.
std::span<const Use> uses_of(const PoolFacts& facts) {
    if (facts.kind == PoolKind::edge) {
        return outer_uses;
    }
    return is_front_end_or_director(facts) || facts.kind == PoolKind::branch
               ? std::span<const Use>(inner_uses)
               : std::span<const Use>();
}

bool has_wildcard(const model::Certificate& certificate) {
    return std::ranges::any_of(certificate.alternative_names, [&](const model::GeneralName& name) {
        return certificate.text(name.value).starts_with('*');
    });
}

/// A certificate's wildcards that stand for required names; one beside all names written out does
/// not count.
std::vector<std::string> relied_on(const model::Certificate& certificate,
                                   const RequiredNames& required) {
    if (!has_wildcard(certificate)) {
        return {};
    }
    std::vector<std::string> present = alternative_names(certificate);
    std::ranges::sort(present);
    std::vector<std::string> wildcards;
    std::set<std::string> known;
    for (const RequiredName& name : required.names) {
        const std::size_t dot = name.name.find('.');
        const std::string wildcard =
            dot == std::string::npos ? std::string() : "*" + name.name.substr(dot);
        if (!std::ranges::binary_search(present, name.name) &&
            std::ranges::binary_search(present, wildcard) && known.insert(wildcard).second) {
            wildcards.push_back(wildcard);
        }
    }
    return wildcards;
}

/// The certificates of a server with such wildcards, each once.
std::vector<LackingNames> found_on(const Evidence& evidence, ServerId server,
                                   std::span<const Use> uses) {
    std::vector<LackingNames> found;
    for (const Use use : uses) {
        const CertificateId id = selected_certificate(evidence, server, use);
        const RequiredNames* const required = evidence.required_names(server, use);
        if (!id || required == nullptr) {
            continue;
        }
        add_names(found, id, use, relied_on(evidence.certificate(id), *required));
    }
    return found;
}

Hits judge_phone_edition_wildcard(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const ServerId server{index};
        const PoolFacts* const facts = pool_facts(evidence, server);
        const std::span<const Use> uses =
            facts == nullptr ? std::span<const Use>() : uses_of(*facts);
        if (uses.empty()) {
            continue;
        }
        if (facts->version > newest_with_phones) {
            hits.push_back({.kind = Kind::not_applicable, .subject = server});
        } else {
            add_lacking(hits, server, found_on(evidence, server, uses));
        }
    }
    return hits;
}

}  // namespace

constexpr Rule phone_edition_wildcard{
    .id = "TC5008",
    .name = "phone-edition-wildcard",
    .severity = Severity::warning,
    .citation =
        {"Lync Phone Edition Incompatible with Wildcard Certificates", "",
         "https://blog.schertz.name/2011/02/lync-phone-edition-incompatible-wildcard-certificates/"
         ""},
    .needs = Need::topology | Need::certificates,
    .since = "0.1",
    .summary = {"No certificate that Lync Phone Edition connects to relies on a wildcard.",
                "Aucun certificat auquel Lync Phone Edition se connecte ne repose sur un "
                "caractère générique.",
                "Ни один сертификат, с которым соединяется Lync Phone Edition, не опирается на "
                "подстановочный знак."},
    .message = {"The certificate '{2}' (thumbprint '{3}') that the server '{0}' uses for '{1}' "
                "relies on the wildcard '{4}', which Lync Phone Edition does not support.",
                "Le certificat '{2}' (empreinte '{3}') que le serveur '{0}' utilise pour '{1}' "
                "repose sur le caractère générique '{4}', que Lync Phone Edition ne prend pas en "
                "charge.",
                "Сертификат '{2}' (отпечаток '{3}'), который сервер '{0}' использует для '{1}', "
                "опирается на подстановочный знак '{4}', который Lync Phone Edition не "
                "поддерживает."},
    .remedy = {"If there are Lync Phone Edition phones, request the certificate with every name "
               "written out, Request-CsCertificate -New -Type <uses> -CA \"<CA host>\\<CA "
               "name>\" -DomainName <names>, and assign it with Set-CsCertificate -Type <uses> "
               "-Thumbprint <new thumbprint>; without such phones accept the finding.",
               "S'il y a des téléphones Lync Phone Edition, demandez le certificat avec chaque "
               "nom en toutes lettres, Request-CsCertificate -New -Type <utilisations> -CA "
               "\"<hôte de l'autorité>\\<nom de l'autorité>\" -DomainName <noms>, et affectez-le "
               "avec Set-CsCertificate -Type <utilisations> -Thumbprint <nouvelle empreinte> ; "
               "sans de tels téléphones, acceptez ce constat.",
               "Если есть телефоны Lync Phone Edition, запросите сертификат, указав каждое имя "
               "полностью: Request-CsCertificate -New -Type <назначения> -CA \"<узел ЦС>\\<имя "
               "ЦС>\" -DomainName <имена>, и назначьте его командой Set-CsCertificate -Type "
               "<назначения> -Thumbprint <новый отпечаток>; если таких телефонов нет, примите "
               "это замечание."},
    .check = judge_phone_edition_wildcard,
};

}  // namespace rules
