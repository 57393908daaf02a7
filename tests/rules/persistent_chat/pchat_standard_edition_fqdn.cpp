#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_standard_edition_fqdn)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    const auto chat = [](const std::string& pool, const std::string& machine) {
        Deployment deployment;
        const model::PoolId edition = deployment.standard_edition("se1.contoso.com");
        deployment.persistent_chat(pool, {machine}, edition);
        return deployment.evidence();
    };
    check(::rules::pchat_standard_edition_fqdn,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"a pool of its own", chat("chat.contoso.com", "pc1.contoso.com"), {}},
           {"the Standard Edition server under its own name",
            chat("se1.contoso.com", "se1.contoso.com"),
            {}},
           {"the Standard Edition server under another name",
            chat("chat.contoso.com", "se1.contoso.com"),
            {"se1.contoso.com | chat.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(on_the_pool_itself) {
    Deployment deployment;
    const model::PoolId pool = deployment.standard_edition("se1.contoso.com");
    deployment.depends(deployment.service(pool, model::Role::persistent_chat_service),
                       deployment.find(pool, model::Role::registrar));
    BOOST_TEST(told(::rules::pchat_standard_edition_fqdn, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
