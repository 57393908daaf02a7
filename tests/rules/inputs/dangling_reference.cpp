#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(dangling_reference)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment sound;
    sound.standard_edition("fe1.contoso.com");
    Deployment dangling;
    dangling.standard_edition("fe1.contoso.com");
    dangling.topology_problem(model::Fault::dangling_reference, "1:7", {.line = 9, .column = 5});
    dangling.topology_problem(model::Fault::unknown_role, "Toaster", {.line = 10, .column = 5});
    const rules::Evidence evidence = dangling.evidence();
    check(::rules::dangling_reference, {{"every key refers to something", sound.evidence(), {}},
                                        {"one does not", evidence, {"1:7 | topology.xml"}}});
    BOOST_TEST(::rules::dangling_reference.check(evidence).front().place.line == 9u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
