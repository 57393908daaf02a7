#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "analyzer/evidence/uses.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// What exports say of one certificate on one server.
struct AssignedUses {
    model::ServerId server;  ///< none: of no server of the topology
    Uses current = 0;
    Uses staged = 0;
};

/// The assignments of the evidence, by certificate and by server.
class AssignmentIndex {
  public:
    explicit AssignmentIndex(const rules::Evidence& evidence);

    /// Empty for a certificate that no export names.
    std::span<const AssignedUses> of(model::CertificateId id) const;
    /// The uses of a server for which exports name the certificate, be it supplied or not.
    Uses settled(model::ServerId server) const { return settled_[server.value]; }
    /// The same for the uses that belong to no server.
    Uses settled() const { return settled_deployment_; }

  private:
    void add(std::span<const rules::AssignedCertificate> lines);

    std::unordered_map<model::CertificateId, std::vector<AssignedUses>> uses_;
    std::vector<Uses> settled_;  ///< by ServerId
    Uses settled_deployment_ = 0;
};

}  // namespace analyzer::evidence
