#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(oauth_certificate_missing)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture : Deployment {
    Handle certificate;

    explicit Fixture(std::uint32_t version = 6) {
        enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                   {.version = version});
        pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
        certificate = leaf({"fe1.contoso.com"}, root("CN=CA"));
    }
    std::vector<std::string> told() const {
        return tests::support::told(::rules::oauth_certificate_missing, evidence());
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(no_front_end_shows_one) {
    Fixture d;
    d.assignment("fe1.contoso.com", "Default", d.certificate);
    d.assignment("fe2.contoso.com", "Default", d.certificate);
    BOOST_TEST(d.told() == Texts{"fe1.contoso.com, fe2.contoso.com"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_export_that_shows_it_is_enough) {
    for (const char* computer : {"fe1.contoso.com", "edge1.contoso.com", "elsewhere.contoso.com"}) {
        Fixture d;
        d.assignment("fe2.contoso.com", "Default", d.certificate);
        d.assignment(computer, "OAuthTokenIssuer", d.certificate);
        BOOST_TEST(d.told().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_staged_one_is_assigned) {
    Fixture d;
    d.assignment("fe1.contoso.com", "Default", d.certificate);
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", d.certificate,
                 {.effective_date = "2026-07-01"});
    BOOST_TEST(d.told().empty());
}

BOOST_AUTO_TEST_CASE(without_an_export_of_a_front_end_it_is_open) {
    Fixture d;
    d.assignment("edge1.contoso.com", "Internal", d.certificate);
    BOOST_TEST(d.told() == Texts{"open: –"}, boost::test_tools::per_element());
    // A log tells what was done, not what there is.
    Fixture log;
    log.assignment("fe1.contoso.com", "Default", log.certificate,
                   {.form = parsers::model::ExportForm::management_log});
    BOOST_TEST(log.told() == Texts{"open: –"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const auto& [version, expected] : {std::pair(5u, "not applicable"),
                                            {6u, "fe1.contoso.com"},
                                            {7u, "fe1.contoso.com"},
                                            {8u, "fe1.contoso.com"}}) {
        Fixture d(version);
        d.assignment("fe1.contoso.com", "Default", d.certificate);
        BOOST_TEST(d.told() == Texts{expected}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
