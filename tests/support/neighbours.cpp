#include "tests/support/neighbours.hpp"

namespace tests::support {

ExchangeDeployment::ExchangeDeployment(const std::string& application, std::uint32_t version,
                                       const std::string& pool_name) {
    standard_edition("fe.contoso.com", {.version = version});
    const model::PoolId made =
        pool(pool_name, {"ex1.contoso.com"}, {model::Role::external_server}, {.version = version});
    model::Port port;
    port.owner = application;
    topology().services[find(made, model::Role::external_server).value].ports.push_back(port);
    ca = root("CN=Contoso CA");
    leaf({"fe.contoso.com"}, ca);
}

rules::Evidence ExchangeDeployment::of(const std::string& subject,
                                       const std::vector<std::string>& dns) {
    certificate(
        {.subject = subject, .dns = dns, .issued_by = ca, .paths = {"ex1.contoso.com/c.cer"}});
    return evidence();
}

ProxyDeployment::ProxyDeployment() {
    sip_domain("contoso.com").sip_domain("fabrikam.com");
    enterprise("pool.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
    pool("dir.contoso.com", {"dir1.contoso.com"},
         {model::Role::registrar, model::Role::web_services},
         {.is_director = true, .web_external = "dirweb.contoso.com"});
    ca = root("CN=Woodgrove CA");
}

ProxyDeployment& ProxyDeployment::with_urls() {
    simple_url("Meet", "contoso.com", "https://meet.contoso.com");
    simple_url("Meet", "fabrikam.com", "https://join.fabrikam.com/meet");
    simple_url("Dialin", "*", "https://dialin.contoso.com");
    simple_url("Cscp", "*", "https://admin.contoso.com");
    return *this;
}

rules::Evidence ProxyDeployment::of(const std::vector<std::string>& names) {
    leaf(names, ca, {"ReverseProxy/c.cer"});
    return evidence();
}

}  // namespace tests::support
