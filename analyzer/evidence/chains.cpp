#include "analyzer/evidence/chains.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "analyzer/evidence/authorization.hpp"
#include "analyzer/evidence/name_constraints.hpp"

namespace analyzer::evidence {

namespace {

using model::CertificateId;
using rules::AuthorityId;
using rules::IssuerState;

/// How a chain ends, best first.
enum class End : std::uint8_t {
    root,     ///< at a self-signed certificate
    unknown,  ///< at a certificate whose issuer is not proven
    cut       ///< back at a CA key it already has, or at the bound
};

/// Candidates looked at for one CA key. Beyond every real PKI; without it, thousands of re-issued
/// CA certificates that no chain may use would be asked at every step.
constexpr std::uint32_t max_steps = 4096;

class Walk {
  public:
    explicit Walk(const AuthorityGraph& graph) : graph_(graph) {}

    Chains from(AuthorityId authority) {
        enter(authority);
        found_.root_keys.assign(roots_.begin(), roots_.end());
        return std::move(found_);
    }

  private:
    /// Puts every certificate of a CA key that fits on top of the path; false when none does.
    bool enter(AuthorityId authority) {
        bool has_fitting = false;
        authorities_.push_back(authority);
        for (const CertificateId id : graph_.certificates[authority.value]) {
            if (chains_ >= max_chains || steps_ >= max_steps) {
                found_.is_truncated = true;
                break;
            }
            ++steps_;
            if (!fits(id)) {
                continue;
            }
            has_fitting = true;
            path_.push_back(id);
            follow(id);
            path_.pop_back();
        }
        authorities_.pop_back();
        return has_fitting;
    }

    void follow(CertificateId top) {
        const rules::Issuance& issuance = graph_.issuances[top.value];
        if (issuance.state == IssuerState::self_signed) {
            roots_.insert(graph_.identities.keys()[top.value]);
            found_.is_complete = true;
            end(End::root);
            return;
        }
        const bool is_proven = issuance.state == IssuerState::proven;
        if (is_proven && is_at_bound(issuance.authority)) {
            end(End::cut);
        } else if (!is_proven || !enter(issuance.authority)) {
            end(End::unknown);
        }
    }

    /// Whether the path must not go on to that CA key: it has been there, or is long enough.
    bool is_at_bound(AuthorityId next) {
        if (std::ranges::find(authorities_, next) != authorities_.end()) {
            return true;
        }
        found_.is_truncated = found_.is_truncated || path_.size() == max_depth;
        return path_.size() == max_depth;
    }

    /// Whether a CA certificate may stand above the path (RFC 5280, 6.1.4): room in its path length
    /// for what is below, and names it admits. Self-issued certificates below count in neither.
    bool fits(CertificateId id) const {
        const model::Certificate& authority = graph_.bundle.certificate(id);
        std::uint32_t intermediates = 0;
        for (const CertificateId below : path_) {
            if (graph_.identities.is_self_issued(below)) {
                continue;
            }
            ++intermediates;
            if (!admits_names(authority, graph_.bundle.certificate(below))) {
                return false;
            }
        }
        return has_room_for(authority, intermediates);
    }

    void end(End how) {
        ++chains_;
        const bool holds = std::ranges::all_of(path_, [&](CertificateId id) {
            return graph_.bundle.certificate(id).is_valid_at(graph_.clock);
        });
        const std::tuple rank(how, !holds, path_.size());
        if (found_.shown.empty() || rank < best_) {
            best_ = rank;
            found_.shown = path_;
        }
    }

    const AuthorityGraph& graph_;
    Chains found_;
    std::vector<CertificateId> path_;
    std::vector<AuthorityId> authorities_;
    std::set<rules::KeyId> roots_;
    std::tuple<End, bool, std::size_t> best_;
    std::uint32_t chains_ = 0;
    std::uint32_t steps_ = 0;
};

}  // namespace

Chains find_chains(const AuthorityGraph& graph, AuthorityId authority) {
    return Walk(graph).from(authority);
}

}  // namespace analyzer::evidence
