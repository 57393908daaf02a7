#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(cng_private_key)

using namespace tests::support;
using tests::support::Deployment;

namespace {

rules::Evidence with_provider(const std::string& provider, std::uint32_t version = 7) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.version = version});
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"fe1.pfx"},
                            .key_presence = model::KeyPresence::present,
                            .key_provider = provider});
    return deployment.evidence();
}

}  // namespace

BOOST_AUTO_TEST_CASE(providers) {
    const auto fires = [](const std::string& provider) {
        return std::vector<std::string>{"CN=fe1.contoso.com | # | " + provider + " | fe1.pfx"};
    };
    std::vector<RuleCase> cases;
    for (const std::string provider :
         {"Microsoft Software Key Storage Provider", "Microsoft Platform Crypto Provider",
          "microsoft smart card key storage provider",
          "nCipher Security World Key Storage Provider", "Utimaco CryptoServer KSP"}) {
        cases.push_back({provider, with_provider(provider), fires(provider)});
    }
    for (const std::string provider : {"Microsoft RSA SChannel Cryptographic Provider",
                                       "Microsoft Enhanced Cryptographic Provider v1.0",
                                       "Microsoft DH SChannel Cryptographic Provider", "Acme"}) {
        cases.push_back({provider, with_provider(provider), {}});
    }
    check(::rules::cng_private_key, cases);
}

BOOST_AUTO_TEST_CASE(without_a_word_of_the_provider_it_stays_open) {
    check(::rules::cng_private_key,
          {{"a container that does not say",
            with_provider(""),
            {"open: CN=fe1.contoso.com | # | – | –"}},
           {"a bare certificate", one_server({}), {"open: CN=fe1.contoso.com | # | – | –"}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    const std::string provider = "Microsoft Software Key Storage Provider";
    const std::vector<std::string> fires{"CN=fe1.contoso.com | # | " + provider + " | fe1.pfx"};
    check(::rules::cng_private_key,
          {{"Lync Server 2010", with_provider(provider, 5), fires},
           {"Lync Server 2013", with_provider(provider, 6), fires},
           {"2015", with_provider(provider, 7), fires},
           {"nothing is written about 2019", with_provider(provider, 8), {}}});
}

BOOST_AUTO_TEST_CASE(other_servers_may_use_cng) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
    deployment.certificate({.subject = "CN=web.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"proxy.pfx"},
                            .key_presence = model::KeyPresence::present,
                            .key_provider = "Microsoft Software Key Storage Provider"});
    BOOST_TEST(told(::rules::cng_private_key, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(the_key_may_say_it_for_the_certificate) {
    rules::Evidence evidence = with_provider("Microsoft Software Key Storage Provider");
    for (model::Occurrence& occurrence : evidence.bundle.occurrences) {
        occurrence.attributes->key_provider.clear();
    }
    BOOST_TEST(told(::rules::cng_private_key, evidence).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
