#include "analyzer/evidence/selection.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(selection)

namespace {

/// Certificates that compete for the Default use of one server.
struct Fixture {
    Deployment d;
    Handle ca;

    Fixture() {
        d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
        ca = d.root("CN=CA");
    }

    Handle candidate(CertificateSpec spec) {
        if (spec.dns.empty()) {
            spec.dns = {"fe1.contoso.com"};
        }
        spec.subject = "CN=fe1.contoso.com";
        return d.certificate(std::move(spec));
    }
    void check_selected(Handle expected, bool is_usable = true) const {
        const rules::Evidence e = d.evidence();
        const rules::Selection* const found =
            e.attribution.find(d.server("fe1.contoso.com"), Use::default_);
        BOOST_REQUIRE(found != nullptr);
        BOOST_TEST((found->selected() == d.id(e, expected)));
        BOOST_TEST(found->is_usable == is_usable);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_issued_one_goes_before_a_self_signed_one, Fixture) {
    candidate({.not_before = "2026-05-01", .paths = {"fe1/Default.pem"}});
    check_selected(candidate({.issued_by = ca}));
}

BOOST_FIXTURE_TEST_CASE(an_issued_one_goes_before_a_refuted_one, Fixture) {
    candidate({.issued_by = ca, .paths = {"fe1/Default.pem"}, .signature_ok = false});
    check_selected(candidate({.issued_by = ca}));
}

BOOST_FIXTURE_TEST_CASE(a_self_signed_one_goes_before_an_expired_one, Fixture) {
    const Handle self_signed = candidate({});
    candidate({.issued_by = ca, .not_after = "2026-05-31", .paths = {"fe1/Default.pem"}});
    check_selected(self_signed);
}

BOOST_FIXTURE_TEST_CASE(one_that_is_no_servers_is_unusable, Fixture) {
    candidate({.issued_by = ca, .eku = {{model::oid::client_auth}}});
    const Handle good = candidate({.issued_by = ca, .not_before = "2024-01-01"});
    check_selected(good);
}

BOOST_FIXTURE_TEST_CASE(unusable_ones_are_still_selected_when_there_is_nothing_else, Fixture) {
    check_selected(candidate({.issued_by = ca, .not_before = "2026-07-01"}), false);
}

BOOST_FIXTURE_TEST_CASE(the_folder_goes_before_the_name, Fixture) {
    candidate({.dns = {"fe.contoso.com", "fe1.contoso.com"},
               .issued_by = ca,
               .not_before = "2026-05-01"});
    check_selected(candidate({.issued_by = ca, .paths = {"fe1/old.pem"}}));
}

BOOST_FIXTURE_TEST_CASE(a_stated_use_goes_before_the_folder_alone, Fixture) {
    candidate({.dns = {"fe.contoso.com", "fe1.contoso.com"},
               .issued_by = ca,
               .not_before = "2026-05-01",
               .paths = {"fe1/rdp.pem"}});
    check_selected(candidate({.issued_by = ca, .paths = {"fe1/Default.pem"}}));
}

BOOST_FIXTURE_TEST_CASE(more_required_names_go_before_a_later_start, Fixture) {
    candidate({.issued_by = ca, .not_before = "2026-05-01"});
    check_selected(candidate({.dns = {"fe.contoso.com", "fe1.contoso.com"}, .issued_by = ca}));
}

BOOST_FIXTURE_TEST_CASE(the_later_start_decides_among_equals, Fixture) {
    candidate({.issued_by = ca, .not_before = "2026-01-01"});
    const Handle latest = candidate({.issued_by = ca, .not_before = "2026-01-02"});
    candidate({.issued_by = ca, .not_before = "2025-12-31"});
    check_selected(latest);
}

BOOST_FIXTURE_TEST_CASE(the_smaller_thumbprint_decides_at_last, Fixture) {
    const Handle one = candidate({.issued_by = ca});
    const Handle two = candidate({.issued_by = ca});
    check_selected(d.value(one).sha256 < d.value(two).sha256 ? one : two);
}

BOOST_AUTO_TEST_CASE(a_wildcard_covers_required_names_too) {
    rules::RequiredNames required{.use = Use::web_services_external,
                                  .names = {{"web.contoso.com", rules::NameReason::web_external},
                                            {"fe1.contoso.com", rules::NameReason::server_fqdn},
                                            {"localhost", rules::NameReason::server_fqdn}}};
    BOOST_TEST(count_covered(OwnNames({"*.contoso.com"}), required) == 2);
    BOOST_TEST(count_covered(OwnNames({"*.com", "fe1.contoso.com"}), required) == 1);
    BOOST_TEST(count_covered(OwnNames({}), required) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
