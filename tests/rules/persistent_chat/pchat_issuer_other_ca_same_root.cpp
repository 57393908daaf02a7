#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_issuer_other_ca_same_root)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment same;
    same.front_end_certificates(same.authority);
    same.chat_certificate({.issued_by = same.authority});

    ChatDeployment other;
    other.front_end_certificates(other.authority);
    other.chat_certificate(
        {.issued_by = other.issuing_authority("CN=Other CA", other.root_authority)});
    const auto with = [&](rules::SameCaPolicy wanted) {
        rules::Policy policy;
        policy.same_ca = wanted;
        return other.evidence(at("2026-06-01"), policy);
    };

    const std::string fact =
        "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Other CA | CN=Contoso CA";
    check(::rules::pchat_issuer_other_ca_same_root,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"the same CA", same.evidence(), {}},
           {"another CA below the same root", with(rules::SameCaPolicy::standard), {fact}},
           {"where the issuing CA must be the same", with(rules::SameCaPolicy::issuing), {fact}},
           {"where a common root is enough", with(rules::SameCaPolicy::root), {"pass: " + fact}}});
}

BOOST_AUTO_TEST_CASE(the_rule_itself_warns) {
    BOOST_TEST((::rules::pchat_issuer_other_ca_same_root.severity == rules::Severity::warning));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
