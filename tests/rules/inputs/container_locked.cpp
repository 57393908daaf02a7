#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(container_locked)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment open;
    open.standard_edition("fe1.contoso.com");
    Deployment locked;
    locked.standard_edition("fe1.contoso.com");
    for (const char* path : {"a.pfx", "b.pem", "b.pem"}) {
        locked.problem(model::Fault::wrong_password, path, "", model::FileStatus::locked);
    }
    locked.problem(model::Fault::malformed_der, "c.pfx", "SEQUENCE");
    check(::rules::container_locked, {{"nothing locked", open.evidence(), {}},
                                      {"each file once", locked.evidence(), {"a.pfx", "b.pem"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
