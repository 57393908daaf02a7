#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

// The suite is called as the function it tests; a namespace of its own keeps the two apart.
namespace suites {

using namespace tests::support;
using rules::SameCa;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(build)

BOOST_AUTO_TEST_CASE(a_whole_deployment_is_derived) {
    Deployment d;
    const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
    const Handle root = d.root("CN=Contoso Root, O=Contoso");
    const Handle ca = d.certificate({.subject = "CN=Contoso CA", .issued_by = root, .is_ca = true});
    const Handle fe1 = d.leaf({"fe.contoso.com", "fe1.contoso.com"}, ca);
    d.leaf({"fe.contoso.com", "fe2.contoso.com"}, ca);
    d.leaf({"pc.contoso.com", "pc1.contoso.com"}, ca);

    const rules::Evidence e = d.evidence();

    BOOST_TEST(e.has_topology);
    BOOST_TEST(e.comparisons.size() == 3);
    for (const rules::Comparison& comparison : e.comparisons) {
        BOOST_TEST((comparison.outcome == SameCa::holds));
    }
    BOOST_TEST(e.trust.verifications == 5);
    BOOST_TEST((e.reference.witness == d.id(e, fe1)));
    BOOST_TEST((e.trust.issuance(d.id(e, ca)).issuer == d.id(e, root)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace suites
