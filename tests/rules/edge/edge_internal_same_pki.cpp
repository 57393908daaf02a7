#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_internal_same_pki)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// The inner certificate of edge1 and the certificate of its next hop, by their issuers.
struct Sides : EdgeDeployment {
    using EdgeDeployment::EdgeDeployment;

    rules::Evidence with(Handle inner, Handle next_hop) {
        leaf({"edge.contoso.com"}, inner);
        leaf({"fe.contoso.com"}, next_hop);
        return evidence();
    }
    Handle issuing(Handle issuer) {
        return certificate({.subject = "CN=Issuing CA", .issued_by = issuer, .is_ca = true});
    }
};

const std::string differs =
    "edge1.contoso.com | CN=edge.contoso.com | CN=Woodgrove CA, O=Woodgrove | fe.contoso.com";

/// Lists the certificate of a root as trusted on a server.
void list_root(rules::Evidence& evidence, const Deployment& deployment, const std::string& server,
               Handle root) {
    evidence.exports.root_stores.push_back({.server = deployment.server(server),
                                            .path = server,
                                            .file = {},
                                            .certificates = {deployment.id(evidence, root)}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(issuers) {
    Sides same;
    Sides same_root;
    Sides other;
    Sides incomplete;
    const Handle unknown =
        incomplete.certificate({.subject = "CN=Unknown Root", .is_ca = true, .is_supplied = false});
    check(::rules::edge_internal_same_pki,
          {{"the same CA", same.with(same.internal_ca, same.internal_ca), {}},
           {"the same root",
            same_root.with(same_root.internal_ca, same_root.issuing(same_root.internal_ca)),
            {}},
           {"another root", other.with(other.public_ca, other.internal_ca), {differs}},
           {"a root that was not supplied",
            incomplete.with(incomplete.issuing(unknown), incomplete.internal_ca),
            {"open: edge1.contoso.com | CN=edge.contoso.com | CN=Issuing CA | "}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    Sides lync_2010(5);
    Sides skype_2015(7);
    check(::rules::edge_internal_same_pki,
          {{"Lync Server 2010",
            lync_2010.with(lync_2010.public_ca, lync_2010.internal_ca),
            {differs}},
           {"Skype for Business Server 2015",
            skype_2015.with(skype_2015.public_ca, skype_2015.internal_ca),
            {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(nothing_to_compare) {
    EdgeDeployment alone;
    alone.leaf({"edge.contoso.com"}, alone.internal_ca);
    EdgeDeployment missing;
    missing.leaf({"fe.contoso.com"}, missing.internal_ca);
    EdgeDeployment self_signed;
    self_signed.certificate({.subject = "CN=edge.contoso.com"});
    self_signed.leaf({"fe.contoso.com"}, self_signed.internal_ca);
    check(::rules::edge_internal_same_pki,
          {{"no certificate of the next hop",
            alone.evidence(),
            {"open: edge1.contoso.com | CN=edge.contoso.com | CN=Contoso CA | "}},
           {"none of the Edge is TC4018's", missing.evidence(), {}},
           {"a self-signed one is TC2017's", self_signed.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(listed_roots) {
    Sides deployment;
    rules::Evidence evidence = deployment.with(deployment.public_ca, deployment.internal_ca);
    list_root(evidence, deployment, "edge1.contoso.com", deployment.internal_ca);
    BOOST_TEST(told(::rules::edge_internal_same_pki, evidence).size() == 1);
    rules::Evidence mutual = evidence;
    list_root(mutual, deployment, "fe.contoso.com", deployment.public_ca);
    BOOST_TEST(told(::rules::edge_internal_same_pki, mutual).empty());
    list_root(evidence, deployment, "fe.contoso.com", deployment.internal_ca);
    BOOST_TEST(told(::rules::edge_internal_same_pki, evidence).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
