#include "tests/support/edge.hpp"

namespace tests::support {

const std::vector<std::string> outer_names{"access.contoso.com", "conf.contoso.com",
                                           "sip.contoso.com", "sip.fabrikam.com"};

EdgeDeployment::EdgeDeployment(std::uint32_t version, const std::vector<std::string>& machines) {
    sip_domain("contoso.com").sip_domain("fabrikam.com");
    front_end = standard_edition("fe.contoso.com", {.version = version});
    edge = pool("edge.contoso.com", machines, {model::Role::edge_server}, {.version = version});
    depends(edge, model::Role::edge_server, front_end, model::Role::registrar);
    edge_name(edge, "AccessEdge", "access.contoso.com");
    edge_name(edge, "DataEdge", "conf.contoso.com");
    internal_ca = root("CN=Contoso CA");
    public_ca = root("CN=Woodgrove CA, O=Woodgrove");
}

Handle EdgeDeployment::outside(const std::vector<std::string>& names,
                               const std::vector<std::string>& paths) {
    return leaf(names, public_ca, paths);
}

Handle EdgeDeployment::outside_in_order(const std::vector<std::string>& paths) {
    return outside(outer_names, paths);
}

rules::Evidence edge_with(const std::vector<std::string>& names, std::uint32_t version) {
    EdgeDeployment deployment(version);
    deployment.outside(names);
    return deployment.evidence();
}

}  // namespace tests::support
