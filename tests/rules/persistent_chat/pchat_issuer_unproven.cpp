#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_issuer_unproven)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    ChatDeployment proven;
    proven.front_end_certificates(proven.authority);
    proven.chat_certificate({.issued_by = proven.authority});

    ChatDeployment no_reference;
    no_reference.chat_certificate({.issued_by = no_reference.authority});

    ChatDeployment unproven;
    const Handle unseen = unproven.certificate({.subject = "CN=Unseen CA",
                                                .is_ca = true,
                                                .is_supplied = false,
                                                .subject_key_id = "\x0a\x0b"});
    unproven.front_end_certificates(unseen);
    unproven.chat_certificate({.issued_by = unseen});

    const std::string pc = "pc1.contoso.com | Default | CN=pc1.contoso.com | ";
    const std::string front_end = " | Default, WebServicesInternal | ";
    const std::string reason = "the certificate of the CA CN=Unseen CA (0A0B) was not supplied";
    check(::rules::pchat_issuer_unproven,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"proven", proven.evidence(), {}},
           {"no internal certificate",
            no_reference.evidence(),
            {pc + "CN=Contoso CA | – | no certificate of an internal server was supplied"}},
           {"the CA certificate is missing",
            unproven.evidence(),
            {"fe1.contoso.com" + front_end + "CN=fe1.contoso.com | CN=Unseen CA | CN=Unseen CA | " +
                 reason,
             "fe2.contoso.com" + front_end + "CN=fe2.contoso.com | CN=Unseen CA | CN=Unseen CA | " +
                 reason,
             pc + "CN=Unseen CA | CN=Unseen CA | " + reason}}});
}

BOOST_AUTO_TEST_CASE(key_identifiers_differ) {
    ChatDeployment deployment;
    const auto unseen = [&](const char* key_id) {
        return deployment.certificate({.subject = "CN=Unseen CA",
                                       .is_ca = true,
                                       .is_supplied = false,
                                       .subject_key_id = key_id});
    };
    deployment.front_end_certificates(unseen("\x01"));
    deployment.chat_certificate({.issued_by = unseen("\x02")});
    BOOST_TEST(told(::rules::pchat_issuer_unproven, deployment.evidence()).back() ==
               "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Unseen CA | CN=Unseen CA | "
               "the CA may have been renewed, for the key identifiers 02 / 01 differ");
}

BOOST_AUTO_TEST_CASE(a_signature_cannot_be_verified) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({.issued_by = deployment.authority, .is_verifiable = false});
    const auto texts = told(::rules::pchat_issuer_unproven, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().starts_with(
        "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Contoso CA | CN=Contoso CA | "
        "the signature algorithm "));
    BOOST_TEST(texts.front().ends_with(" cannot be verified"));
}

BOOST_AUTO_TEST_CASE(nothing_comes_from_the_stated_ca) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({.issued_by = deployment.authority});
    rules::Policy policy;
    policy.internal_ca = "CN=Contosso CA";
    const auto texts =
        told(::rules::pchat_issuer_unproven, deployment.evidence(at("2026-06-01"), policy));
    BOOST_TEST_REQUIRE(texts.size() == 3u);
    BOOST_TEST(texts.back() ==
               "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Contoso CA | CN=Contosso CA | "
               "no supplied certificate was issued by the CA that --internal-ca states");
}

BOOST_AUTO_TEST_CASE(an_issuer_that_may_not_sign_is_not_missing) {
    ChatDeployment deployment;
    const Handle no_ca = deployment.certificate(
        {.subject = "CN=No CA", .issued_by = deployment.root_authority, .subject_key_id = "\x01"});
    deployment.front_end_certificates(no_ca);
    deployment.chat_certificate({.issued_by = no_ca});
    const auto texts = told(::rules::pchat_issuer_unproven, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 3u);
    BOOST_TEST(texts.back() ==
               "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=No CA | CN=No CA | "
               "the certificate supplied for the CA CN=No CA (01) may not sign certificates "
               "(TC2032)");
}

BOOST_AUTO_TEST_CASE(a_root_is_missing_and_the_topmost_issuers_agree) {
    ChatDeployment deployment(6, false);
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate(
        {.issued_by = deployment.issuing_authority("CN=Other CA", deployment.root_authority)});
    const auto texts = told(::rules::pchat_issuer_unproven, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().starts_with(
        "pc1.contoso.com | Default | CN=pc1.contoso.com | CN=Other CA | CN=Contoso CA | "
        "the certificate of the CA CN=Contoso Root ("));
}

BOOST_AUTO_TEST_CASE(an_assigned_certificate_was_not_supplied) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({.issued_by = deployment.authority});
    const Handle unseen = deployment.certificate(
        {.subject = "CN=unseen", .issuer = "CN=Other CA", .is_supplied = false});
    deployment.assignment("fe1.contoso.com", "Default", unseen);
    deployment.assignment("fe1.contoso.com", "WebServicesInternal", unseen);
    deployment.assignment("pc1.contoso.com", "Default", unseen);
    const std::string reason = "the certificate was not supplied, only an export tells its issuer";
    const rules::Evidence evidence = deployment.evidence();
    check(::rules::pchat_issuer_unproven,
          {{"two servers",
            evidence,
            {"fe1.contoso.com | Default, WebServicesInternal | CN=unseen | CN=Other CA | "
             "CN=Contoso CA | " +
                 reason,
             "pc1.contoso.com | Default | CN=unseen | CN=Other CA | CN=Contoso CA | " + reason}}});
    BOOST_TEST(told(::rules::pchat_server_certificate_missing, evidence).empty());
    BOOST_TEST(told(::rules::pchat_web_services_certificate_missing, evidence).empty());
    BOOST_TEST(told(::rules::pchat_certificate_unusable, evidence).empty());
}

BOOST_AUTO_TEST_CASE(two_assigned_certificates_were_not_supplied) {
    ChatDeployment deployment;
    const auto unseen = [&](const char* subject) {
        return deployment.certificate(
            {.subject = subject, .issuer = "CN=Other CA", .is_supplied = false});
    };
    deployment.assignment("fe1.contoso.com", "Default", unseen("CN=one"));
    deployment.assignment("fe1.contoso.com", "WebServicesInternal", unseen("CN=two"));
    const auto texts = told(::rules::pchat_issuer_unproven, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 2u);
    BOOST_TEST(texts[0].starts_with("fe1.contoso.com | Default | CN=one | CN=Other CA | – | "));
    BOOST_TEST(texts[1].starts_with("fe1.contoso.com | WebServicesInternal | CN=two | "));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
