#include "analyzer/evidence/claims.hpp"

#include <algorithm>

#include "analyzer/parallel.hpp"

namespace analyzer::evidence {

namespace {

using model::ServerId;
using rules::Use;

void claim(std::span<const ServerId> servers, Uses uses, Claims& claims) {
    for (const ServerId server : servers) {
        Claim claim{.server = server};
        claim.by_name = uses;
        claims.servers.push_back(claim);
    }
}

void merge(std::vector<Claim>& servers) {
    std::ranges::sort(servers, {}, &Claim::server);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < servers.size(); ++at) {
        if (kept > 0 && servers[kept - 1].server == servers[at].server) {
            servers[kept - 1].assigned |= servers[at].assigned;
            servers[kept - 1].staged |= servers[at].staged;
            servers[kept - 1].stated |= servers[at].stated;
            servers[kept - 1].implied |= servers[at].implied;
            servers[kept - 1].by_folder |= servers[at].by_folder;
            servers[kept - 1].by_name |= servers[at].by_name;
        } else {
            servers[kept++] = servers[at];
        }
    }
    servers.resize(kept);
}

}  // namespace

ClaimFinder::ClaimFinder(const rules::Evidence& evidence, const Directory& directory,
                         const std::vector<bool>& is_listing, const Threads& threads)
    : evidence_(evidence), is_listing_(is_listing), directory_(directory), assignments_(evidence) {
    const std::vector<model::InputFile>& files = evidence.bundle.files;
    folders_.resize(files.size());
    for_each_small(files.size(), certificates_a_stretch, threads, [&](std::size_t index) {
        folders_[index] = read_folder(files[index].path, directory_);
    });
    for (const rules::RequiredNames& required : evidence.deployment_names) {
        for (const rules::RequiredName& name : required.names) {
            if (required.use == Use::reverse_proxy) {
                proxy_names_.insert(name.name);
            }
        }
    }
}

Claims ClaimFinder::find(model::CertificateId id, const OwnNames& names) const {
    Claims claims;
    claim_by_assignment(id, claims);
    claim_by_folder(id, names, claims);
    // Who says that it is the deployment's has said that it is no server's.
    if (claims.stated == 0) {
        claim_by_name(names, claims);
        claims.by_name = deployment_uses(names);
    }
    merge(claims.servers);
    drop_outer_names(claims.servers);
    return claims;
}

/// Certificates of Front Ends often carry the name that the Access Edge publishes, `sip.<domain>`:
/// what an internal server has is not the Edge's for the sake of a name.
void ClaimFinder::drop_outer_names(std::vector<Claim>& servers) const {
    const bool is_inside = std::ranges::any_of(servers, [&](const Claim& claim) {
        const model::PoolId pool = evidence_.topology.server(claim.server).pool;
        return pool && evidence_.scope.pool(pool).is_internal;
    });
    if (!is_inside) {
        return;
    }
    for (Claim& claim : servers) {
        if (is_edge(evidence_.topology.server(claim.server).pool)) {
            claim.by_name &= static_cast<Uses>(~external_uses);
        }
    }
}

void ClaimFinder::claim_by_assignment(model::CertificateId id, Claims& claims) const {
    for (const AssignedUses& uses : assignments_.of(id)) {
        // OAuthTokenIssuer is global: whichever server's export names it (requirements 0.4).
        claims.assigned |= uses.current & uses_without_server;
        claims.staged |= uses.staged & uses_without_server;
        if (uses.server) {
            claims.servers.push_back(
                {.server = uses.server, .assigned = uses.current, .staged = uses.staged});
        }
    }
}

/// The uses that a server has.
Uses ClaimFinder::uses_of(ServerId server) const {
    Uses uses = 0;
    for (const rules::RequiredNames& required : evidence_.names[server.value]) {
        uses |= bit(required.use);
    }
    return uses;
}

/// The Default certificate of the Certificate Wizard comprises the web services, unless one asks
/// for others: a file called `Default` may serve them where it bears a name that only they want.
Uses ClaimFinder::implied_uses(ServerId server, const OwnNames& names) const {
    const rules::RequiredNames* const own = evidence_.required_names(server, Use::default_);
    Uses implied = 0;
    for (const rules::RequiredNames& required : evidence_.names[server.value]) {
        const bool is_told = std::ranges::any_of(required.names, [&](const auto& wanted) {
            return names.cover(wanted.name) && own != nullptr &&
                   std::ranges::find(own->names, wanted.name, &rules::RequiredName::name) ==
                       own->names.end();
        });
        implied |= is_told ? bit(required.use) : Uses{0};
    }
    return implied;
}

bool ClaimFinder::is_edge(model::PoolId pool) const {
    return pool && evidence_.scope.pool(pool).kind == rules::PoolKind::edge;
}

/// What a certificate without a stated use may serve in the folder of such a server. The two sides
/// of an Edge have names of their own: one of them tells the side, which keeps a certificate of the
/// one from being judged by the names of the other. With neither it may serve every use. On other
/// servers replication leaves a copy of the deployment's OAuth certificate, which a listing of
/// their store brings along: SIP domains alone tell it.
Uses ClaimFinder::uses_in_folder(model::PoolId pool, const OwnNames& names) const {
    if (!is_edge(pool)) {
        return has_only_sip_domains(names) ? bit(Use::oauth_token_issuer) : all_uses;
    }
    Uses uses = 0;
    if (names.has(evidence_.topology.pool(pool).fqdn) || has_machine_of(names, pool)) {
        uses |= bit(Use::edge_internal);
    }
    if (directory_.has_outer_name(pool, names)) {
        uses |= external_uses;
    }
    return uses == 0 ? all_uses : uses;
}

namespace {

/// A word for a use that this server has not says nothing (`Internal` in the folder of a Front
/// End).
Claim claim_of(ServerId server, Uses own, Uses stated, Uses unstated) {
    const bool is_said = (stated & own) != 0;
    Claim claim{.server = server};
    claim.stated = is_said ? stated : Uses{0};
    claim.by_folder = is_said ? Uses{0} : unstated;
    return claim;
}

}  // namespace

void ClaimFinder::claim_by_folder(model::CertificateId id, const OwnNames& names,
                                  Claims& claims) const {
    for (const model::Occurrence& occurrence : evidence_.bundle.occurrences_of(id)) {
        const model::FileId file = occurrence.place.file;
        if (!file || is_listing_[file.value]) {
            continue;
        }
        const Folder& folder = folders_[file.value];
        const Uses stated = folder.uses;
        if ((stated & uses_without_server) != 0) {
            claims.stated |= stated;
            continue;
        }
        model::PoolId pool;
        Uses unstated = all_uses;
        for (const ServerId server : folder.servers) {
            // The servers of one folder are those of one pool, but for oddities.
            if (const model::PoolId own = evidence_.topology.server(server).pool; own != pool) {
                pool = own;
                unstated = uses_in_folder(pool, names);
            }
            claims.servers.push_back(claim_of(server, uses_of(server), stated, unstated));
            if (stated == bit(Use::default_)) {
                claims.servers.back().implied = implied_uses(server, names);
            }
        }
    }
}

/// Whether one of the names is a machine of that pool.
bool ClaimFinder::has_machine_of(const OwnNames& names, model::PoolId pool) const {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::any_of(directory_.find(name).servers, [&](ServerId server) {
            return evidence_.topology.server(server).pool == pool;
        });
    });
}

/// By its own name and its pool's an Edge is called from inside; outside it is called by what it
/// publishes.
Uses ClaimFinder::uses_by_own_name(ServerId server) const {
    return is_edge(evidence_.topology.server(server).pool) ? bit(Use::edge_internal) : all_uses;
}

void ClaimFinder::claim_by_name(const OwnNames& names, Claims& claims) const {
    for (const std::string& name : names) {
        if (name.starts_with('*')) {
            continue;  // a wildcard attributes nothing, even where the topology holds one
        }
        claim_by_lead(directory_.find(name), names, claims);
        claim(directory_.farm_servers(name), all_uses, claims);
    }
}

void ClaimFinder::claim_by_lead(const Lead& lead, const OwnNames& names, Claims& claims) const {
    for (const ServerId server : lead.servers) {
        claim({&server, 1}, uses_by_own_name(server), claims);
    }
    const std::vector<ServerId>& members = lead.pool_servers;
    if (!members.empty() &&
        !has_machine_of(names, evidence_.topology.server(members.front()).pool)) {
        claim(members, uses_by_own_name(members.front()), claims);
    }
    claim(lead.edge_servers, external_uses, claims);
}

bool ClaimFinder::has_only_sip_domains(const OwnNames& names) const {
    return !names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
        return directory_.find(name).is_sip_domain;
    });
}

Uses ClaimFinder::deployment_uses(const OwnNames& names) const {
    Uses uses = 0;
    if (std::ranges::any_of(names,
                            [&](const std::string& name) { return proxy_names_.contains(name); })) {
        uses |= bit(Use::reverse_proxy);
    }
    if (has_only_sip_domains(names)) {
        uses |= bit(Use::oauth_token_issuer);
    }
    return uses;
}

}  // namespace analyzer::evidence
