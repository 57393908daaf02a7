#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(oauth_key_below_2048)

using namespace tests::support;
using tests::support::Deployment;

namespace {

const std::string unknown = "open: \xe2\x80\x93 | \xe2\x80\x93 | \xe2\x80\x93";

}  // namespace

BOOST_AUTO_TEST_CASE(keys) {
    const auto rsa = [](std::uint32_t bits, std::uint32_t version = 6) {
        return token_issuer({.subject = "CN=contoso.com", .key_bits = bits}, version);
    };
    check(::rules::oauth_key_below_2048,
          {{"1024", rsa(1024), {"CN=contoso.com | # | 1024"}},
           {"2047", rsa(2047), {"CN=contoso.com | # | 2047"}},
           {"2048", rsa(2048), {}},
           {"4096", rsa(4096), {}},
           {"unknown", rsa(0), {}},
           {"Skype for Business Server 2015", rsa(1024, 7), {"CN=contoso.com | # | 1024"}},
           {"2019", rsa(1024, 8), {"CN=contoso.com | # | 1024"}},
           {"another algorithm",
            token_issuer({.subject = "CN=contoso.com",
                          .key_algorithm = model::KeyAlgorithm::ec,
                          .key_bits = 256}),
            {}}});
}

BOOST_AUTO_TEST_CASE(no_token_issuer) {
    const CertificateSpec other{.subject = "CN=se.contoso.com", .key_bits = 1024};
    check(::rules::oauth_key_below_2048,
          {{"none known", token_issuer(other, 6, "se/Default.cer"), {unknown}},
           {"Lync 2010 has none", token_issuer(other, 5, "se/Default.cer"), {"not applicable"}}});
}

BOOST_AUTO_TEST_CASE(a_folder_tells_without_topology) {
    Deployment d;
    d.certificate({.subject = "CN=contoso.com",
                   .issued_by = d.root("CN=CA"),
                   .paths = {"OAuthTokenIssuer/a.cer"},
                   .key_bits = 1024});
    BOOST_TEST(told(::rules::oauth_key_below_2048, d.evidence()).size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
