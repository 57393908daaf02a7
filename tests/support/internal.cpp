#include "tests/support/internal.hpp"

#include <utility>

#include <boost/test/unit_test.hpp>

namespace tests::support {

namespace {

Deployment two_domains() {
    Deployment deployment;
    deployment.sip_domain("contoso.com").sip_domain("fabrikam.com");
    return deployment;
}

/// The Front End Server fe1 of fe.contoso.com with a certificate of these names, for one use or for
/// any.
rules::Evidence front_end(std::vector<std::string> names, std::uint32_t version = 6,
                          const std::string& use = "any") {
    Deployment d = two_domains();
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.version = version});
    d.certificate({.subject = "CN=fe.contoso.com",
                   .dns = std::move(names),
                   .issued_by = d.root("CN=CA"),
                   .paths = {"fe1/" + use + ".cer"}});
    return d.evidence();
}

rules::Evidence director() {
    Deployment d;
    d.sip_domain("contoso.com");
    d.pool("dir.contoso.com", {"dir.contoso.com"},
           {model::Role::registrar, model::Role::web_services}, {.is_director = true});
    d.leaf({"dir.contoso.com"}, d.root("CN=CA"));
    return d.evidence();
}

}  // namespace

void check_autodiscover(const rules::Rule& rule, const std::string& use, const std::string& label,
                        const std::string& other_label) {
    const std::string start = "fe1.contoso.com | " + use + " | CN=fe.contoso.com | # | ";
    const std::string one = label + ".contoso.com";
    const std::string two = label + ".fabrikam.com";
    check(
        rule,
        {{"all", front_end({one, two}), {}},
         {"wildcards", front_end({"*.contoso.com", "*.fabrikam.com"}), {}},
         {"one lacks", front_end({"*.contoso.com", other_label + ".fabrikam.com"}), {start + two}},
         {"none", front_end({"fe1.contoso.com"}), {start + one + ", " + two}},
         {"another use", front_end({"fe1.contoso.com"}, 6, "Default"), {}},
         {"with Lync 2010, mobility may be missing",
          front_end({"fe1.contoso.com"}, 5),
          {"open: " + start + "\xe2\x80\x93"}},
         {"or present", front_end({"*.contoso.com", "*.fabrikam.com"}, 5), {}}});
    for (const std::uint32_t version : {6u, 7u, 8u}) {
        BOOST_TEST(told(rule, front_end({"fe1.contoso.com"}, version)).size() == 1);
    }
    BOOST_TEST(told(rule, director()).size() == 1);
    // Without a SIP domain there is no such name.
    BOOST_TEST(told(rule, one_server({.subject = "CN=fe1.contoso.com"})).empty());
}

WebDeployment::WebDeployment(bool has_urls, const std::string& internal) {
    sip_domain("contoso.com");
    if (has_urls) {
        simple_url("Meet", "contoso.com", "https://meet.contoso.com");
        simple_url("Dialin", "*", "https://dialin.contoso.com");
        simple_url("Cscp", "*", "https://admin.contoso.com");
    }
    enterprise("fe.contoso.com", {"fe1.contoso.com"},
               {.web_external = "web.contoso.com", .web_internal = internal});
    ca = root("CN=CA");
}

WebDeployment& WebDeployment::with(std::vector<std::string> names, const std::string& use) {
    certificate({.subject = "CN=fe.contoso.com",
                 .dns = std::move(names),
                 .issued_by = ca,
                 .paths = {"fe1/" + use + ".cer"}});
    return *this;
}

rules::Evidence token_issuer(CertificateSpec spec, std::uint32_t version, const std::string& path) {
    Deployment d = two_domains();
    d.standard_edition("se.contoso.com", {.version = version});
    spec.issued_by = d.root("CN=CA");
    spec.paths = {path};
    d.certificate(std::move(spec));
    return d.evidence();
}

rules::Evidence one_machine(const std::string& pool, const std::string& machine,
                            const std::vector<model::Role>& roles, const std::string& subject,
                            std::vector<std::string> names) {
    Deployment d = two_domains();
    d.pool(pool, {machine}, roles);
    d.certificate({.subject = subject,
                   .dns = std::move(names),
                   .issued_by = d.root("CN=CA"),
                   .paths = {machine + "/export.cer"}});
    return d.evidence();
}

}  // namespace tests::support
