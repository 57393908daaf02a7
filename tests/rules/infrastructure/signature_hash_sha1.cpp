#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(signature_hash_sha1)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto hashed = [](model::Hash hash) { return one_server({.hash = hash}); };
    check(::rules::signature_hash_sha1,
          {{"SHA-1", hashed(model::Hash::sha1), {"CN=fe1.contoso.com | # | CN=Contoso CA"}},
           {"SHA-256", hashed(model::Hash::sha256), {}},
           {"MD5 is another rule's", hashed(model::Hash::md5), {}}});
}

BOOST_AUTO_TEST_CASE(it_is_no_more_than_a_note) {
    // requirements §0.3: Microsoft supports it.
    BOOST_TEST((::rules::signature_hash_sha1.severity == ::rules::Severity::note));
}

BOOST_AUTO_TEST_CASE(intermediates_are_judged_and_roots_are_not) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const auto sha1 = model::Hash::sha1;
    const Handle root = deployment.certificate({.subject = "CN=Root", .is_ca = true, .hash = sha1});
    const Handle issuing = deployment.certificate(
        {.subject = "CN=Issuing", .issued_by = root, .is_ca = true, .hash = sha1});
    deployment.leaf({"fe1.contoso.com"}, issuing);
    BOOST_TEST(told(::rules::signature_hash_sha1, deployment.evidence()) ==
                   std::vector<std::string>{"CN=Issuing | # | CN=Root"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_self_signed_server_certificate_is_another_rules) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.certificate({.subject = "CN=fe1.contoso.com", .hash = model::Hash::sha1});
    BOOST_TEST(told(::rules::signature_hash_sha1, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(what_is_seen_outside_is_another_rules) {
    const auto make = [](bool shares_issuer) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com", {.web_external = "web.contoso.com"});
        const model::PoolId edge =
            deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
        deployment.edge_name(edge, "AccessEdge", "access.contoso.com");
        const auto sha1 = model::Hash::sha1;
        const Handle root = deployment.root("CN=Root");
        const Handle outer = deployment.certificate(
            {.subject = "CN=Outer", .issued_by = root, .is_ca = true, .hash = sha1});
        const Handle inner = deployment.certificate(
            {.subject = "CN=Inner", .issued_by = root, .is_ca = true, .hash = sha1});
        for (const std::string name : {"access.contoso.com", "web.contoso.com"}) {
            deployment.certificate(
                {.subject = "CN=" + name, .dns = {name}, .issued_by = outer, .hash = sha1});
        }
        deployment.leaf({"fe1.contoso.com"}, shares_issuer ? outer : inner);
        return deployment.evidence();
    };
    check(::rules::signature_hash_sha1, {{"apart", make(false), {"CN=Inner | # | CN=Root"}},
                                         {"a CA of both is told of there", make(true), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
