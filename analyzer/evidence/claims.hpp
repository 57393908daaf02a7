#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyzer/evidence/assigned_uses.hpp"
#include "analyzer/evidence/directory.hpp"
#include "analyzer/evidence/folders.hpp"
#include "analyzer/evidence/own_names.hpp"
#include "analyzer/evidence/uses.hpp"
#include "analyzer/threads.hpp"

namespace analyzer::evidence {

/// What speaks for a certificate being one server's.
struct Claim {
    model::ServerId server;
    Uses assigned = 0;   ///< by an export, for now
    Uses staged = 0;     ///< by an export, for later
    Uses stated = 0;     ///< by a folder that says the use
    Uses implied = 0;    ///< beside `Default` as stated use: the web services that it may serve too
    Uses by_folder = 0;  ///< by a folder that does not
    Uses by_name = 0;
};

/// Everything that speaks for one certificate.
struct Claims {
    std::vector<Claim> servers;  ///< in topology order, each server once
    Uses assigned = 0;           ///< uses of the deployment, by an export, for now
    Uses staged = 0;             ///< by an export, for later
    Uses stated = 0;             ///< uses of the deployment, by folder or stem
    Uses by_name = 0;            ///< uses of the deployment; they count where no server claims it
};

/// Finds what speaks for a certificate: semantics §3.
class ClaimFinder {
  public:
    /// `is_listing`: by FileId, the listings of root stores, whose certificates are nobody's own.
    ClaimFinder(const rules::Evidence& evidence, const Directory& directory,
                const std::vector<bool>& is_listing, const Threads& threads);

    /// `names`: of the certificate.
    Claims find(model::CertificateId id, const OwnNames& names) const;
    const AssignmentIndex& assignments() const { return assignments_; }

  private:
    void claim_by_assignment(model::CertificateId id, Claims& claims) const;
    Uses uses_of(model::ServerId server) const;
    Uses implied_uses(model::ServerId server, const OwnNames& names) const;
    bool is_edge(model::PoolId pool) const;
    void claim_by_folder(model::CertificateId id, const OwnNames& names, Claims& claims) const;
    Uses uses_in_folder(model::PoolId pool, const OwnNames& names) const;
    Uses uses_by_own_name(model::ServerId server) const;
    void claim_by_name(const OwnNames& names, Claims& claims) const;
    void claim_by_lead(const Lead& lead, const OwnNames& names, Claims& claims) const;
    void drop_outer_names(std::vector<Claim>& servers) const;
    bool has_machine_of(const OwnNames& names, model::PoolId pool) const;
    bool has_only_sip_domains(const OwnNames& names) const;
    Uses deployment_uses(const OwnNames& names) const;

    const rules::Evidence& evidence_;
    const std::vector<bool>& is_listing_;
    const Directory& directory_;
    AssignmentIndex assignments_;
    std::vector<Folder> folders_;                       ///< by FileId
    std::unordered_set<std::string_view> proxy_names_;  ///< what the reverse proxy is called
};

}  // namespace analyzer::evidence
