#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(wildcard_common_name)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto named = [](const std::string& subject) {
        return one_server({.subject = subject, .dns = {"fe1.contoso.com"}});
    };
    check(::rules::wildcard_common_name,
          {{"none", named("CN=fe1.contoso.com"), {}},
           {"a wildcard among the alternative names",
            one_server(
                {.subject = "CN=fe1.contoso.com", .dns = {"fe1.contoso.com", "*.contoso.com"}}),
            {}},
           {"a whole label", named("CN=*.contoso.com"), {"CN=*.contoso.com | # | *.contoso.com"}},
           {"part of a label",
            named("CN=fe*.contoso.com"),
            {"CN=fe*.contoso.com | # | fe*.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(edge_internal_is_left_out) {
    const auto edge = [](const std::string& path) {
        Deployment deployment;
        const model::PoolId pool =
            deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
        deployment.edge_name(pool, "AccessEdge", "access.contoso.com");
        deployment.certificate({.subject = "CN=*.contoso.com",
                                .dns = {"*.contoso.com"},
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .paths = {path}});
        return deployment.evidence();
    };
    check(::rules::wildcard_common_name, {{"internal", edge("edge1.contoso.com/Internal.cer"), {}},
                                          {"external",
                                           edge("edge1.contoso.com/AccessEdgeExternal.cer"),
                                           {"CN=*.contoso.com | # | *.contoso.com"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
