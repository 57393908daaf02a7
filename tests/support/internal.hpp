#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/rules.hpp"

/// Deployments for rules about internal servers.
namespace tests::support {

/// Checks a rule that wants names of Autodiscover, `label` and a SIP domain, on the certificate for
/// a use; names with the other label do not serve.
void check_autodiscover(const rules::Rule& rule, const std::string& use, const std::string& label,
                        const std::string& other_label);

/// A Front End Server with simple URLs and names of its own for web services.
struct WebDeployment : Deployment {
    explicit WebDeployment(bool has_urls = true,
                           const std::string& internal = "webint.contoso.com");
    /// A certificate for one use, or for any.
    WebDeployment& with(std::vector<std::string> names, const std::string& use = "any");

    Handle ca;
};

/// A Standard Edition server with a certificate that lies at `path`. The SIP domains are
/// contoso.com and fabrikam.com.
rules::Evidence token_issuer(CertificateSpec spec, std::uint32_t version = 6,
                             const std::string& path = "OAuthTokenIssuer.cer");

/// A machine of a pool with these roles, and its certificate. The SIP domains are contoso.com and
/// fabrikam.com.
rules::Evidence one_machine(const std::string& pool, const std::string& machine,
                            const std::vector<model::Role>& roles, const std::string& subject,
                            std::vector<std::string> names);

}  // namespace tests::support
