#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_web_services_certificate_missing)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment complete;
    complete.front_end_certificates(complete.authority);

    ChatDeployment missing;
    missing.leaf({"fe1.contoso.com", "pool.contoso.com"}, missing.authority);

    ChatDeployment default_only;
    default_only.leaf({"fe1.contoso.com", "pool.contoso.com"}, default_only.authority);
    default_only.leaf({"fe2.contoso.com"}, default_only.authority, {"fe2.contoso.com/Default.cer"});

    ChatDeployment of_the_pool;
    of_the_pool.leaf({"pool.contoso.com"}, of_the_pool.authority);

    check(::rules::pchat_web_services_certificate_missing,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"all there", complete.evidence(), {}},
           {"none for one server",
            missing.evidence(),
            {"fe2.contoso.com | Default, WebServicesInternal | –"}},
           {"none for the web services",
            default_only.evidence(),
            {"fe2.contoso.com | WebServicesInternal | –"}},
           {"one of the whole pool", of_the_pool.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(only_the_next_hop_is_bound) {
    ChatDeployment deployment;
    deployment.enterprise("other.contoso.com", {"fe9.contoso.com"});
    deployment.front_end_certificates(deployment.authority);
    BOOST_TEST(
        told(::rules::pchat_web_services_certificate_missing, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
