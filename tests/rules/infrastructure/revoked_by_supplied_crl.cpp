#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(revoked_by_supplied_crl)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(server_certificates) {
    const auto make = [](const std::string& revoked_at, const std::string& signer) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        const Handle root = deployment.root("CN=Contoso CA");
        const Handle leaf = deployment.leaf({"fe1.contoso.com"}, root);
        deployment.revocation_list(
            {.issuer = root, .revoked = {{leaf, revoked_at}}, .signed_with = signer});
        return deployment.evidence();
    };
    check(::rules::revoked_by_supplied_crl,
          {{"listed",
            make("2026-01-01", ""),
            {"CN=fe1.contoso.com | # | # | 2026-01-01T00:00:00Z | ca.crl | CN=Contoso CA"}},
           {"at the very moment",
            make("2026-06-01", ""),
            {"CN=fe1.contoso.com | # | # | 2026-06-01T00:00:00Z | ca.crl | CN=Contoso CA"}},
           {"later", make("2026-06-02", ""), {}},
           {"by nobody known", make("2026-01-01", "another key"), {}}});
}

BOOST_AUTO_TEST_CASE(the_earliest_of_several_lists) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    const Handle leaf = deployment.leaf({"fe1.contoso.com"}, root);
    deployment.revocation_list(
        {.issuer = root, .revoked = {{leaf, "2026-03-01"}}, .path = "a.crl"});
    deployment.revocation_list(
        {.issuer = root, .revoked = {{leaf, "2026-02-01"}}, .path = "b.crl"});
    BOOST_TEST(told(::rules::revoked_by_supplied_crl, deployment.evidence()) ==
                   std::vector<std::string>{
                       "CN=fe1.contoso.com | # | # | 2026-02-01T00:00:00Z | b.crl | CN=Contoso CA"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(certificates_of_cas_and_strangers) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Root");
    const Handle issuing =
        deployment.certificate({.subject = "CN=Issuing", .issued_by = root, .is_ca = true});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    const Handle unused = deployment.leaf({"www.example.com"}, issuing);
    deployment.revocation_list({.issuer = root, .revoked = {{issuing}}, .path = "root.crl"});
    deployment.revocation_list({.issuer = issuing, .revoked = {{unused}}, .path = "issuing.crl"});
    BOOST_TEST(told(::rules::revoked_by_supplied_crl, deployment.evidence()) ==
                   std::vector<std::string>{
                       "CN=Issuing | # | # | 2026-01-01T00:00:00Z | root.crl | CN=Root"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
