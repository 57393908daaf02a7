#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(issuer_signature_refuted)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::issuer_signature_refuted,
          {{"verified", one_server({}), {}},
           {"not signed by the CA of that name and key identifier",
            one_server({.signature_ok = false}),
            {"CN=fe1.contoso.com | # | CN=Contoso CA | #"}},
           {"another key identifier leaves it open",
            one_server({.signature_ok = false, .authority_key_id = "\x01"}),
            {}},
           {"no key identifier leaves it open",
            one_server({.signature_ok = false, .authority_key_id = ""}),
            {}}});
}

BOOST_AUTO_TEST_CASE(a_certificate_of_a_chat_server) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({.issued_by = deployment.authority, .signature_ok = false});
    const rules::Evidence evidence = deployment.evidence();
    check(::rules::issuer_signature_refuted,
          {{"replaces the comparison", evidence, {"CN=pc1.contoso.com | # | CN=Contoso CA | #"}}});
    const rules::Hits hits = ::rules::issuer_signature_refuted.check(evidence);
    BOOST_TEST((hits.front().reference ==
                std::vector<model::CertificateId>{deployment.id(evidence, deployment.authority)}));
}

BOOST_AUTO_TEST_CASE(what_no_server_uses_is_left_out) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    deployment.leaf({"fe1.contoso.com"}, root);
    deployment.certificate({.subject = "CN=www.example.com",
                            .dns = {"www.example.com"},
                            .issued_by = root,
                            .signature_ok = false});
    BOOST_TEST(told(::rules::issuer_signature_refuted, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
