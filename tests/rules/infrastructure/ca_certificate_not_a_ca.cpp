#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(ca_certificate_not_a_ca)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// fe1 below a signer below a root; `change` makes the signer's certificate.
rules::Evidence below(CertificateSpec signer) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    signer.subject = "CN=Signer";
    signer.issued_by = deployment.root("CN=Root");
    deployment.leaf({"fe1.contoso.com"}, deployment.certificate(signer));
    return deployment.evidence();
}

constexpr auto sign_certificates = static_cast<std::uint16_t>(model::KeyUsage::key_cert_sign);
constexpr auto sign_data = static_cast<std::uint16_t>(model::KeyUsage::digital_signature);

}  // namespace

BOOST_AUTO_TEST_CASE(reasons) {
    check(::rules::ca_certificate_not_a_ca,
          {{"a CA", below({.is_ca = true}), {}},
           {"a CA whose key usage says so",
            below({.is_ca = true, .key_usage = sign_certificates}),
            {}},
           {"a server's certificate",
            below({}),
            {"CN=Signer | # | basicConstraints | CN=fe1.contoso.com"}},
           {"another key usage",
            below({.is_ca = true, .key_usage = sign_data}),
            {"CN=Signer | # | keyUsage | CN=fe1.contoso.com"}},
           {"names it may not sign",
            below({.is_ca = true, .permitted_dns = {"fabrikam.com"}}),
            {"CN=Signer | # | nameConstraints | CN=fe1.contoso.com"}},
           {"a path length of 0 is enough for a server",
            below({.is_ca = true, .path_length = 0}),
            {}}});
}

BOOST_AUTO_TEST_CASE(path_length) {
    const auto make = [](std::uint32_t root_length) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        const Handle root = deployment.certificate(
            {.subject = "CN=Root", .is_ca = true, .path_length = root_length});
        const Handle policy =
            deployment.certificate({.subject = "CN=Policy", .issued_by = root, .is_ca = true});
        const Handle issuing =
            deployment.certificate({.subject = "CN=Issuing", .issued_by = policy, .is_ca = true});
        deployment.leaf({"fe1.contoso.com"}, issuing);
        return deployment.evidence();
    };
    check(::rules::ca_certificate_not_a_ca,
          {{"room for both", make(2), {}},
           {"room for one: no signature breaks it, the chain does",
            make(1),
            {"CN=Root | # | pathLenConstraint | CN=Issuing"}},
           {"room for none", make(0), {"CN=Root | # | pathLenConstraint | CN=Policy"}}});
}

BOOST_AUTO_TEST_CASE(critical_extensions) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Root");
    deployment.leaf({"fe1.contoso.com"}, root);
    auto inputs = deployment.inputs(at("2026-06-01"), {});
    for (auto& certificate : inputs.bundle.certificates) {
        if (certificate->basic_constraints) {
            certificate->rare->unknown_critical = {{"\x2a\x03\x04"}};
        }
    }
    const auto evidence = analyzer::evidence::build(std::move(inputs), {}, deployment.verifier());
    BOOST_TEST(told(::rules::ca_certificate_not_a_ca, evidence) ==
                   std::vector<std::string>{"CN=Root | # | 1.2.3.4 | CN=fe1.contoso.com"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_finding_for_all_that_it_signed) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.standard_edition("fe2.contoso.com");
    const Handle signer =
        deployment.certificate({.subject = "CN=Signer", .issued_by = deployment.root("CN=Root")});
    deployment.leaf({"fe1.contoso.com"}, signer);
    deployment.leaf({"fe2.contoso.com"}, signer);
    deployment.leaf({"www.example.com"}, signer);
    const auto texts = told(::rules::ca_certificate_not_a_ca, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts[0].find("fe1.contoso.com") != std::string::npos);
    BOOST_TEST(texts[0].find("fe2.contoso.com") != std::string::npos);
    BOOST_TEST(texts[0].find("example") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(chains_that_end_otherwise_are_other_rules) {
    Deployment missing;
    missing.standard_edition("fe1.contoso.com");
    const Handle unseen =
        missing.certificate({.subject = "CN=Root", .is_ca = true, .is_supplied = false});
    missing.leaf(
        {"fe1.contoso.com"},
        missing.certificate({.subject = "CN=Issuing", .issued_by = unseen, .is_ca = true}));

    Deployment circle;
    circle.standard_edition("fe1.contoso.com");
    const Handle one = circle.certificate({.subject = "CN=One",
                                           .issuer = "CN=Two",
                                           .key = "one",
                                           .signed_with = "two",
                                           .is_ca = true});
    circle.certificate({.subject = "CN=Two",
                        .issuer = "CN=One",
                        .key = "two",
                        .signed_with = "one",
                        .is_ca = true});
    circle.leaf({"fe1.contoso.com"}, one);
    check(::rules::ca_certificate_not_a_ca,
          {{"an issuer that nobody supplied", missing.evidence(), {}},
           {"a circle", circle.evidence(), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
