#include <boost/test/unit_test.hpp>

#include "tests/support/neighbours.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(reverse_proxy_san)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(published_names) {
    const auto of = [](const std::vector<std::string>& names) {
        ProxyDeployment deployment;
        return deployment.with_urls().of(names);
    };
    check(::rules::reverse_proxy_san,
          {{"in order; nobody administers from outside",
            of({"web.contoso.com", "dirweb.contoso.com", "meet.contoso.com", "join.fabrikam.com",
                "dialin.contoso.com"}),
            {}},
           {"wildcards serve here", of({"*.contoso.com", "*.fabrikam.com"}), {}},
           {"no Director, one simple URL",
            of({"web.contoso.com", "meet.contoso.com", "dialin.contoso.com"}),
            {"CN=web.contoso.com | # | dirweb.contoso.com, join.fabrikam.com"}},
           {"Autodiscover is TC5003's",
            of({"web.contoso.com", "dirweb.contoso.com", "*.contoso.com", "*.fabrikam.com"}),
            {}}});
}

BOOST_AUTO_TEST_CASE(every_listener_may_have_its_own) {
    ProxyDeployment deployment;
    deployment.leaf({"web.contoso.com", "dirweb.contoso.com"}, deployment.ca);
    deployment.leaf({"meet.contoso.com", "dialin.contoso.com"}, deployment.ca);
    deployment.leaf({"join.fabrikam.com"}, deployment.ca);
    BOOST_TEST(told(::rules::reverse_proxy_san, deployment.with_urls().evidence()).empty());
}

BOOST_AUTO_TEST_CASE(what_has_expired_counts_only_where_it_is_selected) {
    const auto of = [](const std::string& not_after) {
        ProxyDeployment deployment;
        deployment.leaf(
            {"web.contoso.com", "*.fabrikam.com", "meet.contoso.com", "dialin.contoso.com"},
            deployment.ca, {"ReverseProxy/a.cer"});
        deployment.certificate({.subject = "CN=dirweb.contoso.com",
                                .dns = {"dirweb.contoso.com"},
                                .issued_by = deployment.ca,
                                .not_after = not_after});
        return deployment.with_urls().evidence();
    };
    check(::rules::reverse_proxy_san,
          {{"valid", of("2028-01-01"), {}},
           {"expired", of("2026-01-01"), {"CN=web.contoso.com | # | dirweb.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(without_simple_urls_they_stay_open) {
    ProxyDeployment deployment;
    const std::vector<std::string> hits{"CN=web.contoso.com | # | dirweb.contoso.com",
                                        "open: CN=web.contoso.com | # | –"};
    BOOST_TEST(told(::rules::reverse_proxy_san, deployment.of({"web.contoso.com"})) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_office_web_apps_farm_published_by_another_name) {
    ProxyDeployment deployment;
    const model::PoolId farm =
        deployment.pool("wac.contoso.com", {"wac.contoso.com"}, {model::Role::wac_service});
    const model::ServiceId service = deployment.find(farm, model::Role::wac_service);
    deployment.topology().services[service.value].discovery_url =
        "https://office.contoso.com/hosting/discovery/";
    const std::vector<std::string> hits{"CN=web.contoso.com | # | office.contoso.com"};
    BOOST_TEST(
        told(::rules::reverse_proxy_san,
             deployment.with_urls().of({"web.contoso.com", "dirweb.contoso.com", "meet.contoso.com",
                                        "join.fabrikam.com", "dialin.contoso.com"})) == hits,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_certificate_it_stays_open) {
    ProxyDeployment deployment;
    const std::vector<std::string> hits{"open:  |  | –"};
    BOOST_TEST(told(::rules::reverse_proxy_san, deployment.with_urls().evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_published) {
    Deployment deployment;
    deployment.standard_edition("fe.contoso.com");
    deployment.leaf({"fe.contoso.com"}, deployment.root("CN=Contoso CA"));
    BOOST_TEST(told(::rules::reverse_proxy_san, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
