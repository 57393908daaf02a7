#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(signature_rsassa_pss)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::signature_rsassa_pss,
          {{"PKCS#1 v1.5", one_server({}), {}},
           {"ECDSA", one_server({.scheme = model::SignatureScheme::ecdsa}), {}},
           {"the server's certificate",
            one_server({.scheme = model::SignatureScheme::rsa_pss}),
            {"CN=fe1.contoso.com | # | CN=Contoso CA"}}});
}

BOOST_AUTO_TEST_CASE(intermediates_are_judged_and_roots_are_not) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const auto pss = model::SignatureScheme::rsa_pss;
    const Handle root =
        deployment.certificate({.subject = "CN=Root", .is_ca = true, .scheme = pss});
    const Handle issuing = deployment.certificate(
        {.subject = "CN=Issuing", .issued_by = root, .is_ca = true, .scheme = pss});
    deployment.certificate(
        {.subject = "CN=Elsewhere", .issued_by = root, .is_ca = true, .scheme = pss});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    check(::rules::signature_rsassa_pss,
          {{"the intermediate in use alone", deployment.evidence(), {"CN=Issuing | # | CN=Root"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
