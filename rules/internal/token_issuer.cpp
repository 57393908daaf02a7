#include "rules/internal/token_issuer.hpp"

#include <algorithm>

#include "rules/product_version.hpp"
#include "rules/required_names.hpp"

namespace rules {

std::vector<ServerId> token_issuing_servers(const Evidence& evidence) {
    std::vector<ServerId> servers =
        servers_of(evidence, {PoolKind::standard, PoolKind::enterprise});
    std::erase_if(servers, [&](ServerId server) {
        return pool_facts(evidence, server)->version < product_version::lync_2013;
    });
    return servers;
}

std::vector<CertificateId> token_issuers(const Evidence& evidence) {
    std::vector<CertificateId> issuers;
    const auto& placements = evidence.attribution.placements;
    for (std::uint32_t index = 0; index < placements.size(); ++index) {
        if (std::ranges::any_of(placements[index], [](const Placement& placement) {
                return placement.use == Use::oauth_token_issuer;
            })) {
            issuers.push_back({index});
        }
    }
    return issuers;
}

Hits no_token_issuer(const Evidence& evidence) {
    const bool is_2010 =
        !evidence.scope.internal_servers.empty() &&
        std::ranges::all_of(evidence.scope.internal_servers, [&](ServerId server) {
            const PoolFacts* const facts = pool_facts(evidence, server);
            return facts != nullptr && facts->version == product_version::lync_2010;
        });
    if (is_2010) {
        return {{.kind = Kind::not_applicable}};
    }
    const std::vector<std::string> unknown;  // reads as a dash
    return {{.kind = Kind::open, .arguments = {unknown, unknown, unknown}}};
}

}  // namespace rules
