#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(key_algorithm_unlisted)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_key(model::KeyAlgorithm algorithm, std::uint32_t bits,
                         const std::string& curve = {}, const std::string& oid = {}) {
    rules::Evidence evidence = one_server({.key_algorithm = algorithm, .key_bits = bits});
    for (auto& certificate : evidence.bundle.certificates) {
        if (certificate->key.algorithm == algorithm) {
            certificate->key.curve.bytes = oid_contents(curve);
            certificate->key.oid.bytes = oid_contents(oid);
        }
    }
    return evidence;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rsa) {
    using model::KeyAlgorithm;
    check(::rules::key_algorithm_unlisted,
          {{"1024", with_key(KeyAlgorithm::rsa, 1024), {}},
           {"3072 is another rule's", with_key(KeyAlgorithm::rsa, 3072), {}},
           {"1023", with_key(KeyAlgorithm::rsa, 1023), {"CN=fe1.contoso.com | # | RSA 1023"}},
           {"512 for RSASSA-PSS only",
            with_key(KeyAlgorithm::rsa_pss, 512),
            {"CN=fe1.contoso.com | # | RSA 512"}}});
    // Every RSA key is of unknown size here, the CA's as well, which is not judged.
    BOOST_TEST(told(::rules::key_algorithm_unlisted, with_key(KeyAlgorithm::rsa, 0)) ==
                   std::vector<std::string>{"open: CN=fe1.contoso.com | # | RSA"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(curves) {
    const auto curve = [](const std::string& oid) {
        return with_key(model::KeyAlgorithm::ec, 256, oid);
    };
    check(::rules::key_algorithm_unlisted,
          {{"P-256", curve("1.2.840.10045.3.1.7"), {}},
           {"P-384", curve("1.3.132.0.34"), {}},
           {"P-521", curve("1.3.132.0.35"), {}},
           {"secp256k1", curve("1.3.132.0.10"), {"CN=fe1.contoso.com | # | EC 1.3.132.0.10"}},
           {"brainpoolP256r1",
            curve("1.3.36.3.3.2.8.1.1.7"),
            {"CN=fe1.contoso.com | # | EC 1.3.36.3.3.2.8.1.1.7"}},
           {"a curve in its parameters may be any",
            curve(""),
            {"open: CN=fe1.contoso.com | # | EC 256"}}});
}

BOOST_AUTO_TEST_CASE(others) {
    using model::KeyAlgorithm;
    const std::vector<std::pair<KeyAlgorithm, std::string>> names{
        {KeyAlgorithm::dsa, "DSA 256"},           {KeyAlgorithm::dh, "Diffie-Hellman 256"},
        {KeyAlgorithm::ed25519, "Ed25519 256"},   {KeyAlgorithm::ed448, "Ed448 256"},
        {KeyAlgorithm::x25519, "X25519 256"},     {KeyAlgorithm::x448, "X448 256"},
        {KeyAlgorithm::gost, "GOST R 34.10 256"}, {KeyAlgorithm::sm2, "SM2 256"}};
    for (const auto& [algorithm, name] : names) {
        BOOST_TEST(told(::rules::key_algorithm_unlisted, with_key(algorithm, 256)) ==
                       std::vector<std::string>{"CN=fe1.contoso.com | # | " + name},
                   boost::test_tools::per_element());
    }
    check(::rules::key_algorithm_unlisted, {{"one that nobody here knows",
                                             with_key(KeyAlgorithm::unknown, 0, "", "1.2.3.4"),
                                             {"CN=fe1.contoso.com | # | 1.2.3.4"}},
                                            {"one that cannot be read",
                                             with_key(KeyAlgorithm::unknown, 0),
                                             {"open: CN=fe1.contoso.com | # | ?"}}});
}

BOOST_AUTO_TEST_CASE(short_keys_for_oauth_are_another_rules) {
    const auto make = [](model::KeyAlgorithm algorithm) {
        Deployment deployment;
        deployment.sip_domain("contoso.com");
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate({.subject = "CN=contoso.com",
                                .dns = {"contoso.com"},
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .key_algorithm = algorithm,
                                .key_bits = 512});
        return deployment.evidence();
    };
    check(::rules::key_algorithm_unlisted,
          {{"RSA", make(model::KeyAlgorithm::rsa), {}},
           {"DSA", make(model::KeyAlgorithm::dsa), {"CN=contoso.com | # | DSA 512"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
