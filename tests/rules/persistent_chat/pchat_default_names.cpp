#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_default_names)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    const auto chat = [](std::vector<std::string> names, const std::string& subject) {
        ChatDeployment deployment;
        deployment.front_end_certificates(deployment.authority);
        deployment.certificate({.subject = subject,
                                .dns = std::move(names),
                                .issued_by = deployment.authority,
                                .paths = {"pc1.contoso.com/chat.cer"}});
        return deployment.evidence();
    };
    ChatDeployment missing;
    missing.front_end_certificates(missing.authority);
    check(::rules::pchat_default_names,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"both names", chat({"chat.contoso.com", "pc1.contoso.com"}, "CN=chat.contoso.com"), {}},
           {"no pool name",
            chat({"pc1.contoso.com"}, "CN=chat.contoso.com"),
            {"pc1.contoso.com | CN=chat.contoso.com | chat.contoso.com"}},
           {"no server name",
            chat({"chat.contoso.com"}, "CN=chat.contoso.com"),
            {"pc1.contoso.com | CN=chat.contoso.com | pc1.contoso.com"}},
           {"a wildcard",
            chat({"*.contoso.com"}, "CN=chat.contoso.com"),
            {"pc1.contoso.com | CN=chat.contoso.com | chat.contoso.com",
             "pc1.contoso.com | CN=chat.contoso.com | pc1.contoso.com"}},
           {"the common name where there is no alternative name",
            chat({}, "CN=pc1.contoso.com"),
            {"pc1.contoso.com | CN=pc1.contoso.com | chat.contoso.com"}},
           {"no certificate is TC1004's", missing.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(a_collocated_servers_names_are_another_rules) {
    Deployment deployment;
    const model::PoolId pool = deployment.standard_edition("fe1.contoso.com");
    deployment.depends(deployment.service(pool, model::Role::persistent_chat_service),
                       deployment.find(pool, model::Role::registrar));
    deployment.certificate({.subject = "CN=wrong.contoso.com",
                            .dns = {"wrong.contoso.com"},
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"fe1.contoso.com/a.cer"}});
    BOOST_TEST(told(::rules::pchat_default_names, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
