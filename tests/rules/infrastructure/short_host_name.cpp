#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(short_host_name)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(topology) {
    const auto edge = [](const std::string& pool, const std::string& machine) {
        Deployment deployment;
        deployment.pool(pool, {machine}, {model::Role::edge_server});
        return deployment.evidence();
    };
    check(::rules::short_host_name,
          {{"FQDNs", edge("edge.contoso.com", "edge1.contoso.com"), {}},
           {"the machine", edge("edge.contoso.com", "edge1"), {"edge1 | in the topology"}},
           {"pool and machine of one name are told once",
            edge("edge1", "edge1"),
            {"edge1 | in the topology"}},
           {"both", edge("edge", "edge1"), {"edge | in the topology", "edge1 | in the topology"}},
           {"an IPv6 address", edge("fe80::1", "fe80::1"), {}}});
}

BOOST_AUTO_TEST_CASE(every_machine_counts) {
    Deployment deployment;
    deployment.pool("sql1", {"sql1"}, {model::Role::user_store});
    BOOST_TEST(told(::rules::short_host_name, deployment.evidence()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(gateways_go_by_what_they_like) {
    const auto with = [](const std::vector<model::Role>& roles) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        const model::PoolId pool = deployment.pool("gw1", {"gw1"}, roles);
        model::Port port;
        port.protocol = "Tls";
        deployment.topology()
            .services[deployment.find(pool, model::Role::pstn_gateway).value]
            .ports.push_back(port);
        deployment.leaf({"gw1"}, deployment.root("CN=Contoso CA"));
        return deployment.evidence();
    };
    using model::Role;
    check(::rules::short_host_name, {{"a gateway", with({Role::pstn_gateway}), {}},
                                     {"a Mediation Server that is its own gateway",
                                      with({Role::pstn_gateway, Role::mediation_server}),
                                      {"gw1 | in the topology"}}});
}

BOOST_AUTO_TEST_CASE(certificates) {
    const auto named = [](std::vector<std::string> dns) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate({.subject = "CN=fe1.contoso.com",
                                .dns = std::move(dns),
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .paths = {"fe1.contoso.com/a.cer"}});
        return deployment.evidence();
    };
    const std::string place = " | on the certificate CN=fe1.contoso.com";
    check(::rules::short_host_name,
          {{"beside the FQDN it harms nobody", named({"fe1", "fe1.contoso.com"}), {}},
           {"in its place", named({"fe1"}), {"fe1" + place}},
           {"beside another name", named({"fe1.contoso.com", "fe"}), {"fe" + place}},
           {"in the common name it is another rule's", named({}), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
