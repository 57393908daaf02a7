#include <boost/test/unit_test.hpp>

#include "tests/support/neighbours.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(owa_trusted_app_pool_name)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    const auto of = [](const std::string& subject, const std::vector<std::string>& dns,
                       const std::string& application = "OutlookWebApp",
                       std::uint32_t version = 6) {
        ExchangeDeployment deployment(application, version);
        return deployment.of(subject, dns);
    };
    const std::string start = "ex1.contoso.com | CN=ex1.contoso.com | # | mail.contoso.com | ";
    check(::rules::owa_trusted_app_pool_name,
          {{"in both places", of("CN=MAIL.contoso.com", {"mail.contoso.com"}), {}},
           {"alternative name by wildcard", of("CN=mail.contoso.com", {"*.contoso.com"}), {}},
           {"common name alone",
            of("CN=mail.contoso.com", {"ex1.contoso.com"}),
            {"ex1.contoso.com | CN=mail.contoso.com | # | mail.contoso.com | subject alternative "
             "name"}},
           {"alternative name alone",
            of("CN=ex1.contoso.com", {"mail.contoso.com"}),
            {start + "common name"}},
           {"in neither",
            of("CN=ex1.contoso.com", {"ex1.contoso.com"}),
            {start + "common name and subject alternative name"}},
           {"by another of its usual ids",
            of("CN=ex1.contoso.com", {"ex1.contoso.com"}, "owa"),
            {start + "common name and subject alternative name"}},
           {"another application", of("CN=ex1.contoso.com", {"ex1.contoso.com"}, "testbot"), {}},
           {"the certificate for tokens",
            of("CN=Microsoft Exchange Server Auth Certificate", {}),
            {}},
           {"2015",
            of("CN=ex1.contoso.com", {"mail.contoso.com"}, "owa", 7),
            {start + "common name"}},
           {"2019", of("CN=ex1.contoso.com", {"mail.contoso.com"}, "owa", 8), {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(a_pool_called_as_its_machine) {
    ExchangeDeployment deployment("OutlookWebApp", 6, "ex1.contoso.com");
    BOOST_TEST(told(::rules::owa_trusted_app_pool_name,
                    deployment.of("CN=ex1.contoso.com", {"ex1.contoso.com"}))
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
