#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(owas_name)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence farm(const std::string& subject, const std::vector<std::string>& dns,
                     const std::string& url = "https://wac.contoso.com/hosting/discovery/",
                     const std::string& path = "wac.contoso.com/c.cer") {
    Deployment deployment;
    const model::PoolId pool =
        deployment.pool("wac.contoso.com", {"wac.contoso.com"}, {model::Role::wac_service});
    const model::ServiceId service = deployment.find(pool, model::Role::wac_service);
    deployment.topology().services[service.value].discovery_url = url;
    deployment.certificate({.subject = subject,
                            .dns = dns,
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {path}});
    return deployment.evidence();
}

const std::string office = "https://office.contoso.com/hosting/discovery/";

}  // namespace

BOOST_AUTO_TEST_CASE(names) {
    check(::rules::owas_name,
          {{"alternative name", farm("CN=x.contoso.com", {"WAC.contoso.com"}), {}},
           {"common name", farm("CN=wac.contoso.com", {}), {}},
           {"common name beside others", farm("CN=wac.contoso.com", {"x.contoso.com"}), {}},
           {"a wildcard is left alone", farm("CN=x.contoso.com", {"*.contoso.com"}), {}},
           {"neither",
            farm("CN=x.contoso.com", {"y.contoso.com"}),
            {"wac.contoso.com | CN=x.contoso.com | # | wac.contoso.com"}},
           {"the discovery URL has the farm's name",
            farm("CN=wac.contoso.com", {"wac.contoso.com"}, office),
            {"wac.contoso.com | CN=wac.contoso.com | # | office.contoso.com"}},
           {"which attributes, too",
            farm("CN=x.contoso.com", {"office.contoso.com"}, office, "c.cer"),
            {}},
           {"as folder",
            farm("CN=x.contoso.com", {"y.contoso.com"}, office, "office.contoso.com/c.cer"),
            {"wac.contoso.com | CN=x.contoso.com | # | office.contoso.com"}},
           {"without URL the pool's name counts",
            farm("CN=x.contoso.com", {"y.contoso.com"}, ""),
            {"wac.contoso.com | CN=x.contoso.com | # | wac.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(no_certificate) {
    Deployment deployment;
    deployment.pool("wac.contoso.com", {"wac.contoso.com"}, {model::Role::wac_service});
    deployment.root("CN=Contoso CA");
    BOOST_TEST(told(::rules::owas_name, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
