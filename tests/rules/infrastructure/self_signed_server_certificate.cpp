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

BOOST_AUTO_TEST_CASE(neighbours) {
    const auto with = [](model::Role role, const std::string& application, std::uint32_t version,
                         const std::string& subject) {
        Deployment deployment;
        const model::PoolId pool =
            deployment.pool("peer.contoso.com", {"peer.contoso.com"}, {role}, {.version = version});
        model::Port port;
        port.owner = application;
        port.protocol = "Tls";
        deployment.topology().services[deployment.find(pool, role).value].ports.push_back(port);
        deployment.certificate({.subject = subject, .paths = {"peer.contoso.com/c.cer"}});
        return deployment.evidence();
    };
    const std::vector<std::string> told_of{"CN=peer.contoso.com | #"};
    using model::Role;
    check(::rules::self_signed_server_certificate,
          {{"a gateway is TC5007's", with(Role::pstn_gateway, "", 6, "CN=peer"), {}},
           {"Office Web Apps", with(Role::wac_service, "", 6, "CN=peer.contoso.com"), told_of},
           {"a trusted application",
            with(Role::external_server, "testbot", 6, "CN=peer.contoso.com"), told_of},
           {"of Exchange TC5005 tells",
            with(Role::external_server, "ExchangeUM", 7, "CN=peer.contoso.com"),
            {}},
           {"but not beside version 8",
            with(Role::external_server, "ExchangeUM", 8, "CN=peer.contoso.com"), told_of},
           {"that of Exchange for tokens",
            with(Role::external_server, "ExchangeUM", 8,
                 "CN=Microsoft Exchange Server Auth Certificate"),
            {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
