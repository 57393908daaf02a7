#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/rules.hpp"

/// Deployments for rules about what stands beside Lync.
namespace tests::support {

/// A Front End, and a pool of trusted applications with an application of that id on one machine,
/// whose certificate is not there yet.
struct ExchangeDeployment : Deployment {
    explicit ExchangeDeployment(const std::string& application, std::uint32_t version = 6,
                                const std::string& pool_name = "mail.contoso.com");
    rules::Evidence of(const std::string& subject, const std::vector<std::string>& dns);

    Handle ca;
};

/// Two pools and a Director, all published, and a reverse proxy whose certificate is not there yet.
struct ProxyDeployment : Deployment {
    ProxyDeployment();
    ProxyDeployment& with_urls();
    rules::Evidence of(const std::vector<std::string>& names);

    Handle ca;
};

}  // namespace tests::support
