#include "rules/edge/same_certificate.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/edge/edge_servers.hpp"

namespace rules {

namespace {

constexpr Text with_the_same_key{"with the same private key", "avec la même clé privée",
                                 "с тем же закрытым ключом"};
constexpr Text with_another_key{"with another private key", "avec une autre clé privée",
                                "с другим закрытым ключом"};

/// The certificates that may be in use on one server, best first.
struct Holder {
    ServerId server;
    std::vector<CertificateId> certificates;
};

bool holds(const Holder& holder, CertificateId certificate) {
    return std::ranges::find(holder.certificates, certificate) != holder.certificates.end();
}

std::vector<CertificateId> held(const Evidence& evidence, ServerId server, Use use) {
    std::vector<CertificateId> found;
    const Selection* const selection = evidence.attribution.find(server, use);
    if (selection == nullptr || !edge_certificate(evidence, server, use)) {
        return found;
    }
    for (const Candidate& candidate : selection->candidates) {
        // What has expired is in use only where nothing else can be.
        const bool is_possible =
            !selection->is_usable ||
            is_usable(evidence.certificate(candidate.certificate), evidence.clock);
        if (candidate.way != Way::name && is_possible) {
            found.push_back(candidate.certificate);
        }
        if (candidate.way == Way::assignment) {
            break;
        }
    }
    return found;
}

std::vector<Holder> holders(const Evidence& evidence, const model::Pool& pool, Use use) {
    std::vector<Holder> found;
    for (const ServerId server : pool.servers) {
        Holder holder{server, held(evidence, server, use)};
        if (!holder.certificates.empty()) {
            found.push_back(std::move(holder));
        }
    }
    return found;
}

/// The certificate that most of them hold; of several, the one the first server prefers.
CertificateId common_certificate(const std::vector<Holder>& holders) {
    std::map<CertificateId, std::size_t> counts;
    for (const Holder& holder : holders) {
        for (const CertificateId certificate : holder.certificates) {
            ++counts[certificate];
        }
    }
    CertificateId best;
    for (const Holder& holder : holders) {
        for (const CertificateId certificate : holder.certificates) {
            if (!best || counts[certificate] > counts[best]) {
                best = certificate;
            }
        }
    }
    return best;
}

/// One server's certificate and the others', and the uses in which they differ. By server, its
/// certificate, and the others'.
using Key = std::tuple<ServerId, CertificateId, CertificateId>;
struct Difference {
    ServerId other;
    std::vector<Use> uses;
};
using Differences = std::map<Key, Difference>;

void compare(Differences& differences, const Evidence& evidence, const model::Pool& pool, Use use) {
    const std::vector<Holder> found = holders(evidence, pool, use);
    if (found.size() < 2) {
        return;
    }
    const CertificateId common = common_certificate(found);
    const auto other =
        std::ranges::find_if(found, [&](const Holder& holder) { return holds(holder, common); });
    for (const Holder& holder : found) {
        if (!holds(holder, common)) {
            Difference& difference =
                differences[{holder.server, holder.certificates.front(), common}];
            difference.other = other->server;
            difference.uses.push_back(use);
        }
    }
}

Hit told(const Evidence& evidence, const Key& key, const Difference& difference) {
    const auto [server, own, common] = key;
    const bool is_same_key = evidence.trust.keys[own.value] == evidence.trust.keys[common.value];
    return {.subject = server,
            .arguments = {server, difference.uses, SubjectOf{own}, ThumbprintOf{own},
                          difference.other, ThumbprintOf{common},
                          Phrase{is_same_key ? &with_the_same_key : &with_another_key}},
            .certificate = own,
            .uses = difference.uses};
}

}  // namespace

Hits differing_certificates(const Evidence& evidence, std::initializer_list<Use> uses) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.pools.size(); ++index) {
        if (evidence.scope.pools[index].kind != PoolKind::edge) {
            continue;
        }
        Differences differences;
        for (const Use use : uses) {
            compare(differences, evidence, evidence.topology.pools[index], use);
        }
        for (const auto& [key, difference] : differences) {
            hits.push_back(told(evidence, key, difference));
        }
    }
    return hits;
}

}  // namespace rules
