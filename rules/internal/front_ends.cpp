#include "rules/internal/front_ends.hpp"

namespace rules {

std::vector<ServerId> token_issuing_servers(const Evidence& evidence) {
    std::vector<ServerId> found;
    for (const ServerId server : evidence.scope.internal_servers) {
        const PoolFacts& facts = evidence.scope.pool(evidence.topology.server(server).pool);
        const bool is_front_end =
            facts.kind == PoolKind::standard || facts.kind == PoolKind::enterprise;
        if (is_front_end && facts.version >= lync_2013) {
            found.push_back(server);
        }
    }
    return found;
}

}  // namespace rules
