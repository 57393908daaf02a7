#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_ca_renewed)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment same;
    same.front_end_certificates(same.authority);
    same.chat_certificate({.issued_by = same.authority});

    ChatDeployment renewed;
    const auto authority = [&](const char* key_id) {
        return renewed.certificate({.subject = "CN=Renewed CA",
                                    .issued_by = renewed.root_authority,
                                    .is_ca = true,
                                    .subject_key_id = key_id});
    };
    renewed.front_end_certificates(authority("\x01"));
    renewed.chat_certificate({.issued_by = authority("\x02")});

    check(::rules::pchat_ca_renewed,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"the same key", same.evidence(), {}},
           {"another key under the same root",
            renewed.evidence(),
            {"pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Renewed CA | CN=Renewed CA | "
             "02 | 01"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
