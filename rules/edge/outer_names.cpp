#include "rules/edge/outer_names.hpp"

#include <algorithm>
#include <utility>

#include "rules/edge/edge_servers.hpp"
#include "rules/host_name.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

std::vector<std::string> wildcards(const model::Certificate& certificate) {
    std::vector<std::string> names = alternative_names(certificate);
    std::erase_if(names, [](const std::string& name) { return !name.starts_with("*."); });
    std::ranges::sort(names);
    return names;
}

/// Keeps the names that a wildcard of the certificate covers, or those that none does.
void keep(const Evidence& evidence, bool is_covered_wanted, std::vector<LackingNames>& lacking) {
    for (LackingNames& lack : lacking) {
        const std::vector<std::string> present = wildcards(evidence.certificate(lack.certificate));
        std::erase_if(lack.names, [&](const std::string& name) {
            return any_covers(present, name) != is_covered_wanted;
        });
    }
    std::erase_if(lacking, [](const LackingNames& lack) { return lack.names.empty(); });
}

}  // namespace

Hits lacking_outer_names(const Evidence& evidence, Use use, NameReason reason) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        if (!selected_certificate(evidence, server, use)) {
            continue;  // TC4018
        }
        if (!edge_certificate(evidence, server, use)) {
            hits.push_back(side_unknown(evidence, server, use));
            continue;
        }
        std::vector<LackingNames> lacking = lacking_names(evidence, server, {use}, {reason});
        keep(evidence, false, lacking);
        add_lacking(hits, server, std::move(lacking));
    }
    return hits;
}

Hits wildcard_outer_names(const Evidence& evidence) {
    Hits hits;
    for (const ServerId server : edge_servers(evidence)) {
        std::vector<LackingNames> lacking =
            lacking_names(evidence, server, {Use::access_edge_external, Use::data_edge_external},
                          {NameReason::access_edge, NameReason::data_edge, NameReason::sip_domain});
        std::erase_if(lacking, [&](const LackingNames& lack) {
            return !is_side_known(evidence, server, lack.certificate);
        });
        keep(evidence, true, lacking);
        add_lacking(hits, server, std::move(lacking));
    }
    return hits;
}

}  // namespace rules
