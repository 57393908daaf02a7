#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_role_in_2019_topology)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    const auto version = [](std::uint32_t number) { return ChatDeployment(number).evidence(); };
    check(::rules::pchat_role_in_2019_topology,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"Lync Server 2013", version(6), {}},
           {"Skype for Business Server 2015", version(7), {}},
           {"Skype for Business Server 2019", version(8), {"chat.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(beside_pools_of_2019) {
    ChatDeployment deployment(7);
    deployment.enterprise("new.contoso.com", {"fe9.contoso.com"}, {.version = 8});
    BOOST_TEST(told(::rules::pchat_role_in_2019_topology, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
