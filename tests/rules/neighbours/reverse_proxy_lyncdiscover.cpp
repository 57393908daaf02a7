#include <boost/test/unit_test.hpp>

#include "tests/support/neighbours.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(reverse_proxy_lyncdiscover)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(published_names) {
    const auto of = [](const std::vector<std::string>& names) {
        ProxyDeployment deployment;
        return deployment.of(names);
    };
    check(
        ::rules::reverse_proxy_lyncdiscover,
        {{"in order",
          of({"web.contoso.com", "lyncdiscover.contoso.com", "lyncdiscover.fabrikam.com"}),
          {}},
         {"wildcards serve here", of({"web.contoso.com", "*.contoso.com", "*.fabrikam.com"}), {}},
         {"one domain lacks",
          of({"web.contoso.com", "lyncdiscover.contoso.com"}),
          {"CN=web.contoso.com | # | lyncdiscover.fabrikam.com"}},
         {"the inner name does not serve",
          of({"web.contoso.com", "lyncdiscover.contoso.com", "lyncdiscoverinternal.fabrikam.com"}),
          {"CN=web.contoso.com | # | lyncdiscover.fabrikam.com"}}});
}

BOOST_AUTO_TEST_CASE(without_certificate_it_stays_open) {
    ProxyDeployment deployment;
    const std::vector<std::string> hits{"open:  |  | –"};
    BOOST_TEST(told(::rules::reverse_proxy_lyncdiscover, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
