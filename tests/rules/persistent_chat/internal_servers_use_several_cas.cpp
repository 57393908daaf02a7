#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(internal_servers_use_several_cas)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment one;
    one.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    const Handle only = one.root("CN=Contoso CA");
    one.leaf({"fe1.contoso.com"}, only);
    one.leaf({"fe2.contoso.com"}, only);

    Deployment two;
    two.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    two.pool("med.contoso.com", {"med1.contoso.com"}, {model::Role::mediation_server});
    const Handle first = two.root("CN=Contoso CA");
    two.leaf({"fe1.contoso.com"}, first);
    two.leaf({"fe2.contoso.com"}, first);
    two.leaf({"med1.contoso.com"}, two.root("CN=Another CA"));

    Deployment edge;
    edge.standard_edition("fe1.contoso.com");
    edge.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    edge.leaf({"fe1.contoso.com"}, edge.root("CN=Contoso CA"));
    edge.leaf({"edge1.contoso.com", "edge.contoso.com"}, edge.root("CN=Public CA"));

    check(::rules::internal_servers_use_several_cas,
          {{"one CA", one.evidence(), {}},
           {"two, without Persistent Chat",
            two.evidence(),
            {"CN=Another CA (med1.contoso.com), CN=Contoso CA (fe1.contoso.com "
             "fe2.contoso.com)"}},
           {"Edge Servers are not internal", edge.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(renewed_and_merely_named_cas_count_once) {
    Deployment renewed;
    renewed.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    const Handle root = renewed.root("CN=Contoso Root");
    for (const char* server : {"fe1.contoso.com", "fe2.contoso.com"}) {
        renewed.leaf({server}, renewed.certificate(
                                   {.subject = "CN=Contoso CA", .issued_by = root, .is_ca = true}));
    }

    Deployment named;
    named.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    named.leaf({"fe1.contoso.com"}, named.root("CN=Contoso CA"));
    named.leaf({"fe2.contoso.com"}, named.certificate({.subject = "CN=Contoso CA",
                                                       .is_ca = true,
                                                       .is_supplied = false,
                                                       .subject_key_id = ""}));
    check(::rules::internal_servers_use_several_cas,
          {{"a renewed key", renewed.evidence(), {}},
           {"an issuer name alone", named.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(namesakes_are_told_apart_by_their_keys) {
    Deployment deployment;
    deployment.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    deployment.leaf(
        {"fe1.contoso.com"},
        deployment.certificate({.subject = "CN=CA", .is_ca = true, .subject_key_id = "\x0a"}));
    deployment.leaf(
        {"fe2.contoso.com"},
        deployment.certificate({.subject = "CN=CA", .is_ca = true, .subject_key_id = "\x0b"}));
    const auto texts = told(::rules::internal_servers_use_several_cas, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().find("CN=CA [0A] (fe") != std::string::npos, texts.front());
    BOOST_TEST(texts.front().find("CN=CA [0B] (fe") != std::string::npos, texts.front());
}

BOOST_AUTO_TEST_CASE(long_lists_are_cut) {
    Deployment deployment;
    std::vector<std::string> machines;
    for (int number = 10; number < 30; ++number) {
        machines.push_back("fe" + std::to_string(number) + ".contoso.com");
    }
    deployment.enterprise("pool.contoso.com", machines);
    deployment.standard_edition("se1.contoso.com");
    const Handle authority = deployment.root("CN=Contoso CA");
    for (const std::string& machine : machines) {
        deployment.leaf({machine}, authority);
    }
    deployment.leaf({"se1.contoso.com"}, deployment.root("CN=Fabrikam CA"));
    const auto texts = told(::rules::internal_servers_use_several_cas, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().find("fe17.contoso.com +12), CN=Fabrikam CA") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
