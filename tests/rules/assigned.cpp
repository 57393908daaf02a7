#include "rules/assigned.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using rules::Use;

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(assigned)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Fixture {
    Deployment d;
    Handle first;
    Handle second;

    Fixture() {
        d.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        first = d.leaf({"one.contoso.com"}, d.root("CN=CA"));
        second = d.certificate({.subject = "CN=unseen", .is_supplied = false});
    }
};

constexpr auto fe1 = "fe1.contoso.com";

}  // namespace

BOOST_FIXTURE_TEST_CASE(lines_of_one_use, Fixture) {
    d.assignment(fe1, "Default", first);
    d.assignment(fe1, "WebServicesExternal", first);
    d.assignment(fe1, "Default", second);
    d.assignment("fe2.contoso.com", "Default", first);
    d.assignment("elsewhere.contoso.com", "OAuthTokenIssuer", first);
    const ::rules::Evidence e = d.evidence();
    const auto count = [&](parsers::model::ServerId server, Use use) {
        return ::rules::lines_of(e.exports, server, use).size();
    };
    BOOST_TEST(count(d.server(fe1), Use::default_) == 2u);
    BOOST_TEST(count(d.server(fe1), Use::web_services_external) == 1u);
    BOOST_TEST(count(d.server(fe1), Use::web_services_internal) == 0u);
    BOOST_TEST(count(d.server("fe2.contoso.com"), Use::default_) == 1u);
    BOOST_TEST(count({}, Use::oauth_token_issuer) == 1u);
}

BOOST_FIXTURE_TEST_CASE(all_lines_use_by_use, Fixture) {
    for (const auto& [computer, use] : {std::pair{fe1, "Default"},
                                        {fe1, "Default"},
                                        {fe1, "iPhoneAPNService"},
                                        {fe1, "OAuthTokenIssuer"},
                                        {"fe2.contoso.com", "Default"},
                                        {"elsewhere", "Default"},
                                        {"nowhere", "Default"}}) {
        d.assignment(computer, use, first);
    }
    const ::rules::Evidence e = d.evidence();
    std::vector<std::size_t> counts;
    for (std::span rest(e.exports.assignments); !rest.empty();) {
        counts.push_back(::rules::first_of_one_use(rest).size());
        rest = rest.subspan(counts.back());
    }
    BOOST_TEST(counts == (std::vector<std::size_t>{2, 1, 1, 1, 2}),
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(current_and_staged, Fixture) {
    d.assignment(fe1, "Default", first);
    d.assignment(fe1, "Default", second, {.effective_date = "2026-05-01"});
    d.assignment(fe1, "Default", first, {.effective_date = "2026-07-01"});
    d.assignment(fe1, "Default", first, {.effective_date = "2026-04-01", .is_ambiguous = true});
    const ::rules::Evidence e = d.evidence();
    const auto lines = ::rules::lines_of(e.exports, d.server(fe1), Use::default_);
    const auto current = ::rules::current_lines(lines);
    BOOST_TEST_REQUIRE(current.size() == 1u);
    BOOST_TEST(current.front()->exported.thumbprint == d.thumbprint(second));
    for (const ::rules::AssignedCertificate& line : lines) {
        BOOST_TEST(::rules::is_among(current, line) == (&line == current.front()));
    }
    const auto staged = ::rules::staged_lines(lines);
    BOOST_TEST_REQUIRE(staged.size() == 1u);
    BOOST_TEST(staged.front()->exported.thumbprint == d.thumbprint(first));
}

BOOST_FIXTURE_TEST_CASE(assigned_and_not_supplied, Fixture) {
    d.assignment(fe1, "Default", second);
    d.assignment(fe1, "WebServicesInternal", first);
    const ::rules::Evidence e = d.evidence();
    const auto is_unsupplied = [&](Use use) {
        return ::rules::is_assigned_unsupplied(e, d.server(fe1), use);
    };
    BOOST_TEST(is_unsupplied(Use::default_));
    BOOST_TEST(!is_unsupplied(Use::web_services_internal));
    BOOST_TEST(!is_unsupplied(Use::web_services_external));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
