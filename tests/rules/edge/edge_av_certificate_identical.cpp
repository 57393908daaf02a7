#include <boost/test/unit_test.hpp>

#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(edge)
BOOST_AUTO_TEST_SUITE(edge_av_certificate_identical)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Pool : EdgeDeployment {
    explicit Pool(const std::vector<std::string>& machines = {"edge1.contoso.com",
                                                              "edge2.contoso.com"})
        : EdgeDeployment(6, machines) {}

    /// A certificate for the outer side of these machines, by folder.
    Handle on(const std::vector<std::string>& machines, const std::string& key = {},
              const std::string& not_after = "2028-01-01") {
        std::vector<std::string> paths;
        for (const std::string& machine : machines) {
            paths.push_back(machine + ".contoso.com/AudioVideoAuthentication.cer");
        }
        return certificate({.subject = "CN=access.contoso.com",
                            .dns = outer_names,
                            .issued_by = public_ca,
                            .key = key,
                            .not_after = not_after,
                            .paths = paths});
    }
};

std::string differs(const std::string& server, const std::string& other, const std::string& key) {
    return server + ".contoso.com | AudioVideoAuthentication | CN=access.contoso.com | # | " +
           other + ".contoso.com | # | with " + key + " private key";
}

}  // namespace

BOOST_AUTO_TEST_CASE(pools_of_two) {
    Pool same;
    same.on({"edge1", "edge2"});
    Pool other;
    other.on({"edge1"});
    other.on({"edge2"});
    Pool renewed;
    renewed.on({"edge1"}, "shared");
    renewed.on({"edge2"}, "shared");
    Pool by_name;
    by_name.outside_in_order();
    by_name.outside_in_order();
    Pool half;
    half.on({"edge1"});
    half.outside_in_order();
    Pool alone({"edge1.contoso.com"});
    alone.on({"edge1"});
    check(
        ::rules::edge_av_certificate_identical,
        {{"the same", same.evidence(), {}},
         {"another", other.evidence(), {differs("edge2", "edge1", "another")}},
         {"another with the same key", renewed.evidence(), {differs("edge2", "edge1", "the same")}},
         {"names attribute alike to all", by_name.evidence(), {}},
         {"of one server nothing is known", half.evidence(), {}},
         {"one server", alone.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(the_majority_is_right) {
    Pool deployment({"edge1.contoso.com", "edge2.contoso.com", "edge3.contoso.com"});
    deployment.on({"edge1"});
    deployment.on({"edge2", "edge3"});
    const std::vector<std::string> hits{differs("edge1", "edge2", "another")};
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()) == hits,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_store_with_several_may_hold_the_common_one) {
    Pool possible;
    possible.on({"edge1"});
    possible.on({"edge1", "edge2"});
    Pool expired;
    expired.on({"edge1", "edge2"}, {}, "2026-01-01");
    expired.on({"edge1"});
    expired.on({"edge2"});
    check(::rules::edge_av_certificate_identical,
          {{"one of two is the other's", possible.evidence(), {}},
           {"they share what has expired",
            expired.evidence(),
            {differs("edge2", "edge1", "another")}}});
}

BOOST_AUTO_TEST_CASE(two_pools_are_two_matters) {
    Pool deployment({"edge1.contoso.com"});
    const model::PoolId second =
        deployment.pool("edgeb.contoso.com", {"edgeb1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(second, "AccessEdge", "access.contoso.com");
    deployment.on({"edge1"});
    deployment.on({"edgeb1"});
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(the_access_edge_may_have_another) {
    Pool deployment;
    deployment.outside(outer_names, {"edge1.contoso.com/AccessEdgeExternal.cer"});
    deployment.outside(outer_names, {"edge2.contoso.com/AccessEdgeExternal.cer"});
    deployment.outside({"av.contoso.com"}, {"edge1.contoso.com/AudioVideoAuthentication.cer",
                                            "edge2.contoso.com/AudioVideoAuthentication.cer"});
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(inner_certificates_are_no_matter) {
    Pool deployment;
    deployment.leaf({"edge1.contoso.com"}, deployment.internal_ca, {"edge1.contoso.com/c.cer"});
    deployment.leaf({"edge2.contoso.com"}, deployment.internal_ca, {"edge2.contoso.com/c.cer"});
    BOOST_TEST(told(::rules::edge_av_certificate_identical, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
