#include <boost/test/unit_test.hpp>

#include "rules/inputs/faults.hpp"
#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(file_unreadable)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto with = [](model::Fault fault, const std::string& detail) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.problem(fault, "fe1.pem", detail);
        return deployment.evidence();
    };
    using model::Fault;
    check(::rules::file_unreadable,
          {{"nothing wrong", one_server({}), {}},
           {"broken",
            with(Fault::malformed_der, "INTEGER"),
            {"fe1.pem | the DER encoding is broken: INTEGER was expected"}},
           {"cut off",
            with(Fault::malformed_pem, ""),
            {"fe1.pem | a PEM block has no end, or its contents are not Base64"}},
           {"locked is TC9002's", with(Fault::wrong_password, ""), {}},
           {"of no known kind", with(Fault::not_interpreted, ""), {}},
           {"read in spite of what follows", with(Fault::trailing_data, ""), {}}});
}

BOOST_AUTO_TEST_CASE(problems_of_the_topology_count) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.topology_problem(model::Fault::missing_attribute, "Fqdn", {.line = 7, .column = 3});
    const rules::Evidence evidence = deployment.evidence();
    check(::rules::file_unreadable,
          {{"an attribute lacks", evidence, {"topology.xml | the attribute Fqdn is missing"}}});
    const rules::Hits hits = ::rules::file_unreadable.check(evidence);
    BOOST_TEST(hits.front().place.line == 7u);
    BOOST_TEST(hits.front().identity == "missing_attribute");
    BOOST_TEST(hits.front().remedy == &::rules::remedy(model::Fault::missing_attribute));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
