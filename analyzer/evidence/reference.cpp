#include "analyzer/evidence/reference.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "parsers/certificate/digest.hpp"
#include "rules/required_names.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using model::ServerId;
using rules::AuthorityId;
using rules::IssuerState;
using rules::Vote;

/// The CA that one server's Default certificate speaks for.
struct Ballot {
    ServerId server;
    CertificateId certificate;
    AuthorityId authority;
};

/// The votes for one CA and its renewals.
struct Count {
    Vote vote;
    std::size_t next_hop_servers = 0;
};

class Election {
  public:
    explicit Election(const rules::Evidence& evidence) : evidence_(evidence) {
        for (const ServerId server : evidence.scope.internal_servers) {
            if (const auto ballot = ballot_of(server); ballot.authority) {
                all_.push_back(ballot);
            }
        }
        next_hops_.insert(evidence.scope.next_hops.begin(), evidence.scope.next_hops.end());
    }

    rules::Reference run() const {
        rules::Reference reference;
        const std::vector<Ballot> ballots = voting();
        std::vector<Count> counts = count(ballots);
        std::ranges::stable_sort(
            counts, [&](const Count& left, const Count& right) { return is_before(left, right); });
        for (Count& counted : counts) {
            reference.votes.push_back(std::move(counted.vote));
        }
        for (Count& counted : count(all_)) {
            reference.internal.push_back(std::move(counted.vote));
        }
        std::ranges::stable_sort(reference.internal, [&](const Vote& left, const Vote& right) {
            return by_name(left.authority) < by_name(right.authority);
        });
        reference.is_stated = !evidence_.policy.internal_ca.empty();
        if (reference.is_stated) {
            reference.authority = choose_stated();
        } else if (!reference.votes.empty()) {
            reference.authority = reference.votes.front().authority;
        }
        const auto witness = std::ranges::find(all_, reference.authority, &Ballot::authority);
        if (reference.authority && witness != all_.end()) {
            reference.witness = witness->certificate;
        }
        return reference;
    }

  private:
    Ballot ballot_of(ServerId server) const {
        const rules::Selection* const selection =
            evidence_.attribution.find(server, rules::Use::default_);
        if (selection == nullptr || !selection->selected()) {
            return {};
        }
        const CertificateId id = selection->selected();
        const rules::Issuance& issuance = evidence_.trust.issuance(id);
        const bool can_vote =
            issuance.state != IssuerState::self_signed && issuance.state != IssuerState::refuted;
        return {server, id, can_vote ? issuance.authority : AuthorityId{}};
    }

    /// Mediation Servers and branch appliances vote only if no other server can.
    std::vector<Ballot> voting() const {
        std::vector<Ballot> first;
        std::ranges::copy_if(all_, std::back_inserter(first), [&](const Ballot& ballot) {
            return rules::is_front_end_or_director(*rules::pool_facts(evidence_, ballot.server));
        });
        return first.empty() ? all_ : first;
    }

    /// One count per CA; renewed ones are one, and the key with most servers stands for them.
    std::vector<Count> count(const std::vector<Ballot>& ballots) const {
        std::map<std::uint32_t, Count> families;
        std::map<AuthorityId, std::size_t> keys;
        for (const Ballot& ballot : ballots) {
            Count& counted = families[evidence_.trust.authority(ballot.authority).family];
            counted.vote.servers.push_back(ballot.server);
            const bool is_next_hop =
                next_hops_.contains(evidence_.topology.server(ballot.server).pool);
            counted.next_hop_servers += is_next_hop ? 1 : 0;
            ++keys[ballot.authority];
        }
        for (const auto& [authority, servers] : keys) {
            AuthorityId& chosen =
                families[evidence_.trust.authority(authority).family].vote.authority;
            if (!chosen || servers > keys[chosen] ||
                (servers == keys[chosen] && by_key(authority) < by_key(chosen))) {
                chosen = authority;
            }
        }
        std::vector<Count> counts;
        counts.reserve(families.size());
        for (auto& [family, counted] : families) {
            counts.push_back(std::move(counted));
        }
        return counts;
    }

    /// SHA-256 of the key, CAs without a known key last; then name; then key identifier.
    std::tuple<bool, model::Sha256, std::string, std::string> by_key(AuthorityId id) const {
        const rules::Authority& authority = evidence_.trust.authority(id);
        model::Sha256 digest{};
        if (authority.certificate) {
            const model::Certificate& certificate = evidence_.certificate(authority.certificate);
            digest = parsers::certificate::sha256(certificate.bytes(certificate.key.spki));
        }
        return {!authority.certificate, digest, authority.name, authority.key_id};
    }

    std::tuple<std::string_view, std::string_view, AuthorityId> by_name(AuthorityId id) const {
        const rules::Authority& authority = evidence_.trust.authority(id);
        return {authority.name, authority.key_id, id};
    }

    bool is_before(const Count& left, const Count& right) const {
        if (left.vote.servers.size() != right.vote.servers.size()) {
            return left.vote.servers.size() > right.vote.servers.size();
        }
        if (left.next_hop_servers != right.next_hop_servers) {
            return left.next_hop_servers > right.next_hop_servers;
        }
        return by_key(left.vote.authority) < by_key(right.vote.authority);
    }

    /// Of several CAs that fit what the user said, a proven one, then the one most servers use.
    AuthorityId choose_stated() const {
        AuthorityId chosen;
        std::size_t most = 0;
        for (const AuthorityId id : find_stated(evidence_)) {
            const auto users =
                static_cast<std::size_t>(std::ranges::count(all_, id, &Ballot::authority));
            const bool is_weaker = chosen && evidence_.trust.authority(chosen).is_proven &&
                                   !evidence_.trust.authority(id).is_proven;
            if (!chosen || (!is_weaker && users > most)) {
                chosen = id;
                most = users;
            }
        }
        return chosen;
    }

    const rules::Evidence& evidence_;
    std::vector<Ballot> all_;  ///< of every internal server that can vote, in topology order
    std::set<model::PoolId> next_hops_;
};

}  // namespace

rules::Reference choose_reference(const rules::Evidence& evidence) {
    return Election(evidence).run();
}

}  // namespace analyzer::evidence
