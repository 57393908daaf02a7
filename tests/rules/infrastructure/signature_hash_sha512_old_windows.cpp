#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(signature_hash_sha512_old_windows)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto signed_with = [](model::SignatureScheme scheme, model::Hash hash) {
        return one_server({.scheme = scheme, .hash = hash});
    };
    using model::Hash;
    using model::SignatureScheme;
    check(
        ::rules::signature_hash_sha512_old_windows,
        {{"sha512RSA",
          signed_with(SignatureScheme::rsa_pkcs1, Hash::sha512),
          {"CN=fe1.contoso.com | #"}},
         {"sha384RSA", signed_with(SignatureScheme::rsa_pkcs1, Hash::sha384), {}},
         {"RSASSA-PSS is another rule's", signed_with(SignatureScheme::rsa_pss, Hash::sha512), {}},
         {"sha512ECDSA", signed_with(SignatureScheme::ecdsa, Hash::sha512), {}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    const auto make = [](std::uint32_t version) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com", {.version = version});
        deployment.certificate({.subject = "CN=fe1.contoso.com",
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .hash = model::Hash::sha512});
        return deployment.evidence();
    };
    check(::rules::signature_hash_sha512_old_windows,
          {{"Lync Server 2010", make(5), {}},
           {"Lync Server 2013", make(6), {"CN=fe1.contoso.com | #"}},
           {"Skype for Business Server 2015", make(7), {"CN=fe1.contoso.com | #"}},
           {"2019 needs a later Windows", make(8), {}}});
}

BOOST_AUTO_TEST_CASE(certificates_of_cas_do_not_count) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle issuing = deployment.certificate({.subject = "CN=Issuing",
                                                   .issued_by = deployment.root("CN=Root"),
                                                   .is_ca = true,
                                                   .hash = model::Hash::sha512});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    BOOST_TEST(told(::rules::signature_hash_sha512_old_windows, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(what_serves_no_handshake_of_a_server) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    const Handle authority = deployment.root("CN=Contoso CA");
    for (const std::string name : {"contoso.com", "web.contoso.com"}) {
        deployment.certificate({.subject = "CN=" + name,
                                .dns = {name},
                                .issued_by = authority,
                                .hash = model::Hash::sha512});
    }
    BOOST_TEST(told(::rules::signature_hash_sha512_old_windows, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(without_a_topology) {
    Deployment deployment;
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .hash = model::Hash::sha512});
    BOOST_TEST(told(::rules::signature_hash_sha512_old_windows, deployment.evidence()).size() ==
               1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
