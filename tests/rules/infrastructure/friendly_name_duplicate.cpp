#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(friendly_name_duplicate)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Named {
    std::string host;
    std::string friendly_name;
    std::string path;
    std::string not_before = "2025-01-01";
};

rules::Evidence with(const std::vector<Named>& certificates, bool has_topology = true) {
    Deployment deployment;
    if (has_topology) {
        deployment.standard_edition("fe1.contoso.com");
        deployment.standard_edition("fe2.contoso.com");
    }
    const Handle authority = deployment.certificate(
        {.subject = "CN=Contoso CA", .is_ca = true, .friendly_name = "Front End"});
    for (const Named& named : certificates) {
        deployment.certificate({.subject = "CN=" + named.host,
                                .dns = {named.host},
                                .issued_by = authority,
                                .not_before = named.not_before,
                                .paths = {named.path},
                                .key_presence = model::KeyPresence::present,
                                .friendly_name = named.friendly_name});
    }
    return deployment.evidence();
}

/// Who is told of and what name; the thumbprints behind them are not compared.
std::vector<std::string> heads(const rules::Evidence& evidence) {
    std::vector<std::string> texts = told(::rules::friendly_name_duplicate, evidence);
    for (std::string& text : texts) {
        text.resize(text.find(" (") == std::string::npos ? text.size() : text.find(" ("));
    }
    return texts;
}

void check_heads(const std::string& what, const rules::Evidence& evidence,
                 const std::vector<std::string>& expected) {
    BOOST_TEST_CONTEXT(what) {
        BOOST_TEST(heads(evidence) == expected, boost::test_tools::per_element());
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(certificates_of_one_server) {
    const std::string fe1 = "fe1.contoso.com";
    check_heads("renewed under the old name",
                with({{fe1, "Front End", "a.pfx"}, {fe1, "Front End", "b.pfx", "2026-01-01"}}),
                {"fe1.contoso.com | Front End | CN=fe1.contoso.com"});
    check_heads("different names",
                with({{fe1, "Front End", "a.pfx"}, {fe1, "New", "b.pfx", "2026-01-01"}}), {});
    check_heads("no names", with({{fe1, "", "a.pfx"}, {fe1, "", "b.pfx", "2026-01-01"}}), {});
    check_heads("another server's store",
                with({{fe1, "Front End", "a.pfx"}, {"fe2.contoso.com", "Front End", "b.pfx"}}), {});
}

BOOST_AUTO_TEST_CASE(the_same_certificate_twice_is_one) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    deployment.certificate({.subject = "CN=fe1.contoso.com",
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"a.pfx", "b.pfx"},
                            .key_presence = model::KeyPresence::present,
                            .friendly_name = "Front End"});
    BOOST_TEST(told(::rules::friendly_name_duplicate, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(certificates_of_one_file) {
    const std::string fe1 = "fe1.contoso.com";
    const std::string other = "www.example.com";
    check_heads("with one that nothing uses",
                with({{fe1, "Web", "store.sst"}, {other, "Web", "store.sst"}}),
                {"store.sst | Web | CN=fe1.contoso.com"});
    check_heads("none in use", with({{other, "Web", "a.sst"}, {"www.example.net", "Web", "a.sst"}}),
                {});
    check_heads("told of the server already",
                with({{fe1, "Web", "a.sst"}, {fe1, "Web", "a.sst", "2026-01-01"}}),
                {"fe1.contoso.com | Web | CN=fe1.contoso.com"});
    check_heads(
        "without a topology",
        with({{"a.example.com", "Web", "a.sst"}, {"a.example.com", "Web", "a.sst", "2026-01-01"}},
             false),
        {"a.sst | Web | CN=a.example.com"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
