#include <boost/test/unit_test.hpp>

#include "tests/support/neighbours.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(exchange_um_subject)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(common_names) {
    const auto of = [](const std::string& subject, const std::string& application) {
        ExchangeDeployment deployment(application);
        return deployment.of(subject, {"ex1.contoso.com", "mail.contoso.com"});
    };
    const std::string wrong =
        "ex1.contoso.com | CN=other.contoso.com | # | its common name is not the server's FQDN";
    check(::rules::exchange_um_subject,
          {{"the server", of("CN=EX1.contoso.com", "ExchangeUM"), {}},
           {"the pool, for Outlook Web App", of("CN=mail.contoso.com", "ExchangeUM"), {}},
           {"another", of("CN=other.contoso.com", "ExchangeUM"), {wrong}},
           {"of Unified Messaging", of("CN=other.contoso.com", "um"), {wrong}},
           {"of Outlook Web App it is TC5006's", of("CN=other.contoso.com", "OutlookWebApp"), {}},
           {"another application", of("CN=other.contoso.com", "testbot"), {}}});
}

BOOST_AUTO_TEST_CASE(a_server_with_a_short_name_in_the_topology) {
    const auto of = [](const std::string& subject) {
        Deployment deployment;
        deployment.standard_edition("fe.contoso.com");
        const model::PoolId made = deployment.pool("ex1", {"ex1"}, {model::Role::external_server});
        model::Port port;
        port.owner = "ExchangeUM";
        const model::ServiceId service = deployment.find(made, model::Role::external_server);
        deployment.topology().services[service.value].ports.push_back(port);
        deployment.certificate({.subject = subject,
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .paths = {"ex1/c.cer"}});
        return deployment.evidence();
    };
    check(::rules::exchange_um_subject,
          {{"its FQDN", of("CN=ex1.contoso.com"), {}},
           {"the short name", of("CN=ex1"), {}},
           {"another server",
            of("CN=ex11.contoso.com"),
            {"ex1 | CN=ex11.contoso.com | # | its common name is not the server's FQDN"}}});
}

BOOST_AUTO_TEST_CASE(self_signed) {
    const auto of = [](const std::string& subject, const std::string& application) {
        ExchangeDeployment deployment(application);
        deployment.certificate(
            {.subject = subject, .dns = {"ex1.contoso.com"}, .paths = {"ex1.contoso.com/c.cer"}});
        return deployment.evidence();
    };
    check(::rules::exchange_um_subject,
          {{"that of the server",
            of("CN=ex1.contoso.com", "ExchangeOWA"),
            {"ex1.contoso.com | CN=ex1.contoso.com | # | it is self-signed"}},
           {"that for tokens may be",
            of("CN=Microsoft Exchange Server Auth Certificate", "ExchangeOWA"),
            {}},
           {"another application", of("CN=ex1.contoso.com", "testbot"), {}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    const auto of = [](std::uint32_t version) {
        ExchangeDeployment deployment("Exchange", version);
        return deployment.of("CN=other.contoso.com", {"ex1.contoso.com"});
    };
    BOOST_TEST(told(::rules::exchange_um_subject, of(5)).size() == 1);
    BOOST_TEST(told(::rules::exchange_um_subject, of(7)).size() == 1);
    check(::rules::exchange_um_subject, {{"2019", of(8), {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(listed_roots) {
    ExchangeDeployment deployment("ExchangeUM");
    const Handle other = deployment.root("CN=Other CA");
    deployment.certificate(
        {.subject = "CN=ex1.contoso.com", .dns = {"ex1.contoso.com"}, .issued_by = other});
    const rules::Evidence unlisted = deployment.evidence();
    const auto listing = [&](Handle root) {
        rules::Evidence evidence = unlisted;
        evidence.exports.root_stores.push_back({.server = deployment.server("fe.contoso.com"),
                                                .path = "roots",
                                                .file = {},
                                                .certificates = {deployment.id(evidence, root)}});
        return evidence;
    };
    check(::rules::exchange_um_subject,
          {{"another CA is allowed", unlisted, {}},
           {"listed", listing(other), {}},
           {"not listed",
            listing(deployment.ca),
            {"ex1.contoso.com | CN=ex1.contoso.com | # | its root is not in the root store listed "
             "for 'fe.contoso.com'"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
