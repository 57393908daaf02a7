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
           {"in the folder of a server without uses of ours",
            beside({.subject = "CN=files.contoso.com",
                    .dns = {"files.contoso.com"},
                    .paths = {"fe1.contoso.com/files.cer"}}),
            {}},
           {"of a CA", beside({.subject = "CN=Other CA", .is_ca = true}), {}}});
}

BOOST_AUTO_TEST_CASE(what_an_export_names) {
    const auto named = [](const std::string& computer, const std::string& use,
                          const AssignmentSpec& spec) {
        Deployment deployment;
        deployment.sip_domain("contoso.com").standard_edition("fe1.contoso.com");
        const Handle root = deployment.root("CN=Contoso CA");
        const Handle used = deployment.leaf({"fe1.contoso.com"}, root);
        const Handle other = deployment.leaf({"www.contoso.com"}, root);
        deployment.assignment("fe1.contoso.com", "Default", used);
        deployment.assignment(computer, use, other, spec);
        return deployment.evidence();
    };
    const std::vector<std::string> fires{"CN=www.contoso.com | #"};
    check(::rules::certificate_without_server,
          {{"staged", named("fe1.contoso.com", "Default", {.effective_date = "2026-07-01"}), {}},
           {"at a date that may be read in two ways",
            named("fe1.contoso.com", "Default",
                  {.effective_date = "2026-07-06", .is_ambiguous = true}),
            {}},
           {"staged for tokens",
            named("fe1.contoso.com", "OAuthTokenIssuer", {.effective_date = "2026-07-01"}),
            {}},
           {"staged for tokens, whoever says so",
            named("elsewhere.contoso.com", "OAuthTokenIssuer", {.effective_date = "2026-07-01"}),
            {}},
           {"for a use without rules", named("fe1.contoso.com", "PICWebService", {}), {}},
           {"of a computer that is not of the topology",
            named("elsewhere.contoso.com", "Default", {.effective_date = "2026-07-01"}), fires}});
}

BOOST_AUTO_TEST_CASE(the_name_of_a_server_whose_uses_are_settled) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    const Handle used = deployment.leaf({"fe1.contoso.com"}, root);
    deployment.certificate(
        {.subject = "CN=fe1.contoso.com", .dns = {"fe1.contoso.com"}, .issued_by = root});
    for (const char* const use : {"Default", "WebServicesInternal", "WebServicesExternal"}) {
        deployment.assignment("fe1.contoso.com", use, used);
    }
    check(::rules::certificate_without_server, {{"settled", deployment.evidence(), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
