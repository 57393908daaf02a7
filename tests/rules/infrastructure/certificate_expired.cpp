#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(certificate_expired)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto until = [](const char* end) { return one_server({.not_after = end}); };
    const auto at_noon = at("2026-06-01T12:00:00Z");
    check(::rules::certificate_expired,
          {{"valid for years", until("2028-01-01"), {}},
           {"in its last second", one_server({.not_after = "2026-06-01T12:00:00Z"}, at_noon), {}},
           {"one second too late",
            one_server({.not_after = "2026-06-01T11:59:59Z"}, at_noon),
            {"CN=fe1.contoso.com | # | # | 2026-06-01T11:59:59Z"}},
           {"not yet valid is no expiry",
            one_server({.not_before = "2027-01-01", .not_after = "2028-01-01"}),
            {}}});
}

BOOST_AUTO_TEST_CASE(only_what_is_selected_is_judged) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    deployment.leaf({"fe1.contoso.com"}, root);
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .dns = {"fe1.contoso.com"},
                            .issued_by = root,
                            .not_after = "2026-01-01"});
    BOOST_TEST(told(::rules::certificate_expired, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(without_topology_every_server_certificate_is_judged) {
    Deployment deployment;
    const Handle root = deployment.certificate(
        {.subject = "CN=Contoso CA", .not_after = "2026-01-01", .is_ca = true});
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .dns = {"fe1.contoso.com"},
                            .issued_by = root,
                            .not_after = "2026-01-01"});
    check(::rules::certificate_expired, {{"the leaf, not the CA",
                                          deployment.evidence(),
                                          {"CN=fe1.contoso.com | # | # | 2026-01-01T00:00:00Z"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
