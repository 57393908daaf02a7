#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(superseded_certificate)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// Thumbprints of what is used instead are the last argument: here only who.
std::vector<std::string> heads(const rules::Evidence& evidence) {
    std::vector<std::string> texts = told(::rules::superseded_certificate, evidence);
    for (std::string& text : texts) {
        text.resize(text.rfind(" | "));
    }
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_older_certificate_of_a_server) {
    const auto make = [](const std::string& not_after) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        const Handle authority = deployment.root("CN=Contoso CA");
        deployment.certificate({.subject = "CN=fe1.contoso.com",
                                .issued_by = authority,
                                .not_before = "2024-01-01",
                                .not_after = not_after});
        const Handle used = deployment.leaf({"fe1.contoso.com"}, authority);
        const rules::Evidence evidence = deployment.evidence();
        const auto texts = told(::rules::superseded_certificate, evidence);
        if (!texts.empty()) {
            BOOST_TEST(texts[0].ends_with(
                " | " + model::to_hex(evidence.certificate(deployment.id(evidence, used)).sha1)));
        }
        return evidence;
    };
    BOOST_TEST(heads(make("2026-12-31")) ==
                   std::vector<std::string>{
                       "CN=fe1.contoso.com | # | # | fe1.contoso.com | 2026-12-31T00:00:00Z"},
               boost::test_tools::per_element());
    BOOST_TEST(heads(make("2026-05-31")).empty(), "an expired one");
}

BOOST_AUTO_TEST_CASE(a_certificate_of_a_pool_is_told_once) {
    Deployment deployment;
    deployment.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    const Handle authority = deployment.root("CN=Contoso CA");
    deployment.certificate(
        {.subject = "CN=pool.contoso.com", .issued_by = authority, .not_before = "2024-01-01"});
    deployment.leaf({"pool.contoso.com"}, authority);
    BOOST_TEST(heads(deployment.evidence()) ==
                   std::vector<std::string>{"CN=pool.contoso.com | # | # | fe1.contoso.com, "
                                            "fe2.contoso.com | 2028-01-01T00:00:00Z"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_the_reverse_proxy) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    const Handle authority = deployment.root("CN=Contoso CA");
    deployment.certificate(
        {.subject = "CN=web.contoso.com", .issued_by = authority, .not_before = "2024-01-01"});
    deployment.leaf({"web.contoso.com"}, authority);
    BOOST_TEST(heads(deployment.evidence()) ==
                   std::vector<std::string>{
                       "CN=web.contoso.com | # | # | the reverse proxy | 2028-01-01T00:00:00Z"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_the_issuer_of_tokens) {
    Deployment deployment;
    deployment.sip_domain("contoso.com").standard_edition("fe1.contoso.com");
    const Handle authority = deployment.root("CN=Contoso CA");
    deployment.certificate(
        {.subject = "CN=contoso.com", .issued_by = authority, .not_before = "2024-01-01"});
    deployment.leaf({"contoso.com"}, authority);
    BOOST_TEST(heads(deployment.evidence()) ==
                   std::vector<std::string>{
                       "CN=contoso.com | # | # | OAuthTokenIssuer | 2028-01-01T00:00:00Z"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_front_end_certificate_is_not_the_reverse_proxys) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    const Handle authority = deployment.root("CN=Contoso CA");
    const Handle used = deployment.leaf({"fe1.contoso.com"}, authority);
    deployment.certificate({.subject = "CN=fe1.contoso.com, O=Next",
                            .dns = {"fe1.contoso.com", "web.contoso.com"},
                            .issued_by = authority});
    deployment.leaf({"web.contoso.com"}, authority);
    for (const char* const use : {"Default", "WebServicesInternal", "WebServicesExternal"}) {
        deployment.assignment("fe1.contoso.com", use, used);
    }
    const rules::Evidence evidence = deployment.evidence();
    BOOST_TEST(
        heads(evidence) ==
            std::vector<std::string>{
                "CN=fe1.contoso.com, O=Next | # | # | fe1.contoso.com | 2028-01-01T00:00:00Z"},
        boost::test_tools::per_element());
    BOOST_TEST(told(::rules::superseded_certificate, evidence)
                   .front()
                   .ends_with(" | " + deployment.thumbprint(used)));
}

BOOST_AUTO_TEST_CASE(what_is_staged_is_no_remainder) {
    const auto staged_with = [](const AssignmentSpec& spec) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        const Handle authority = deployment.root("CN=Contoso CA");
        const Handle used = deployment.leaf({"fe1.contoso.com"}, authority);
        const Handle next = deployment.certificate(
            {.subject = "CN=fe1.contoso.com", .issued_by = authority, .not_before = "2024-01-01"});
        deployment.assignment("fe1.contoso.com", "Default", used);
        deployment.assignment("fe1.contoso.com", "Default", next, spec);
        return heads(deployment.evidence());
    };
    BOOST_TEST(staged_with({.effective_date = "2026-07-01"}).empty());
    BOOST_TEST(staged_with({.effective_date = "2026-07-06", .is_ambiguous = true}).empty());
}

BOOST_AUTO_TEST_CASE(what_serves_another_use_or_nobody) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle authority = deployment.root("CN=Contoso CA");
    deployment.leaf({"fe1.contoso.com"}, authority, {"fe1.contoso.com/Default.cer"});
    deployment.certificate({.subject = "CN=fe1.contoso.com, O=Web",
                            .issued_by = authority,
                            .paths = {"fe1.contoso.com/WebServicesInternal.cer"}});
    deployment.leaf({"www.example.com"}, authority);
    BOOST_TEST(heads(deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
