#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(crl_distribution_point_missing)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    check(::rules::crl_distribution_point_missing,
          {{"one address", one_server({}), {}},
           {"an LDAP address is one as well",
            one_server({.crl_distribution_points = {"ldap:///CN=Contoso%20CA"}}),
            {}},
           {"none",
            one_server({.crl_distribution_points = {}}),
            {"CN=fe1.contoso.com | # | CN=Contoso CA"}},
           {"a self-signed certificate is nobody's to revoke",
            one_server({.subject = "CN=fe1.contoso.com",
                        .dns = {"fe1.contoso.com"},
                        .issuer = "CN=fe1.contoso.com",
                        .crl_distribution_points = {}}),
            {}}});
}

BOOST_AUTO_TEST_CASE(a_gateway_is_no_server_of_the_product) {
    const auto named = [](const std::vector<std::string>& names) {
        Deployment deployment;
        const model::PoolId gateway = deployment.pool("gw1", {"gw1"}, {model::Role::pstn_gateway});
        model::Port port;
        port.protocol = "Tls";
        deployment.topology()
            .services[deployment.find(gateway, model::Role::pstn_gateway).value]
            .ports.push_back(port);
        deployment.pool("med.contoso.com", {"med.contoso.com"}, {model::Role::mediation_server});
        deployment.certificate({.subject = "CN=" + names.front(),
                                .dns = names,
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .crl_distribution_points = {}});
        return deployment.evidence();
    };
    check(::rules::crl_distribution_point_missing, {{"of the gateway", named({"gw1"}), {}},
                                                    {"of a Mediation Server beside it",
                                                     named({"gw1", "med.contoso.com"}),
                                                     {"CN=gw1 | # | CN=Contoso CA"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
