#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_collocated_on_enterprise_pool)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    using model::Role;
    const auto on = [](std::vector<Role> roles, const PoolSpec& spec) {
        Deployment deployment;
        const model::PoolId hop = deployment.standard_edition("se1.contoso.com");
        roles.push_back(Role::persistent_chat_service);
        const model::PoolId pool =
            deployment.pool("chat.contoso.com", {"pc1.contoso.com"}, roles, spec);
        deployment.depends(pool, Role::persistent_chat_service, hop, Role::registrar);
        return deployment.evidence();
    };
    Deployment standard;
    standard.service(standard.standard_edition("se1.contoso.com"), Role::persistent_chat_service);
    check(::rules::pchat_collocated_on_enterprise_pool,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"alone", on({}, {}), {}},
           {"on Standard Edition", standard.evidence(), {}},
           {"on an Enterprise pool",
            on({Role::registrar, Role::user_services}, {}),
            {"chat.contoso.com"}},
           {"on a Director", on({Role::registrar}, {.is_director = true}), {"chat.contoso.com"}},
           {"on a Mediation Server", on({Role::mediation_server}, {}), {"chat.contoso.com"}},
           {"on an Edge Server", on({Role::edge_server}, {}), {"chat.contoso.com"}},
           {"beside Office Web Apps", on({Role::wac_service}, {}), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
