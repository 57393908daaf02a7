#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_external_public_ca)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// The outer certificate of an Edge and the Front End's, by their issuers.
struct Issuers : EdgeDeployment {
    rules::Evidence with(Handle outer, Handle inner, const rules::Policy& policy = {}) {
        certificate({.subject = "CN=access.contoso.com", .dns = outer_names, .issued_by = outer});
        leaf({"fe.contoso.com"}, inner);
        return evidence(at("2026-06-01"), policy);
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(hints) {
    Issuers in_order;
    Issuers inside;
    Issuers renewed;
    Issuers directory;
    Issuers accepted;
    const Handle active = directory.root("CN=Contoso CA 2, DC=contoso, DC=com");
    const Handle accepted_ca = accepted.root("CN=Contoso CA 2, DC=contoso, DC=com");
    rules::Policy policy;
    policy.accepts_private_edge_ca = true;
    check(
        ::rules::edge_external_public_ca,
        {{"a CA that nothing else is known of",
          in_order.with(in_order.public_ca, in_order.internal_ca),
          {}},
         {"the CA of the internal servers",
          inside.with(inside.internal_ca, inside.internal_ca),
          {"CN=access.contoso.com | # | CN=Contoso CA | the CA that issued certificates of "
           "internal servers"}},
         {"a CA of Active Directory",
          directory.with(active, directory.internal_ca),
          {"CN=access.contoso.com | # | CN=Contoso CA 2, DC=contoso, DC=com | a CA of Active "
           "Directory by its name"}},
         {"the policy accepts it", accepted.with(accepted_ca, accepted.internal_ca, policy), {}}});
}

BOOST_AUTO_TEST_CASE(what_says_it_is_public_is_believed) {
    Issuers deployment;
    rules::Evidence evidence = deployment.with(deployment.internal_ca, deployment.internal_ca);
    BOOST_TEST(told(::rules::edge_external_public_ca, evidence).size() == 1);
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->terms->policies.push_back({"\x67\x81\x0c\x01\x02\x02"});  // 2.23.140.1.2.2
    }
    BOOST_TEST(told(::rules::edge_external_public_ca, evidence).empty());
}

BOOST_AUTO_TEST_CASE(other_certificates_of_an_edge) {
    EdgeDeployment deployment;
    deployment.leaf({"fe.contoso.com"}, deployment.internal_ca);
    deployment.leaf({"edge.contoso.com"}, deployment.internal_ca);
    deployment.leaf({"av.contoso.com"}, deployment.internal_ca,
                    {"edge1.contoso.com/AudioVideoAuthentication.cer"});
    deployment.outside_in_order();
    // A self-signed one is TC2017's.
    deployment.certificate({.subject = "CN=access.contoso.com, DC=contoso",
                            .dns = outer_names,
                            .paths = {"edge1.contoso.com/DataEdgeExternal.cer"}});
    BOOST_TEST(told(::rules::edge_external_public_ca, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(a_certificate_of_two_servers_is_told_once) {
    EdgeDeployment deployment(6, {"edge1.contoso.com", "edge2.contoso.com"});
    deployment.leaf({"fe.contoso.com"}, deployment.internal_ca);
    deployment.leaf(outer_names, deployment.internal_ca);
    BOOST_TEST(told(::rules::edge_external_public_ca, deployment.evidence()).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
