#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(pending_request)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    const auto with = [](const std::string& key) {
        Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate({.subject = "CN=fe1.contoso.com",
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .key = "own"});
        deployment.request({.subject = "CN=fe1.contoso.com",
                            .key = key,
                            .dns = {"fe1.contoso.com", "pool.contoso.com"}});
        return deployment.evidence();
    };
    check(::rules::pending_request,
          {{"answered", with("own"), {}},
           {"not yet",
            with("new"),
            {"CN=fe1.contoso.com | request.csr | fe1.contoso.com, pool.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(one_request_in_two_files_is_one) {
    Deployment deployment;
    deployment.request({.subject = "CN=a", .key = "new", .path = "a.csr"});
    deployment.request({.subject = "CN=a", .key = "new", .path = "b.csr"});
    deployment.request({.subject = "CN=b", .key = "other", .path = "b.csr"});
    BOOST_TEST(told(::rules::pending_request, deployment.evidence()) ==
                   (std::vector<std::string>{"CN=a | a.csr | –", "CN=b | b.csr | –"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
