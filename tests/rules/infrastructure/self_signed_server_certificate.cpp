#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(self_signed_server_certificate)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::self_signed_server_certificate,
          {{"issued by a CA", one_server({}), {}},
           {"self-signed",
            one_server({.subject = "CN=fe1.contoso.com",
                        .dns = {"fe1.contoso.com"},
                        .issuer = "CN=fe1.contoso.com"}),
            {"CN=fe1.contoso.com | #"}},
           {"self-issued, yet its own key does not verify it",
            one_server({.subject = "CN=fe1.contoso.com",
                        .dns = {"fe1.contoso.com"},
                        .issuer = "CN=fe1.contoso.com",
                        .signature_ok = false}),
            {}}});
}

BOOST_AUTO_TEST_CASE(the_same_ca_rule_tells_of_a_chat_servers_certificate) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({});
    const rules::Evidence evidence = deployment.evidence();
    BOOST_TEST(told(::rules::self_signed_server_certificate, evidence).empty());
    BOOST_TEST(told(::rules::pchat_issuer_not_internal_ca, evidence).size() >= 1u);
}

BOOST_AUTO_TEST_CASE(another_server_with_that_certificate_is_told_of) {
    ChatDeployment deployment;
    deployment.pool("med.contoso.com", {"med1.contoso.com"}, {model::Role::mediation_server});
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate(
        {.dns = {"pc1.contoso.com", "chat.contoso.com", "med1.contoso.com"}});
    check(::rules::self_signed_server_certificate, {{"a Mediation Server is out of scope of TC1001",
                                                     deployment.evidence(),
                                                     {"CN=pc1.contoso.com | #"}}});
}

BOOST_AUTO_TEST_CASE(an_oauth_certificate_may_be_self_signed) {
    Deployment deployment;
    deployment.sip_domain("contoso.com").standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    deployment.leaf({"fe1.contoso.com"}, root);
    deployment.certificate(
        {.subject = "CN=contoso.com", .dns = {"contoso.com"}, .paths = {"OAuthTokenIssuer.cer"}});
    BOOST_TEST(told(::rules::self_signed_server_certificate, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
