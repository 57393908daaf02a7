#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_names_another_issuer)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    const auto named = [](const std::string& issuer) {
        ChatDeployment deployment;
        deployment.front_end_certificates(deployment.authority);
        deployment.chat_certificate(
            {.issued_by = deployment.certificate(
                 {.subject = issuer, .is_ca = true, .is_supplied = false, .subject_key_id = ""})});
        return deployment.evidence();
    };
    check(::rules::pchat_names_another_issuer,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"the same name", named("CN=Contoso CA"), {}},
           {"another name",
            named("CN=Fabrikam CA"),
            {"pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Fabrikam CA | "
             "CN=Contoso CA"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
