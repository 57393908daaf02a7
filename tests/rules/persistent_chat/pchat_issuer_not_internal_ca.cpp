#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_issuer_not_internal_ca)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment same;
    same.front_end_certificates(same.authority);
    same.chat_certificate({.issued_by = same.authority});

    ChatDeployment other_root;
    other_root.front_end_certificates(other_root.authority);
    other_root.chat_certificate({.issued_by = other_root.root("CN=Fabrikam Root")});

    ChatDeployment self_signed;
    self_signed.front_end_certificates(self_signed.authority);
    self_signed.chat_certificate({});

    ChatDeployment same_root;
    same_root.front_end_certificates(same_root.authority);
    same_root.chat_certificate(
        {.issued_by = same_root.issuing_authority("CN=Other CA", same_root.root_authority)});

    check(::rules::pchat_issuer_not_internal_ca,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"the same CA, proven",
            same.evidence(),
            {"pass: fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pass: fe2.contoso.com | Default, WebServicesInternal | CN=fe2.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pass: pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Contoso CA | "
             "CN=Contoso CA"}},
           {"another root",
            other_root.evidence(),
            {"pass: fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pass: fe2.contoso.com | Default, WebServicesInternal | CN=fe2.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Fabrikam Root | "
             "CN=Contoso CA"}},
           {"self-signed",
            self_signed.evidence(),
            {"pass: fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pass: fe2.contoso.com | Default, WebServicesInternal | CN=fe2.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=pc1.contoso.com | "
             "CN=Contoso CA"}},
           {"the same root is TC1002's",
            same_root.evidence(),
            {"pass: fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA",
             "pass: fe2.contoso.com | Default, WebServicesInternal | CN=fe2.contoso.com | "
             "CN=Contoso CA | CN=Contoso CA"}}});
}

BOOST_AUTO_TEST_CASE(every_version_is_judged) {
    for (const std::uint32_t version : {6u, 7u, 8u}) {
        BOOST_TEST_CONTEXT("version " << version) {
            ChatDeployment deployment(version);
            deployment.front_end_certificates(deployment.authority);
            deployment.chat_certificate({.issued_by = deployment.root("CN=Fabrikam Root")});
            const auto texts = told(::rules::pchat_issuer_not_internal_ca, deployment.evidence());
            BOOST_TEST_REQUIRE(texts.size() == 3u);
            BOOST_TEST(texts.back().starts_with("pc1.contoso.com | "));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_root_is_missing_and_the_topmost_issuers_disagree) {
    ChatDeployment deployment(6, false);
    const Handle elsewhere = deployment.certificate(
        {.subject = "CN=Fabrikam Root", .is_ca = true, .is_supplied = false});
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate(
        {.issued_by = deployment.issuing_authority("CN=Fabrikam CA", elsewhere)});
    const auto texts = told(::rules::pchat_issuer_not_internal_ca, deployment.evidence());
    BOOST_TEST(texts.back() ==
               "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Fabrikam CA | CN=Contoso CA");
}

BOOST_AUTO_TEST_CASE(a_namesake_is_told_by_its_key) {
    ChatDeployment deployment;
    const auto authority = [&](const char* key_id) {
        return deployment.certificate(
            {.subject = "CN=Corp CA", .is_ca = true, .subject_key_id = key_id});
    };
    deployment.front_end_certificates(authority("\x0a"));
    deployment.chat_certificate({.issued_by = authority("\x0b")});
    BOOST_TEST(
        told(::rules::pchat_issuer_not_internal_ca, deployment.evidence()).back() ==
        "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Corp CA (0B) | CN=Corp CA (0A)");
}

BOOST_AUTO_TEST_CASE(a_standard_edition_server_with_the_only_vote_holds_by_identity) {
    Deployment deployment;
    const model::PoolId pool = deployment.standard_edition("fe1.contoso.com");
    const model::ServiceId chat = deployment.service(pool, model::Role::persistent_chat_service);
    deployment.depends(chat, deployment.find(pool, model::Role::registrar));
    deployment.leaf(
        {"fe1.contoso.com"},
        deployment.certificate({.subject = "CN=Public CA", .is_ca = true, .is_supplied = false}));
    check(::rules::pchat_issuer_not_internal_ca,
          {{"even an unknown CA is the same as itself",
            deployment.evidence(),
            {"pass: fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "CN=Public CA | CN=Public CA"}}});
}

BOOST_AUTO_TEST_CASE(proof_and_reference_are_chains_of_cas) {
    ChatDeployment deployment;
    const Handle elsewhere = deployment.root("CN=Fabrikam Root");
    deployment.front_end_certificates(deployment.authority);
    const Handle leaf = deployment.chat_certificate({.issued_by = elsewhere});
    const rules::Evidence evidence = deployment.evidence();
    const rules::Hit hit = ::rules::pchat_issuer_not_internal_ca.check(evidence).back();
    BOOST_TEST((hit.certificate == deployment.id(evidence, leaf)));
    BOOST_TEST(
        (hit.proof == std::vector<model::CertificateId>{deployment.id(evidence, elsewhere)}));
    BOOST_TEST((hit.reference == std::vector<model::CertificateId>{
                                     deployment.id(evidence, deployment.authority),
                                     deployment.id(evidence, deployment.root_authority)}));
    BOOST_TEST((hit.uses == std::vector<rules::Use>{rules::Use::default_}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
