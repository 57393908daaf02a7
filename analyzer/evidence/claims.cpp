#include "analyzer/evidence/claims.hpp"

#include <algorithm>

namespace analyzer::evidence {

namespace {

using model::ServerId;
using rules::Use;

constexpr Uses all_uses = (1u << rules::use_count) - 1;
constexpr Uses external_uses = bit(Use::access_edge_external) | bit(Use::data_edge_external) |
                               bit(Use::audio_video_authentication) | bit(Use::xmpp_server);
constexpr Uses uses_without_server = bit(Use::oauth_token_issuer) | bit(Use::reverse_proxy);

void claim(std::span<const ServerId> servers, Uses uses, Claims& claims) {
    for (const ServerId server : servers) {
        claims.servers.push_back({.server = server, .stated = 0, .by_folder = 0, .by_name = uses});
    }
}

void merge(std::vector<Claim>& servers) {
    std::ranges::sort(servers, {}, &Claim::server);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < servers.size(); ++at) {
        if (kept > 0 && servers[kept - 1].server == servers[at].server) {
            servers[kept - 1].stated |= servers[at].stated;
            servers[kept - 1].by_folder |= servers[at].by_folder;
            servers[kept - 1].by_name |= servers[at].by_name;
        } else {
            servers[kept++] = servers[at];
        }
    }
    servers.resize(kept);
}

}  // namespace

ClaimFinder::ClaimFinder(const rules::Evidence& evidence)
    : evidence_(evidence), directory_(evidence.topology, evidence.scope) {
    folders_.reserve(evidence.bundle.files.size());
    for (const model::InputFile& file : evidence.bundle.files) {
        folders_.push_back(read_folder(file.path, directory_));
    }
}

Claims ClaimFinder::find(model::CertificateId id, const std::vector<std::string>& names) const {
    Claims claims;
    claim_by_folder(id, claims);
    // Who says that it is the deployment's has said that it is no server's.
    if (claims.stated == 0) {
        claim_by_name(names, claims);
        claims.by_name = deployment_uses(names);
    }
    merge(claims.servers);
    return claims;
}

/// The uses that a server has.
Uses ClaimFinder::uses_of(ServerId server) const {
    Uses uses = 0;
    for (const rules::RequiredNames& required : evidence_.names[server.value]) {
        uses |= bit(required.use);
    }
    return uses;
}

void ClaimFinder::claim_by_folder(model::CertificateId id, Claims& claims) const {
    for (const model::Occurrence& occurrence : evidence_.bundle.occurrences_of(id)) {
        if (!occurrence.place.file) {
            continue;
        }
        const Folder& folder = folders_[occurrence.place.file.value];
        const Uses stated = folder.use ? bit(*folder.use) : Uses{0};
        if ((stated & uses_without_server) != 0) {
            claims.stated |= stated;
            continue;
        }
        for (const ServerId server : folder.servers) {
            // A word for a use that this server has not says nothing (`Internal` in the folder of
            // a Front End).
            const bool is_said = (stated & uses_of(server)) != 0;
            claims.servers.push_back({.server = server,
                                      .stated = is_said ? stated : Uses{0},
                                      .by_folder = is_said ? Uses{0} : all_uses,
                                      .by_name = 0});
        }
    }
}

/// Whether one of the names is a machine of that pool.
bool ClaimFinder::has_machine_of(const std::vector<std::string>& names, model::PoolId pool) const {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::any_of(directory_.servers(name), [&](ServerId server) {
            return evidence_.topology.server(server).pool == pool;
        });
    });
}

void ClaimFinder::claim_by_name(const std::vector<std::string>& names, Claims& claims) const {
    for (const std::string& name : names) {
        if (name.starts_with('*')) {
            continue;  // a wildcard attributes nothing, even where the topology holds one
        }
        claim(directory_.servers(name), all_uses, claims);
        const std::span<const ServerId> members = directory_.pool_servers(name);
        if (!members.empty() &&
            !has_machine_of(names, evidence_.topology.server(members.front()).pool)) {
            claim(members, all_uses, claims);
        }
        claim(directory_.edge_servers(name), external_uses, claims);
    }
}

Uses ClaimFinder::deployment_uses(const std::vector<std::string>& names) const {
    Uses uses = 0;
    if (std::ranges::any_of(
            names, [&](const std::string& name) { return directory_.is_published_web(name); })) {
        uses |= bit(Use::reverse_proxy);
    }
    if (!names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
            return directory_.is_sip_domain(name);
        })) {
        uses |= bit(Use::oauth_token_issuer);
    }
    return uses;
}

}  // namespace analyzer::evidence
