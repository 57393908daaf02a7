#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(internal_private_key_exportable)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(nothing_that_is_supplied_tells) {
    Deployment d;
    d.standard_edition("se.contoso.com");
    d.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    // A container with the key shows that it left some store once.
    const Handle certificate =
        d.certificate({.subject = "CN=se.contoso.com",
                       .dns = {"se.contoso.com"},
                       .issued_by = d.root("CN=CA"),
                       .paths = {"se.pfx"},
                       .key_presence = parsers::model::KeyPresence::present});
    d.assignment("se.contoso.com", "Default", certificate);
    check(::rules::internal_private_key_exportable,
          {{"an internal server and an Edge", d.evidence(), {"open: se.contoso.com"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
