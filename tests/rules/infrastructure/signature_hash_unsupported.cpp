#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(signature_hash_unsupported)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto hashed = [](model::Hash hash) { return one_server({.hash = hash}); };
    check(::rules::signature_hash_unsupported,
          {{"SHA-1", hashed(model::Hash::sha1), {}},
           {"SHA-224", hashed(model::Hash::sha224), {}},
           {"SHA-256", hashed(model::Hash::sha256), {}},
           {"SHA-384", hashed(model::Hash::sha384), {}},
           {"SHA-512", hashed(model::Hash::sha512), {}},
           {"SHA-512/256", hashed(model::Hash::sha512_256), {}}});
}

BOOST_AUTO_TEST_CASE(every_other_hash_fires) {
    using model::Hash;
    const std::vector<std::pair<Hash, std::string>> others{
        {Hash::md2, "MD2"},           {Hash::md4, "MD4"},           {Hash::md5, "MD5"},
        {Hash::sha3_224, "SHA3-224"}, {Hash::sha3_256, "SHA3-256"}, {Hash::sha3_384, "SHA3-384"},
        {Hash::sha3_512, "SHA3-512"}, {Hash::gost, "GOST R 34.11"}, {Hash::sm3, "SM3"},
        {Hash::none, "EdDSA"}};
    for (const auto& [hash, name] : others) {
        BOOST_TEST_CONTEXT(name) {
            const auto texts =
                told(::rules::signature_hash_unsupported, one_server({.hash = hash}));
            BOOST_TEST_REQUIRE(texts.size() == 1u);
            BOOST_TEST(texts.front().starts_with("CN=fe1.contoso.com | # | " + name + " | "));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_hash_stays_open) {
    const auto texts =
        told(::rules::signature_hash_unsupported, one_server({.hash = model::Hash::unknown}));
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().starts_with("open: CN=fe1.contoso.com | # | ? | "));
}

BOOST_AUTO_TEST_CASE(intermediates_are_judged_and_roots_are_not) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const auto md5 = model::Hash::md5;
    const Handle root = deployment.certificate({.subject = "CN=Root", .is_ca = true, .hash = md5});
    const Handle issuing = deployment.certificate(
        {.subject = "CN=Issuing", .issued_by = root, .is_ca = true, .hash = md5});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    const auto texts = told(::rules::signature_hash_unsupported, deployment.evidence());
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts.front().starts_with("CN=Issuing | # | MD5 | "));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
