#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(group_chat_scope_unknown)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    using model::Role;
    const auto topology = [](std::uint32_t front_end, std::uint32_t application) {
        Deployment deployment;
        deployment.standard_edition("se1.contoso.com", {.version = front_end});
        deployment.pool("app2.contoso.com", {"app2.contoso.com"}, {Role::external_server},
                        {.version = application});
        deployment.pool("app1.contoso.com", {"app1.contoso.com"}, {Role::external_server},
                        {.version = application});
        return deployment.evidence();
    };
    Deployment without;
    without.standard_edition("se1.contoso.com", {.version = 5});
    check(::rules::group_chat_scope_unknown,
          {{"Lync Server 2010 without trusted applications", without.evidence(), {}},
           {"Lync Server 2010 with two", topology(5, 5), {"app1.contoso.com, app2.contoso.com"}},
           {"applications of 2010 beside 2013",
            topology(6, 5),
            {"app1.contoso.com, app2.contoso.com"}},
           {"applications without a version in 2010",
            topology(5, 0),
            {"app1.contoso.com, app2.contoso.com"}},
           {"Lync Server 2013", topology(6, 6), {}},
           {"Skype for Business Server 2019", topology(8, 8), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
