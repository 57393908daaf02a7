#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(wildcard_san_outside_matrix)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// A Front End of a pool with that external web name; its certificate has these names.
rules::Evidence with(const std::vector<std::string>& dns,
                     const std::string& subject = "CN=pool.contoso.com") {
    Deployment deployment;
    deployment.sip_domain("contoso.com").simple_url("Meet", "*", "https://meet.contoso.com");
    deployment.enterprise("pool.contoso.com", {"fe1.contoso.com"},
                          {.web_external = "web.contoso.com"});
    deployment.certificate({.subject = subject,
                            .dns = dns,
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"fe1.contoso.com/a.cer"}});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(front_end) {
    const std::string end = " | *.contoso.com";
    const std::string all =
        "fe1.contoso.com | Default, WebServicesInternal | CN=pool.contoso.com | ";
    check(
        ::rules::wildcard_san_outside_matrix,
        {{"simple URLs and Autodiscover may rest on it, beside complete names",
          with({"pool.contoso.com", "fe1.contoso.com", "web.contoso.com", "*.contoso.com"}),
          {}},
         {"the pool may not",
          with({"fe1.contoso.com", "web.contoso.com", "*.contoso.com"}),
          {all + "pool.contoso.com" + end}},
         {"the server may not",
          with({"pool.contoso.com", "web.contoso.com", "*.contoso.com"}),
          {all + "fe1.contoso.com" + end}},
         {"the web services may not",
          with({"pool.contoso.com", "fe1.contoso.com", "*.contoso.com"}),
          {"fe1.contoso.com | WebServicesExternal | CN=pool.contoso.com | web.contoso.com" + end}},
         {"a name that nothing covers is another rule's",
          with({"fe1.contoso.com", "web.contoso.com", "*.fabrikam.com"}),
          {}}});
}

BOOST_AUTO_TEST_CASE(sip_domains_are_other_rules) {
    // sip.contoso.com is required of Default, and covered by the wildcard alone.
    BOOST_TEST(
        told(::rules::wildcard_san_outside_matrix,
             with({"pool.contoso.com", "fe1.contoso.com", "web.contoso.com", "*.contoso.com"}))
            .empty());
}

BOOST_AUTO_TEST_CASE(a_wildcard_common_name_counts_where_nothing_else_does) {
    BOOST_TEST(told(::rules::wildcard_san_outside_matrix, with({}, "CN=*.contoso.com")).size() ==
               3u);
}

BOOST_AUTO_TEST_CASE(other_servers_are_other_rules) {
    Deployment deployment;
    const model::PoolId edge =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(edge, "AccessEdge", "access.contoso.com");
    deployment.certificate({.subject = "CN=access.contoso.com",
                            .dns = {"*.contoso.com"},
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"edge1.contoso.com/a.cer"}});
    BOOST_TEST(told(::rules::wildcard_san_outside_matrix, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
