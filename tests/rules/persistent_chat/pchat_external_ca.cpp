#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_external_ca)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    const auto issued = [](CertificateSpec spec) {
        ChatDeployment deployment;
        const Handle authority = spec.issuer.empty() ? deployment.authority
                                                     : deployment.issuing_authority(
                                                           spec.issuer, deployment.root_authority);
        spec.subject = "CN=fe1.contoso.com";
        spec.dns = {"fe1.contoso.com"};
        spec.issued_by = authority;
        deployment.leaf({"fe2.contoso.com"}, authority);
        deployment.certificate(std::move(spec));
        return deployment.evidence();
    };
    ChatDeployment nothing;
    nothing.chat_certificate({.issued_by = nothing.authority});
    check(::rules::pchat_external_ca,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"no mark of Active Directory", issued({}), {"CN=Contoso CA"}},
           {"a template", issued({.template_name = "WebServer"}), {}},
           {"a domain component in the issuer",
            issued({.issuer = "CN=Corp CA, DC=corp, DC=com"}),
            {}},
           {"an LDAP address of a CRL",
            issued({.crl_distribution_points = {"http://crl/ca.crl", "LDAP:///CN=CA"}}),
            {}},
           {"no reference CA", nothing.evidence(), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
