#pragma once

#include <vector>

#include "analyzer/evidence/shared_names.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

/// What the servers of one pool share, so that a server costs only its own names.
class PoolNames {
  public:
    PoolNames(const model::Topology& topology, model::PoolId id, const rules::PoolFacts& facts,
              const SharedNames& shared);

    /// The uses that a server of the pool has, each with its names.
    std::vector<rules::RequiredNames> of(const model::Server& server) const;

  private:
    rules::RequiredNames default_of(const model::Server& server) const;
    std::vector<rules::RequiredNames> internal(const model::Server& server) const;
    std::vector<rules::RequiredNames> application(const model::Server& server) const;
    std::vector<rules::RequiredNames> edge() const;
    std::vector<rules::RequiredNames> neighbour() const;

    const model::Topology& topology_;
    const model::Pool& pool_;
    const rules::PoolFacts& facts_;
    const SharedNames& shared_;
};

}  // namespace analyzer::evidence
