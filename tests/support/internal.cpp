#include "tests/support/internal.hpp"

#include <utility>

namespace tests::support {

namespace {

Deployment two_domains() {
    Deployment deployment;
    deployment.sip_domain("contoso.com").sip_domain("fabrikam.com");
    return deployment;
}

}  // namespace

rules::Evidence front_end(std::vector<std::string> names, std::uint32_t version,
                          const std::string& use) {
    Deployment d = two_domains();
    d.enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.version = version});
    d.certificate({.subject = "CN=fe.contoso.com",
                   .dns = std::move(names),
                   .issued_by = d.root("CN=CA"),
                   .paths = {"fe1/" + use + ".cer"}});
    return d.evidence();
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
