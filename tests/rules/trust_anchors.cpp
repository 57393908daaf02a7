#include "rules/trust_anchors.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(trust_anchors)

BOOST_AUTO_TEST_CASE(roots_of_certificates) {
    tests::support::Deployment deployment;
    const Handle root = deployment.root("CN=Root");
    const Handle issuing =
        deployment.certificate({.subject = "CN=Issuing", .issued_by = root, .is_ca = true});
    const Handle leaf = deployment.leaf({"a.contoso.com"}, issuing);
    const Handle unknown =
        deployment.certificate({.subject = "CN=Unknown", .is_ca = true, .is_supplied = false});
    const Handle orphan = deployment.leaf({"b.contoso.com"}, unknown);
    const rules::Evidence evidence = deployment.evidence();
    const std::vector<KeyId> expected{evidence.trust.keys[deployment.id(evidence, root).value]};
    BOOST_TEST((root_keys(evidence, deployment.id(evidence, root)) == expected));
    BOOST_TEST((root_keys(evidence, deployment.id(evidence, leaf)) == expected));
    BOOST_TEST(root_keys(evidence, deployment.id(evidence, orphan)).empty());
}

BOOST_AUTO_TEST_CASE(every_listing_of_a_pool_counts) {
    EdgeDeployment deployment(6, {"edge1.contoso.com", "edge2.contoso.com"});
    deployment.leaf({"fe.contoso.com"}, deployment.internal_ca);
    rules::Evidence evidence = deployment.evidence();
    const auto list = [&](model::ServerId server, Handle root) {
        evidence.exports.root_stores.push_back({.server = server,
                                                .path = "roots",
                                                .file = {},
                                                .certificates = {deployment.id(evidence, root)}});
    };
    const std::vector<KeyId> roots =
        root_keys(evidence, deployment.id(evidence, deployment.public_ca));
    BOOST_TEST(!TrustAnchors(evidence).is_listed(deployment.edge));
    list(deployment.server("edge1.contoso.com"), deployment.public_ca);
    BOOST_TEST(TrustAnchors(evidence).is_listed(deployment.edge));
    BOOST_TEST(TrustAnchors(evidence).lists(deployment.edge, roots));
    BOOST_TEST(!TrustAnchors(evidence).is_listed(deployment.front_end));
    list(deployment.server("edge2.contoso.com"), deployment.internal_ca);
    BOOST_TEST(!TrustAnchors(evidence).lists(deployment.edge, roots));
    // A listing of no server in particular speaks for those that have none.
    list({}, deployment.public_ca);
    BOOST_TEST(TrustAnchors(evidence).lists(deployment.front_end, roots));
    BOOST_TEST(!TrustAnchors(evidence).lists(deployment.edge, roots));
}

BOOST_AUTO_TEST_CASE(own_chains_are_trusted) {
    EdgeDeployment deployment;
    deployment.leaf({"fe.contoso.com"}, deployment.internal_ca);
    const rules::Evidence evidence = deployment.evidence();
    const TrustAnchors anchors(evidence);
    const auto roots = [&](Handle root) {
        return root_keys(evidence, deployment.id(evidence, root));
    };
    BOOST_TEST(anchors.has_own(deployment.front_end));
    BOOST_TEST(!anchors.has_own(deployment.edge));
    BOOST_TEST(anchors.shares(deployment.front_end, roots(deployment.internal_ca)));
    BOOST_TEST(!anchors.shares(deployment.front_end, roots(deployment.public_ca)));
    BOOST_TEST(!anchors.shares(deployment.edge, roots(deployment.internal_ca)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
