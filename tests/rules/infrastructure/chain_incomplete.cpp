#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(chain_incomplete)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment complete;
    complete.standard_edition("fe1.contoso.com");
    complete.leaf({"fe1.contoso.com"}, complete.root("CN=Contoso CA"));

    Deployment without_root;
    without_root.standard_edition("fe1.contoso.com");
    const Handle unseen = without_root.certificate({.subject = "CN=Contoso Root",
                                                    .is_ca = true,
                                                    .is_supplied = false,
                                                    .subject_key_id = "\x01\x02"});
    const Handle issuing =
        without_root.certificate({.subject = "CN=Contoso CA", .issued_by = unseen, .is_ca = true});
    without_root.leaf({"fe1.contoso.com"}, issuing);

    Deployment unused;
    unused.standard_edition("fe1.contoso.com");
    unused.leaf({"fe1.contoso.com"}, unused.root("CN=Contoso CA"));
    unused.leaf({"www.example.com"},
                unused.certificate({.subject = "CN=Other", .is_ca = true, .is_supplied = false}));

    check(::rules::chain_incomplete,
          {{"up to the root", complete.evidence(), {}},
           {"the intermediate needs the root",
            without_root.evidence(),
            {"CN=Contoso Root | 0102 | 1 | CN=Contoso CA"}},
           {"what no server uses needs nothing", unused.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(one_finding_per_missing_certificate) {
    Deployment deployment;
    const Handle unseen = deployment.certificate(
        {.subject = "CN=Contoso CA", .is_ca = true, .is_supplied = false, .subject_key_id = ""});
    std::vector<std::string> machines;
    for (int number = 10; number < 35; ++number) {
        machines.push_back("fe" + std::to_string(number) + ".contoso.com");
    }
    deployment.enterprise("pool.contoso.com", machines);
    for (const std::string& machine : machines) {
        deployment.leaf({machine, "pool.contoso.com"}, unseen);
    }
    const rules::Evidence evidence = deployment.evidence();
    const rules::Hits hits = ::rules::chain_incomplete.check(evidence);
    BOOST_TEST_REQUIRE(hits.size() == 1u);
    BOOST_TEST(std::get<std::int64_t>(hits.front().arguments[2]) == 25);
    BOOST_TEST(std::get<std::vector<rules::CertificateId>>(hits.front().arguments[3]).size() ==
               20u);
    BOOST_TEST(hits.front().identity == "CN=Contoso CA");
    BOOST_TEST(told(::rules::chain_incomplete, evidence)
                   .front()
                   .starts_with("CN=Contoso CA | – | 25 | CN=fe"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
