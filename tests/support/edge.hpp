#pragma once

#include <string>
#include <vector>

#include "tests/support/rules.hpp"

namespace tests::support {

/// The Edge pool edge.contoso.com with its machines, whose next hop is the Standard Edition server
/// fe.contoso.com; it publishes access.contoso.com and conf.contoso.com. The SIP domains are
/// contoso.com and fabrikam.com.
struct EdgeDeployment : Deployment {
    explicit EdgeDeployment(std::uint32_t version = 6,
                            const std::vector<std::string>& machines = {"edge1.contoso.com"});

    /// A certificate with these names; CN is the first. By name it is every machine's.
    Handle outside(const std::vector<std::string>& names,
                   const std::vector<std::string>& paths = {});
    /// As the one above, with all names that the outer side needs.
    Handle outside_in_order(const std::vector<std::string>& paths = {});

    model::PoolId front_end;
    model::PoolId edge;
    Handle internal_ca;  ///< CN=Contoso CA
    Handle public_ca;    ///< CN=Woodgrove CA, O=Woodgrove
};

/// An Edge pool whose machines each may have certificates of their own for the outer side.
struct EdgePool : EdgeDeployment {
    /// `file`: what a certificate is called, which tells its uses.
    explicit EdgePool(std::string file, const std::vector<std::string>& machines = {
                                            "edge1.contoso.com", "edge2.contoso.com"});

    /// A certificate on these machines, given by their host names, in the folder of each.
    Handle on(const std::vector<std::string>& machines, const std::string& key = {},
              const std::string& not_after = "2028-01-01");

    std::string file;
};

/// Checks a rule that wants one certificate on all machines of an Edge pool, for the uses that such
/// a file name tells.
void check_same_on_machines(const rules::Rule& rule, const std::string& file,
                            const std::string& uses);

/// The names that the outer side needs.
extern const std::vector<std::string> outer_names;

/// A deployment with one Edge Server, whose outer certificate has these names.
rules::Evidence edge_with(const std::vector<std::string>& names, std::uint32_t version = 6);

}  // namespace tests::support
