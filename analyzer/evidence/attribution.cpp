#include "analyzer/evidence/attribution.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/evidence/claims.hpp"
#include "analyzer/evidence/root_stores.hpp"
#include "analyzer/evidence/selection.hpp"
#include "analyzer/parallel.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using model::ServerId;
using rules::Way;

/// A use that a certificate may serve.
struct Candidacy {
    ServerId server;      ///< none: a use of the deployment
    std::size_t use = 0;  ///< its position among the uses of the server
    Ranked ranked;
};

/// What one certificate is for.
struct Attributed {
    bool is_authority = false;
    std::vector<Candidacy> candidacies;
    std::vector<ServerId> owners;
};

/// In the order of their places: those of one file lie beside each other in memory, and mostly
/// belong to the same servers, while neighbours by thumbprint have nothing in common.
std::vector<CertificateId> by_place(const model::Bundle& bundle) {
    std::vector<std::pair<std::uint64_t, CertificateId>> places;
    places.reserve(bundle.certificates.size());
    for (std::uint32_t index = 0; index < bundle.certificates.size(); ++index) {
        const model::Occurrence& first = bundle.occurrences_of({index}).front();
        places.emplace_back(std::uint64_t{first.place.file.value} << 32 | first.index,
                            CertificateId{index});
    }
    std::ranges::sort(places);
    std::vector<CertificateId> ids;
    ids.reserve(places.size());
    std::ranges::transform(places, std::back_inserter(ids),
                           [](const auto& place) { return place.second; });
    return ids;
}

class AttributionBuilder {
  public:
    AttributionBuilder(const rules::Evidence& evidence, const Directory& directory,
                       const std::vector<bool>& is_root_listing, const Threads& threads)
        : evidence_(evidence),
          directory_(directory),
          finder_(evidence, directory, is_root_listing, threads),
          is_only_listed_(listed_only(evidence.bundle, is_root_listing)) {
        const std::size_t count = evidence.bundle.certificates.size();
        attribution_.is_authority.resize(count);
        attribution_.placements.resize(count);
        attribution_.owners.resize(count);
        for (const auto& uses : evidence.names) {
            ranked_.emplace_back(uses.size());
        }
        ranked_deployment_.resize(evidence.deployment_names.size());
        for (const rules::Authority& authority : evidence.trust.authorities) {
            if (authority.is_proven) {
                proven_.emplace(authority.name_id, authority.key);
            }
        }
    }

    rules::Attribution build(const Threads& threads) {
        const std::vector<CertificateId> order = by_place(evidence_.bundle);
        std::size_t next = 0;
        in_order<std::vector<Attributed>>(
            order.size(), certificates_a_stretch, threads,
            [&](std::size_t first, std::size_t end) {
                std::vector<Attributed> made;
                made.reserve(end - first);
                for (std::size_t index = first; index < end; ++index) {
                    made.push_back(attribute(order[index]));
                }
                return made;
            },
            [&](std::vector<Attributed>&& made) {
                for (Attributed& attributed : made) {
                    take(order[next++], std::move(attributed));
                }
            });
        attribution_.servers.resize(ranked_.size());
        for_each_small(ranked_.size(), certificates_a_stretch, threads, [&](std::size_t server) {
            attribution_.servers[server] =
                select_all(evidence_.names[server], std::move(ranked_[server]));
        });
        attribution_.deployment =
            select_all(evidence_.deployment_names, std::move(ranked_deployment_));
        for (std::uint32_t server = 0; server < attribution_.servers.size(); ++server) {
            place({server}, attribution_.servers[server]);
        }
        place({}, attribution_.deployment);
        return std::move(attribution_);
    }

  private:
    using RankedUses = std::vector<std::vector<Ranked>>;  ///< by position of the use

    static std::vector<rules::Selection> select_all(const std::vector<rules::RequiredNames>& uses,
                                                    RankedUses ranked) {
        std::vector<rules::Selection> selections;
        for (std::size_t use = 0; use < uses.size(); ++use) {
            selections.push_back(select(uses[use].use, std::move(ranked[use])));
        }
        return selections;
    }

    void place(ServerId server, const std::vector<rules::Selection>& selections) {
        for (const rules::Selection& selection : selections) {
            if (const CertificateId id = selection.selected()) {
                attribution_.placements[id.value].push_back(
                    {server, selection.use, selection.candidates.front().way});
            }
        }
    }

    void take(CertificateId id, Attributed attributed) {
        attribution_.is_authority[id.value] = attributed.is_authority;
        attribution_.owners[id.value] = std::move(attributed.owners);
        for (const Candidacy& candidacy : attributed.candidacies) {
            RankedUses& uses =
                candidacy.server ? ranked_[candidacy.server.value] : ranked_deployment_;
            uses[candidacy.use].push_back(candidacy.ranked);
        }
    }

    Attributed attribute(CertificateId id) const {
        const OwnNames names(rules::dns_names(evidence_.certificate(id)));
        Attributed attributed;
        if (is_authority(id, names)) {
            attributed.is_authority = true;
            return attributed;
        }
        const Claims claims = finder_.find(id, names);
        const Ranked ranked = rank(id);
        for (const Claim& claim : claims.servers) {
            add_to_server(claim, names, ranked, attributed);
        }
        add_to_deployment(claims, names, ranked, attributed);
        return attributed;
    }

    /// A CA certificate, unless a server goes by its name or an export says that one uses it
    /// (semantics §3). What only root stores hold is trusted as one, old version 1 roots included.
    bool is_authority(CertificateId id, const OwnNames& names) const {
        if (!finder_.assignments().of(id).empty()) {
            return false;
        }
        if (is_only_listed_[id.value]) {
            return true;
        }
        const model::Certificate& certificate = evidence_.certificate(id);
        const bool is_ca = certificate.basic_constraints
                               ? certificate.basic_constraints->is_ca
                               : has_issued(id) && is_authority_certificate(certificate, true);
        return is_ca && std::ranges::none_of(
                            names, [&](const std::string& name) { return directory_.has(name); });
    }

    bool has_issued(CertificateId id) const {
        return proven_.contains(
            {evidence_.trust.subjects[id.value], evidence_.trust.keys[id.value]});
    }

    Ranked rank(CertificateId id) const {
        const model::Certificate& certificate = evidence_.certificate(id);
        const rules::IssuerState state = evidence_.trust.issuance(id).state;
        Ranked ranked;
        ranked.candidate.certificate = id;
        ranked.not_before = certificate.not_before;
        if (!rules::is_usable(certificate, evidence_.clock)) {
            ranked.fitness = Fitness::unusable;
        } else if (state == rules::IssuerState::self_signed ||
                   state == rules::IssuerState::refuted) {
            ranked.fitness = Fitness::suspected;
        }
        return ranked;
    }

    /// Whether it is the server's, be it a candidate there or not: an export may have settled the
    /// uses of the server, or say that its time has yet to come.
    bool is_owned(const Claim& claim) const {
        Uses exported = 0;
        for (const rules::RequiredNames& required : evidence_.names[claim.server.value]) {
            exported |= static_cast<Uses>((claim.assigned | claim.staged) & bit(required.use));
        }
        return (exported | claim.stated | claim.by_folder | claim.by_name) != 0;
    }

    void add_to_server(const Claim& claim, const OwnNames& names, Ranked ranked,
                       Attributed& attributed) const {
        if (is_owned(claim)) {
            attributed.owners.push_back(claim.server);
        }
        const auto& uses = evidence_.names[claim.server.value];
        const Uses settled = finder_.assignments().settled(claim.server);
        // With a stated use it is a candidate for that use alone, and what this use may stand for.
        const auto claimed = static_cast<Uses>(claim.stated != 0 ? claim.stated | claim.implied
                                                                 : claim.by_folder | claim.by_name);
        for (std::size_t use = 0; use < uses.size(); ++use) {
            const Uses wanted = bit(uses[use].use);
            const bool is_assigned = (claim.assigned & wanted) != 0;
            if (!is_assigned && (claimed & ~settled & ~claim.staged & wanted) == 0) {
                continue;
            }
            const bool is_by_folder =
                ((claim.stated | claim.implied | claim.by_folder) & wanted) != 0;
            ranked.candidate.way = is_assigned    ? Way::assignment
                                   : is_by_folder ? Way::folder
                                                  : Way::name;
            ranked.candidate.is_use_stated = ((claim.assigned | claim.stated) & wanted) != 0;
            ranked.is_implied = !is_assigned && (claim.implied & wanted) != 0;
            ranked.is_side_stated = (claim.stated & external_uses) == external_uses;
            ranked.covered = count_covered(names, uses[use]);
            attributed.candidacies.push_back({claim.server, use, ranked});
        }
    }

    /// What the names of a certificate may still tell, seeing whose it is: one that is a server's
    /// is not also the reverse proxy's, as Front End certificates often carry the external name
    /// too. One of an Edge may serve both, as Microsoft's page about the reverse proxy's suggests.
    /// The OAuth certificate is the deployment's, in whose folder soever its copies lie.
    Uses told_by_name(const std::vector<ServerId>& owners, Uses by_name) const {
        const bool is_on_edges = std::ranges::all_of(owners, [&](ServerId server) {
            const model::PoolId pool = evidence_.topology.server(server).pool;
            return pool && evidence_.scope.pool(pool).kind == rules::PoolKind::edge;
        });
        if (owners.empty()) {
            return by_name;
        }
        return by_name &
               bit(is_on_edges ? rules::Use::reverse_proxy : rules::Use::oauth_token_issuer);
    }

    void add_to_deployment(const Claims& claims, const OwnNames& names, Ranked ranked,
                           Attributed& attributed) const {
        const Uses by_name = told_by_name(attributed.owners, claims.by_name);
        const auto claimed = static_cast<Uses>((claims.stated | by_name) &
                                               ~finder_.assignments().settled() & ~claims.staged);
        for (std::size_t use = 0; use < evidence_.deployment_names.size(); ++use) {
            const Uses wanted = bit(evidence_.deployment_names[use].use);
            const bool is_assigned = (claims.assigned & wanted) != 0;
            if (!is_assigned && (claimed & wanted) == 0) {
                continue;
            }
            const bool is_stated = (claims.stated & wanted) != 0;
            ranked.candidate.way = is_assigned ? Way::assignment
                                   : is_stated ? Way::folder
                                               : Way::name;
            ranked.candidate.is_use_stated = is_assigned || is_stated;
            ranked.is_borrowed = !ranked.candidate.is_use_stated && !attributed.owners.empty();
            ranked.covered = count_covered(names, evidence_.deployment_names[use]);
            attributed.candidacies.push_back({{}, use, ranked});
        }
    }

    const rules::Evidence& evidence_;
    const Directory& directory_;
    ClaimFinder finder_;
    std::vector<bool> is_only_listed_;  ///< by CertificateId
    rules::Attribution attribution_;
    std::set<std::pair<rules::NameId, rules::KeyId>> proven_;
    std::vector<RankedUses> ranked_;  ///< by ServerId
    RankedUses ranked_deployment_;
};

}  // namespace

rules::Attribution derive_attribution(const rules::Evidence& evidence, const Directory& directory,
                                      const std::vector<bool>& is_root_listing,
                                      const Threads& threads) {
    return AttributionBuilder(evidence, directory, is_root_listing, threads).build(threads);
}

}  // namespace analyzer::evidence
