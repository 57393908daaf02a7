#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_server_certificate_missing)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment complete;
    complete.front_end_certificates(complete.authority);
    complete.chat_certificate({.issued_by = complete.authority});

    ChatDeployment missing;
    missing.front_end_certificates(missing.authority);

    ChatDeployment expired;
    expired.front_end_certificates(expired.authority);
    expired.chat_certificate({.issued_by = expired.authority, .not_after = "2026-01-01"});

    ChatDeployment front_ends_missing;
    front_ends_missing.chat_certificate({.issued_by = front_ends_missing.authority});

    check(::rules::pchat_server_certificate_missing,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"all there", complete.evidence(), {}},
           {"none supplied", missing.evidence(), {"pc1.contoso.com | Default | –"}},
           {"an unusable one is TC1006's", expired.evidence(), {}},
           {"Front End Servers are TC1005's", front_ends_missing.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(locked_containers_that_may_hold_it_are_named) {
    const auto with = [](const std::vector<std::string>& locked) {
        ChatDeployment deployment;
        deployment.front_end_certificates(deployment.authority);
        for (const std::string& path : locked) {
            deployment.problem(model::Fault::wrong_password, path, "", model::FileStatus::locked,
                               model::FileKind::pkcs12);
        }
        return deployment.evidence();
    };
    const std::string start = "pc1.contoso.com | Default | ";
    check(::rules::pchat_server_certificate_missing,
          {{"a folder of its name",
            with({"a.pfx", "PC1.contoso.com/b.pfx"}),
            {start + "PC1.contoso.com/b.pfx"}},
           {"a file of its short name", with({"a.pfx", "site/pc1.pfx"}), {start + "site/pc1.pfx"}},
           {"a folder of its pool's name",
            with({"a.pfx", "chat.contoso.com/Default.pfx"}),
            {start + "chat.contoso.com/Default.pfx"}},
           {"a use below the folder", with({"pc1/Default/b.pfx"}), {start + "pc1/Default/b.pfx"}},
           {"no server's name", with({"a.pfx", "b.pfx"}), {start + "a.pfx, b.pfx"}},
           {"another server's", with({"fe1.contoso.com/b.pfx"}), {start + "–"}}});
}

BOOST_AUTO_TEST_CASE(at_most_ten_nameless_containers_are_named) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        deployment.problem(model::Fault::wrong_password, std::string(1, letter) + ".pfx", "",
                           model::FileStatus::locked);
    }
    check(::rules::pchat_server_certificate_missing,
          {{"twenty-six",
            deployment.evidence(),
            {"pc1.contoso.com | Default | a.pfx, b.pfx, c.pfx, d.pfx, e.pfx, f.pfx, g.pfx, h.pfx, "
             "i.pfx, j.pfx"}}});
}

BOOST_AUTO_TEST_CASE(a_collocated_server_is_told_of_once) {
    Deployment deployment;
    const model::PoolId pool = deployment.standard_edition("fe1.contoso.com");
    deployment.depends(deployment.service(pool, model::Role::persistent_chat_service),
                       deployment.find(pool, model::Role::registrar));
    deployment.root("CN=Contoso CA");
    const rules::Evidence evidence = deployment.evidence();
    check(::rules::pchat_server_certificate_missing,
          {{"with both uses", evidence, {"fe1.contoso.com | Default, WebServicesInternal | –"}}});
    BOOST_TEST(told(::rules::pchat_web_services_certificate_missing, evidence).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
