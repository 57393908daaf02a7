#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(neighbours)
BOOST_AUTO_TEST_SUITE(gateway_mtls_trusted)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// A Mediation pool of one and a gateway with a trunk over TLS to it.
struct Trunk : Deployment {
    explicit Trunk(const std::string& protocol = "Tls", const std::string& name = "gw.contoso.com")
        : gateway_name(name) {
        const model::PoolId mediation =
            pool("med.contoso.com", {"med1.contoso.com"}, {model::Role::mediation_server});
        const model::PoolId gateway =
            pool(gateway_name, {gateway_name}, {model::Role::pstn_gateway});
        model::Port port;
        port.protocol = protocol;
        topology().services[find(gateway, model::Role::pstn_gateway).value].ports.push_back(port);
        depends(gateway, model::Role::pstn_gateway, mediation, model::Role::mediation_server);
        own = root("CN=Contoso CA");
        other = root("CN=Gateway CA");
    }
    rules::Evidence with(Handle gateway_issuer, bool has_mediation = true) {
        leaf({gateway_name}, gateway_issuer);
        if (has_mediation) {
            leaf({"med1.contoso.com", "med.contoso.com"}, own);
        }
        return evidence();
    }
    rules::Evidence listing(rules::Evidence evidence, Handle root, bool is_general = false) const {
        evidence.exports.root_stores.push_back(
            {.server = is_general ? model::ServerId{} : server("med1.contoso.com"),
             .path = "roots",
             .file = {},
             .certificates = {id(evidence, root)}});
        return evidence;
    }

    std::string gateway_name;
    Handle own;
    Handle other;
};

const std::string other_root =
    "gw.contoso.com | CN=gw.contoso.com | CN=Gateway CA | med.contoso.com | no certificate of "
    "that pool leads to its root";
const std::string not_listed =
    "gw.contoso.com | CN=gw.contoso.com | CN=Gateway CA | med.contoso.com | its root is not in "
    "the root store listed for that pool";

}  // namespace

BOOST_AUTO_TEST_CASE(issuers) {
    Trunk same;
    Trunk other;
    Trunk alone;
    Trunk incomplete;
    const Handle unknown =
        incomplete.certificate({.subject = "CN=Unknown CA", .is_ca = true, .is_supplied = false});
    Trunk plain("Tcp");
    check(::rules::gateway_mtls_trusted,
          {{"the CA of the Mediation Server", same.with(same.own), {}},
           {"another private CA", other.with(other.other), {other_root}},
           {"no certificate of the Mediation Server",
            alone.with(alone.other, false),
            {"open: gw.contoso.com | CN=gw.contoso.com | CN=Gateway CA | med.contoso.com | "}},
           {"a CA that was not supplied",
            incomplete.with(unknown),
            {"open: gw.contoso.com | CN=gw.contoso.com | CN=Unknown CA | med.contoso.com | "}},
           {"a trunk without TLS", plain.with(plain.other), {}}});
}

BOOST_AUTO_TEST_CASE(short_names_and_addresses) {
    for (const char* const name : {"gw", "10.4.0.7"}) {
        BOOST_TEST_CONTEXT(name) {
            Trunk same("Tls", name);
            Trunk other("Tls", name);
            BOOST_TEST(told(::rules::gateway_mtls_trusted, same.with(same.own)).empty());
            BOOST_TEST(told(::rules::gateway_mtls_trusted, other.with(other.other)).size() == 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(listed_roots) {
    Trunk deployment;
    const rules::Evidence evidence = deployment.with(deployment.other);
    check(::rules::gateway_mtls_trusted,
          {{"listed", deployment.listing(evidence, deployment.other), {}},
           {"listed for no server in particular",
            deployment.listing(evidence, deployment.other, true),
            {}},
           {"not listed", deployment.listing(evidence, deployment.own), {not_listed}}});
}

BOOST_AUTO_TEST_CASE(a_public_ca_may_be_trusted) {
    Trunk deployment;
    rules::Evidence evidence = deployment.with(deployment.other);
    for (auto& certificate : evidence.bundle.certificates) {
        certificate->terms->policies.push_back({"\x67\x81\x0c\x01\x02\x01"});
    }
    const std::vector<std::string> open{
        "open: gw.contoso.com | CN=gw.contoso.com | CN=Gateway CA | med.contoso.com | "};
    check(::rules::gateway_mtls_trusted,
          {{"nothing listed", evidence, open},
           {"not listed", deployment.listing(evidence, deployment.own), open},
           {"listed", deployment.listing(evidence, deployment.other), {}}});
}

BOOST_AUTO_TEST_CASE(self_signed) {
    Trunk deployment;
    const Handle gateway =
        deployment.certificate({.subject = "CN=gw.contoso.com", .dns = {"gw.contoso.com"}});
    deployment.leaf({"med1.contoso.com"}, deployment.own);
    const rules::Evidence evidence = deployment.evidence();
    BOOST_TEST(told(::rules::gateway_mtls_trusted, evidence).size() == 1);
    BOOST_TEST(told(::rules::gateway_mtls_trusted, deployment.listing(evidence, gateway)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
