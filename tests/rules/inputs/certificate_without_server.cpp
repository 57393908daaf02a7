#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(certificate_without_server)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    using namespace parsers::model::oid;
    const auto beside = [](CertificateSpec spec) {
        Deployment deployment;
        deployment.sip_domain("contoso.com")
            .standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
        const Handle root = deployment.root("CN=Contoso CA");
        deployment.leaf({"fe1.contoso.com"}, root);
        if (spec.issuer.empty()) {
            spec.issued_by = root;
        }
        deployment.certificate(std::move(spec));
        return deployment.evidence();
    };
    check(::rules::certificate_without_server,
          {{"a second one of the same server",
            beside({.subject = "CN=fe1.contoso.com", .dns = {"fe1.contoso.com"}}),
            {}},
           {"of a server elsewhere",
            beside({.subject = "CN=www.contoso.com", .dns = {"www.contoso.com"}}),
            {"CN=www.contoso.com | #"}},
           {"expired ones as well",
            beside({.subject = "CN=www.contoso.com",
                    .dns = {"www.contoso.com"},
                    .not_after = "2026-01-01"}),
            {"CN=www.contoso.com | #"}},
           {"of a person", beside({.subject = "CN=Ann Beebe", .eku = {{client_auth}}}), {}},
           {"of the reverse proxy",
            beside({.subject = "CN=web.contoso.com", .dns = {"web.contoso.com"}}),
            {}},
           {"of a CA", beside({.subject = "CN=Other CA", .is_ca = true}), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
