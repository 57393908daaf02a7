#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(topology_not_published)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto topology = [](bool is_published) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.topology().is_published = is_published;
        return deployment.evidence();
    };
    check(::rules::topology_not_published,
          {{"published", topology(true), {}}, {"a design", topology(false), {"topology.xml"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
