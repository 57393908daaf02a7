#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzer/plan.hpp"

namespace analyzer {

/// Judges what is selected for one use against what is planned.
class Judge {
  public:
    explicit Judge(const rules::Evidence& evidence);

    /// `server`: none for the uses of the deployment; `selection` may be null.
    Held judge(rules::ServerId server, const rules::Selection* selection,
               const rules::RequiredNames& required, PlannedAuthority authority);

  private:
    /// The names of a certificate, lower case, sorted.
    struct Names {
        std::vector<std::string> presented;  ///< SAN, or CN where there is no SAN
        std::vector<std::string> all;        ///< SAN and CN
    };

    const Names& names_of(rules::CertificateId id);
    void judge_names(Held& held, rules::ServerId server, const rules::RequiredNames& required);
    Standing judge_authority(const Held& held, rules::ServerId server, rules::Use use,
                             PlannedAuthority authority) const;
    Standing judge_reference(rules::ServerId server, rules::Use use) const;

    const rules::Evidence& evidence_;
    std::unordered_map<rules::CertificateId, Names> names_;
    /// By server and use: how its certificate compares with the reference CA.
    std::map<std::pair<rules::ServerId, rules::Use>, rules::SameCa> comparisons_;
    std::map<std::pair<rules::ServerId, rules::Use>, const rules::AssignedCertificate*> assigned_;
};

}  // namespace analyzer
