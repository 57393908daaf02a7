#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(oauth_subject_without_sip_domain)

using namespace tests::support;
using tests::support::Deployment;

namespace {

const std::string unknown = "open: \xe2\x80\x93 | \xe2\x80\x93 | \xe2\x80\x93";

}  // namespace

BOOST_AUTO_TEST_CASE(subjects) {
    const auto subject = [](const std::string& text) { return token_issuer({.subject = text}); };
    const auto lacks = [](const std::string& text) { return text + " | # | contoso.com"; };
    check(::rules::oauth_subject_without_sip_domain,
          {{"the domain", subject("CN=contoso.com"), {}},
           {"letters of either case", subject("CN=Contoso.COM"), {}},
           {"a pool in the domain", subject("CN=fe.contoso.com, O=Contoso"), {}},
           {"another attribute", subject("CN=OAuth, OU=contoso.com"), {}},
           {"another SIP domain", subject("CN=fabrikam.com"), {lacks("CN=fabrikam.com")}},
           {"a longer label", subject("CN=mycontoso.com"), {lacks("CN=mycontoso.com")}},
           {"a longer domain", subject("CN=contoso.com.au"), {lacks("CN=contoso.com.au")}},
           {"the alternative name does not count",
            token_issuer({.subject = "CN=fabrikam.com", .dns = {"contoso.com"}}),
            {lacks("CN=fabrikam.com")}},
           {"the certificate of Exchange is its own business",
            token_issuer({.subject = "CN=Microsoft Exchange Server Auth Certificate"}, 6,
                         "exchange.cer"),
            {unknown}}});
}

BOOST_AUTO_TEST_CASE(nothing_to_judge) {
    Deployment d;
    d.standard_edition("se.contoso.com");
    d.certificate(
        {.subject = "CN=x", .issued_by = d.root("CN=CA"), .paths = {"OAuthTokenIssuer.cer"}});
    check(::rules::oauth_subject_without_sip_domain,
          {{"no default SIP domain", d.evidence(), {unknown}},
           {"Lync 2010", token_issuer({.subject = "CN=x"}, 5, "x.cer"), {"not applicable"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
