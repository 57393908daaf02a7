#include "tests/support/edge.hpp"

#include <utility>

#include <boost/test/unit_test.hpp>

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

EdgePool::EdgePool(std::string file_name, const std::vector<std::string>& machines)
    : EdgeDeployment(6, machines), file(std::move(file_name)) {}

Handle EdgePool::on(const std::vector<std::string>& machines, const std::string& key,
                    const std::string& not_after) {
    std::vector<std::string> paths;
    for (const std::string& machine : machines) {
        paths.push_back(machine + ".contoso.com/" + file);
    }
    return certificate({.subject = "CN=access.contoso.com",
                        .dns = outer_names,
                        .issued_by = public_ca,
                        .key = key,
                        .not_after = not_after,
                        .paths = paths});
}

namespace {

/// What such a rule says of a server that differs from another.
struct Differs {
    std::string uses;

    std::string operator()(const std::string& server, const std::string& other,
                           const std::string& key) const {
        return server + ".contoso.com | " + uses + " | CN=access.contoso.com | # | " + other +
               ".contoso.com | # | with " + key + " private key";
    }
};

void check_pools_of_two(const rules::Rule& rule, const std::string& file, const Differs& differs) {
    EdgePool same(file);
    same.on({"edge1", "edge2"});
    EdgePool other(file);
    other.on({"edge1"});
    other.on({"edge2"});
    EdgePool renewed(file);
    renewed.on({"edge1"}, "shared");
    renewed.on({"edge2"}, "shared");
    EdgePool by_name(file);
    by_name.outside_in_order();
    by_name.outside_in_order();
    EdgePool half(file);
    half.on({"edge1"});
    half.outside_in_order();
    EdgePool alone(file, {"edge1.contoso.com"});
    alone.on({"edge1"});
    check(
        rule,
        {{"the same", same.evidence(), {}},
         {"another", other.evidence(), {differs("edge2", "edge1", "another")}},
         {"another with the same key", renewed.evidence(), {differs("edge2", "edge1", "the same")}},
         {"names attribute alike to all", by_name.evidence(), {}},
         {"of one server nothing is known", half.evidence(), {}},
         {"one server", alone.evidence(), {}}});
}

void check_majority(const rules::Rule& rule, const std::string& file, const Differs& differs) {
    EdgePool deployment(file, {"edge1.contoso.com", "edge2.contoso.com", "edge3.contoso.com"});
    deployment.on({"edge1"});
    deployment.on({"edge2", "edge3"});
    const std::vector<std::string> hits{differs("edge1", "edge2", "another")};
    BOOST_TEST(told(rule, deployment.evidence()) == hits, boost::test_tools::per_element());
}

void check_stores_with_several(const rules::Rule& rule, const std::string& file,
                               const Differs& differs) {
    EdgePool possible(file);
    possible.on({"edge1"});
    possible.on({"edge1", "edge2"});
    EdgePool expired(file);
    expired.on({"edge1", "edge2"}, {}, "2026-01-01");
    expired.on({"edge1"});
    expired.on({"edge2"});
    check(rule, {{"one of two is the other's", possible.evidence(), {}},
                 {"they share what has expired",
                  expired.evidence(),
                  {differs("edge2", "edge1", "another")}}});
}

void check_two_pools(const rules::Rule& rule, const std::string& file) {
    EdgePool deployment(file, {"edge1.contoso.com"});
    const model::PoolId second =
        deployment.pool("edgeb.contoso.com", {"edgeb1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(second, "AccessEdge", "access.contoso.com");
    deployment.on({"edge1"});
    deployment.on({"edgeb1"});
    BOOST_TEST(told(rule, deployment.evidence()).empty());
}

}  // namespace

void check_same_on_machines(const rules::Rule& rule, const std::string& file,
                            const std::string& uses) {
    const Differs differs{uses};
    check_pools_of_two(rule, file, differs);
    check_majority(rule, file, differs);
    check_stores_with_several(rule, file, differs);
    check_two_pools(rule, file);
}

rules::Evidence edge_with(const std::vector<std::string>& names, std::uint32_t version) {
    EdgeDeployment deployment(version);
    deployment.outside(names);
    return deployment.evidence();
}

}  // namespace tests::support
