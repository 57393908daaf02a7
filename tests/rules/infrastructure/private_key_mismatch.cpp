#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(private_key_mismatch)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// fe1's certificate in that file, with its key in the same container or not.
struct Certified : Deployment {
    explicit Certified(const std::string& path,
                       model::KeyPresence presence = model::KeyPresence::not_applicable) {
        standard_edition("fe1.contoso.com");
        authority = root("CN=Contoso CA");
        handle = certificate({.subject = "CN=fe1.contoso.com",
                              .issued_by = authority,
                              .key = "own",
                              .paths = {path},
                              .key_presence = presence});
    }
    Handle authority;
    Handle handle;
};

/// File and certificate of every hit; thumbprints are not compared.
std::vector<std::string> heads(const Deployment& deployment) {
    std::vector<std::string> texts = told(::rules::private_key_mismatch, deployment.evidence());
    for (std::string& text : texts) {
        text.resize(text.find(" ("));
    }
    return texts;
}

void check_heads(const std::string& what, const Deployment& deployment,
                 const std::vector<std::string>& expected) {
    BOOST_TEST_CONTEXT(what) {
        BOOST_TEST(heads(deployment) == expected, boost::test_tools::per_element());
    }
}

const auto absent = model::KeyPresence::absent;

}  // namespace

BOOST_AUTO_TEST_CASE(container) {
    Certified fitting("fe1.pfx", model::KeyPresence::present);
    check_heads("its own key", fitting, {});

    Certified wrong("fe1.pfx", absent);
    wrong.key({.key = "other", .path = "fe1.pfx", .was_encrypted = true});
    check_heads("another key", wrong, {"fe1.pfx | CN=fe1.contoso.com"});
    BOOST_TEST(told(::rules::private_key_missing, wrong.evidence()).empty());

    Certified second("fe1.pfx", model::KeyPresence::present);
    second.key({.key = "other", .path = "fe1.pfx"});
    check_heads("a second key beside its own", second, {});

    Certified elsewhere("fe1.pfx", absent);
    elsewhere.key({.key = "other", .path = "fe1.pfx"});
    elsewhere.key({.key = "own", .path = "keys/backup.pem"});
    check_heads("its own lies elsewhere", elsewhere, {});
}

BOOST_AUTO_TEST_CASE(pem) {
    Certified wrong("fe1.pem");
    wrong.key({.key = "other", .path = "fe1.pem"});
    check_heads("a certificate and a key", wrong, {"fe1.pem | CN=fe1.contoso.com"});

    Certified several("fe1.pem");
    several.key({.key = "other", .path = "fe1.pem"});
    several.key({.key = "third", .path = "fe1.pem"});
    check_heads("a collection of keys says nothing of any", several, {});
}

BOOST_AUTO_TEST_CASE(files_of_one_name) {
    const auto beside = [](const std::string& certificate, const std::string& key) {
        Certified deployment(certificate);
        deployment.key({.key = "other", .path = key});
        return heads(deployment);
    };
    const std::string fires = " | CN=fe1.contoso.com";
    BOOST_TEST(beside("a/fe1.cer", "a/fe1.key") == std::vector<std::string>{"a/fe1.key" + fires},
               boost::test_tools::per_element());
    BOOST_TEST(beside("fe1.contoso.com.cer", "FE1.contoso.com.key") ==
                   std::vector<std::string>{"FE1.contoso.com.key" + fires},
               boost::test_tools::per_element());
    BOOST_TEST(beside("a/fe1.cer", "b/fe1.key").empty());
    BOOST_TEST(beside("a/fe1.cer", "a/fe2.key").empty());
    BOOST_TEST(beside("a.b/fe1", "a.c/fe1").empty());
}

BOOST_AUTO_TEST_CASE(keys_of_others_are_no_mismatch) {
    Certified strangers("fe1.cer");
    strangers.certificate({.subject = "CN=www.example.com",
                           .issued_by = strangers.authority,
                           .key = "other",
                           .paths = {"www.cer"}});
    strangers.key({.key = "other", .path = "fe1.key"});
    check_heads("of another certificate", strangers, {});

    Certified requested("fe1.cer");
    requested.request({.subject = "CN=fe1.contoso.com", .key = "new", .path = "fe1.csr"});
    requested.key({.key = "new", .path = "fe1.key"});
    check_heads("of a request for the next one", requested, {});
}

BOOST_AUTO_TEST_CASE(certificates_of_cas_need_no_key) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.certificate({.subject = "CN=Contoso CA", .paths = {"chain.pem"}, .is_ca = true});
    deployment.key({.key = "other", .path = "chain.pem"});
    check_heads("a chain and the key of a server", deployment, {});
}

BOOST_AUTO_TEST_CASE(certificates_that_nothing_uses) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.certificate({.subject = "CN=www.example.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"www.pem"}});
    deployment.key({.key = "other", .path = "www.pem"});
    check_heads("are not judged", deployment, {});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_stays_open) {
    Certified unread("fe1.cer");
    unread.key({.path = "fe1.key", .algorithm = model::KeyAlgorithm::ed25519});
    check_heads("a key whose public part is unknown", unread,
                {"open: fe1.key | CN=fe1.contoso.com"});

    Certified tied("fe1.pfx");
    tied.key({.path = "fe1.pfx", .algorithm = model::KeyAlgorithm::ed25519});
    rules::Evidence known = tied.evidence();
    known.bundle.occurrences.front().key = known.bundle.occurrences.back().key =
        model::KeyPresence::present;
    BOOST_TEST(told(::rules::private_key_mismatch, known).empty(), "tied by its container");

    Certified locked("fe1.cer");
    locked.key({.path = "fe1.key", .was_encrypted = true, .is_locked = true});
    check_heads("a locked one is another rule's", locked, {});

    Certified compressed("fe1.cer");
    compressed.key({.key = "other", .path = "fe1.key"});
    rules::Evidence evidence = compressed.evidence();
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->key.algorithm = model::KeyAlgorithm::ec;
        // What a compressed point would look like.
        certificate->key.bits_value = {certificate->key.spki.offset + 1, 1};
        certificate->der[certificate->key.bits_value.offset] = '\x02';
    }
    const auto texts = told(::rules::private_key_mismatch, evidence);
    BOOST_TEST_REQUIRE(texts.size() == 1u);
    BOOST_TEST(texts[0].starts_with("open: fe1.key | "));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
