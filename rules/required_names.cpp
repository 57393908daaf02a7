#include "rules/required_names.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "rules/ascii.hpp"
#include "rules/host_name.hpp"
#include "rules/join.hpp"

namespace rules {

namespace {

/// So many names of a certificate are gone through for each that is required; more are copied and
/// put in order to be looked up.
constexpr std::size_t most_gone_through = 32;

std::vector<std::string> lacking_of(const Evidence& evidence, CertificateId id,
                                    const RequiredNames& required,
                                    std::initializer_list<NameReason> reasons, NamePlace place) {
    const auto is_sought = [&](const RequiredName& name) {
        return std::ranges::find(reasons, name.reason) != reasons.end();
    };
    std::vector<std::string> lacking;
    if (std::ranges::none_of(required.names, is_sought)) {
        return lacking;
    }
    const model::Certificate& certificate = evidence.certificate(id);
    const bool are_few = certificate.alternative_names.size() <= most_gone_through;
    std::optional<std::vector<std::string>> present;
    for (const RequiredName& name : required.names) {
        if (!is_sought(name) || (are_few && has_alternative_name(certificate, name.name))) {
            continue;
        }
        if (!present) {
            present =
                place == NamePlace::any ? dns_names(certificate) : alternative_names(certificate);
            std::ranges::sort(*present);
        }
        if (!bears(*present, name)) {
            lacking.push_back(name.name);
        }
    }
    return lacking;
}

/// Adds what is not there yet.
void merge(std::vector<std::string>& into, std::vector<std::string> more) {
    std::set<std::string> known(into.begin(), into.end());
    for (std::string& name : more) {
        if (known.insert(name).second) {
            into.push_back(std::move(name));
        }
    }
}

}  // namespace

bool has_alternative_name(const model::Certificate& certificate, std::string_view host) {
    return std::ranges::any_of(certificate.alternative_names, [&](const model::GeneralName& name) {
        return name.kind == model::NameKind::dns &&
               equal_ignoring_case(certificate.text(name.value), host);
    });
}

std::vector<std::string> alternative_names(const model::Certificate& certificate) {
    std::vector<std::string> names;
    names.reserve(certificate.alternative_names.size());
    for (const model::GeneralName& name : certificate.alternative_names) {
        if (name.kind == model::NameKind::dns) {
            names.push_back(to_lower(certificate.text(name.value)));
        }
    }
    return names;
}

std::vector<std::string> common_names(const model::Certificate& certificate) {
    std::vector<std::string> names;
    names.reserve(certificate.common_names.size());
    for (const model::TextSlice name : certificate.common_names) {
        names.push_back(to_lower(certificate.text(name)));
    }
    return names;
}

void add_names(std::vector<LackingNames>& found, CertificateId certificate, Use use,
               std::vector<std::string> names) {
    if (names.empty()) {
        return;
    }
    const auto known = std::ranges::find(found, certificate, &LackingNames::certificate);
    if (known == found.end()) {
        found.push_back({certificate, {use}, std::move(names)});
    } else {
        known->uses.push_back(use);
        merge(known->names, std::move(names));
    }
}

std::vector<LackingNames> lacking_names(const Evidence& evidence, ServerId server,
                                        std::initializer_list<Use> uses,
                                        std::initializer_list<NameReason> reasons,
                                        NamePlace place) {
    std::vector<LackingNames> found;
    for (const Use use : uses) {
        const CertificateId certificate = selected_certificate(evidence, server, use);
        const RequiredNames* required = evidence.required_names(server, use);
        if (certificate && required != nullptr) {
            add_names(found, certificate, use,
                      lacking_of(evidence, certificate, *required, reasons, place));
        }
    }
    return found;
}

CertificateId selected_certificate(const Evidence& evidence, ServerId server, Use use) {
    const Selection* selection = evidence.attribution.find(server, use);
    return selection == nullptr ? CertificateId{} : selection->selected();
}

const PoolFacts* pool_facts(const Evidence& evidence, ServerId server) {
    const PoolId pool = evidence.topology.server(server).pool;
    return pool ? &evidence.scope.pool(pool) : nullptr;
}

std::vector<ServerId> servers_of(const Evidence& evidence, std::initializer_list<PoolKind> kinds) {
    std::vector<ServerId> servers;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        const PoolFacts* facts = pool_facts(evidence, {index});
        if (facts != nullptr && std::ranges::find(kinds, facts->kind) != kinds.end()) {
            servers.push_back({index});
        }
    }
    return servers;
}

bool is_front_end(const PoolFacts& facts) {
    return facts.kind == PoolKind::standard || facts.kind == PoolKind::enterprise;
}

bool is_front_end_or_director(const PoolFacts& facts) {
    return is_front_end(facts) || facts.kind == PoolKind::director;
}

void add_lacking(Hits& hits, ServerId server, std::vector<LackingNames> lacking) {
    for (LackingNames& lack : lacking) {
        std::string identity = join(lack.names, ", ");
        hits.push_back({.subject = server,
                        .arguments = {server, lack.uses, SubjectOf{lack.certificate},
                                      ThumbprintOf{lack.certificate}, std::move(lack.names)},
                        .certificate = lack.certificate,
                        .uses = std::move(lack.uses),
                        .identity = std::move(identity)});
    }
}

}  // namespace rules
