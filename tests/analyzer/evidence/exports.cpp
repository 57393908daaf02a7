#include "analyzer/evidence/exports.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::ExportForm;
using model::Fault;
using rules::AssignedCertificate;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(exports)

namespace {

struct Fixture {
    Deployment d;
    Handle ca;
    Handle first;
    Handle second;

    Fixture() {
        d.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        d.pool("edge.contoso.com", {"edge.contoso.com"}, {model::Role::edge_server});
        d.pool("edge.fabrikam.com", {"edge.fabrikam.com"}, {model::Role::edge_server});
        ca = d.root("CN=CA");
        first = d.leaf({"one.contoso.com"}, ca);
        second = d.leaf({"two.contoso.com"}, ca);
    }

    model::ServerId server(const char* fqdn) const { return d.server(fqdn); }
};

const AssignedCertificate& only_line(const rules::Evidence& evidence) {
    BOOST_REQUIRE(evidence.exports.assignments.size() == 1u);
    return evidence.exports.assignments.front();
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_line_is_tied_to_server_use_and_certificate, Fixture) {
    d.assignment("fe1.contoso.com", "Default", first);
    const rules::Evidence e = d.evidence();
    const AssignedCertificate& line = only_line(e);
    BOOST_TEST((line.server == server("fe1.contoso.com")));
    BOOST_TEST((line.use == Use::default_));
    BOOST_TEST((line.certificate == d.id(e, first)));
    BOOST_TEST(!line.is_staged);
    BOOST_TEST(e.exports.has_assignments[server("fe1.contoso.com").value]);
    BOOST_TEST(!e.exports.has_assignments[server("fe2.contoso.com").value]);
}

BOOST_FIXTURE_TEST_CASE(computers, Fixture) {
    const struct {
        const char* computer;
        const char* path;
        const char* server;
    } cases[] = {
        {"fe1.contoso.com", "x.xml", "fe1.contoso.com"},
        {"fe1", "x.xml", "fe1.contoso.com"},
        {"edge", "x.xml", nullptr},  // two machines share it
        {"pool.contoso.com", "x.xml", nullptr},
        {"fe9.contoso.com", "x.xml", nullptr},
        {"", "exports/certs-fe2.xml", "fe2.contoso.com"},
        {"", "fe2.contoso.com/certs.xml", "fe2.contoso.com"},
        {"", "edge.fabrikam.com/2026/certs.xml", "edge.fabrikam.com"},
        {"", "certs.xml", nullptr},
        {"fe1.contoso.com", "fe2.contoso.com/fe2.xml", "fe1.contoso.com"},
    };
    for (const auto& [computer, path, fqdn] : cases) {
        BOOST_TEST_CONTEXT(computer << " " << path) {
            Fixture fixture;
            fixture.d.assignment(computer, "Default", fixture.first, {.path = path});
            const rules::Evidence e = fixture.d.evidence();
            const model::ServerId expected = fqdn == nullptr ? model::ServerId{} : server(fqdn);
            BOOST_TEST((only_line(e).server == expected));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_machine_in_two_pools_is_two_servers, Fixture) {
    d.pool("med.contoso.com", {"fe1.contoso.com"}, {model::Role::mediation_server});
    d.assignment("fe1.contoso.com", "Default", first);
    BOOST_TEST(d.evidence().exports.assignments.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(uses_and_certificates_may_be_unknown, Fixture) {
    const Handle unseen = d.certificate({.subject = "CN=unseen", .is_supplied = false});
    d.assignment("fe1.contoso.com", "iPhoneAPNService", unseen);
    const rules::Evidence e = d.evidence();
    BOOST_TEST(!only_line(e).use.has_value());
    BOOST_TEST(!only_line(e).certificate);
    BOOST_TEST(e.exports.has_assignments[server("fe1.contoso.com").value]);
}

BOOST_FIXTURE_TEST_CASE(lines_are_sorted_by_server_and_use, Fixture) {
    d.assignment("unknown.contoso.com", "Default", first);
    d.assignment("fe2.contoso.com", "Default", first);
    d.assignment("fe1.contoso.com", "WebServicesExternal", first);
    d.assignment("fe1.contoso.com", "MPNService", first);
    d.assignment("fe1.contoso.com", "Default", first);
    std::vector<std::string> order;
    for (const AssignedCertificate& line : d.evidence().exports.assignments) {
        order.push_back(line.exported.computer + " " + line.exported.use);
    }
    const std::vector<std::string> expected{
        "fe1.contoso.com Default", "fe1.contoso.com WebServicesExternal",
        "fe1.contoso.com MPNService", "fe2.contoso.com Default", "unknown.contoso.com Default"};
    BOOST_TEST(order == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(requests_are_no_assignments, Fixture) {
    d.assignment("fe1.contoso.com", "Default", first, {.is_request = true});
    const rules::Evidence e = d.evidence();
    BOOST_TEST(e.exports.assignments.empty());
    BOOST_TEST(!e.exports.has_assignments[server("fe1.contoso.com").value]);
}

BOOST_FIXTURE_TEST_CASE(staged_is_what_comes_into_effect_after_the_clock, Fixture) {
    for (const auto& [date, is_staged] : {std::pair("2026-05-31T23:59:59", false),
                                          {"2026-06-01T00:00:00", false},
                                          {"2026-06-01T00:00:01", true}}) {
        BOOST_TEST_CONTEXT(date) {
            Fixture fixture;
            fixture.d.assignment("fe1.contoso.com", "OAuthTokenIssuer", fixture.first,
                                 {.effective_date = date});
            BOOST_TEST(only_line(fixture.d.evidence()).is_staged == is_staged);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_staged_certificate_brings_its_predecessor, Fixture) {
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", first,
                 {.effective_date = "2026-07-01", .previous = second});
    const rules::Evidence e = d.evidence();
    BOOST_TEST_REQUIRE(e.exports.assignments.size() == 2u);
    const auto previous =
        std::ranges::find(e.exports.assignments, false, &AssignedCertificate::is_staged);
    BOOST_TEST_REQUIRE((previous != e.exports.assignments.end()));
    BOOST_TEST((previous->certificate == d.id(e, second)));
    BOOST_TEST(previous->exported.thumbprint == d.thumbprint(second));
    BOOST_TEST(previous->exported.effective_date.text.empty());
    BOOST_TEST(previous->exported.issuer.empty());
}

BOOST_FIXTURE_TEST_CASE(a_predecessor_with_a_line_of_its_own_is_not_added, Fixture) {
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", first,
                 {.effective_date = "2026-07-01", .previous = second});
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", second);
    BOOST_TEST(d.evidence().exports.assignments.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(the_predecessor_of_what_is_in_effect_is_history, Fixture) {
    d.assignment("fe1.contoso.com", "OAuthTokenIssuer", first,
                 {.effective_date = "2026-05-01", .previous = second});
    BOOST_TEST(d.evidence().exports.assignments.size() == 1u);
}

BOOST_AUTO_TEST_CASE(when_the_absence_of_a_use_tells_something) {
    const struct {
        const char* what;
        const char* use;
        AssignmentSpec spec;
        bool tells;
    } cases[] = {
        {"an export", "Default", {}, true},
        {"an ambiguous date", "Default", {.problem = Fault::ambiguous_date}, true},
        {"only the global certificate", "OAuthTokenIssuer", {}, false},
        {"a log", "Default", {.form = ExportForm::management_log}, false},
        {"a use as number", "Default", {.problem = Fault::unnamed_value}, false},
        {"a broken file", "Default", {.problem = Fault::malformed_export}, false},
    };
    for (const auto& [what, use, spec, tells] : cases) {
        BOOST_TEST_CONTEXT(what) {
            Fixture fixture;
            fixture.d.assignment("fe1.contoso.com", use, fixture.first, spec);
            const rules::Evidence e = fixture.d.evidence();
            BOOST_TEST(e.exports.has_assignments[fixture.server("fe1.contoso.com").value] == tells);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(an_export_of_no_known_server_is_told_once, Fixture) {
    d.assignment("fe1.contoso.com", "Default", first);
    BOOST_TEST(d.evidence().bundle.problems.empty());
    d.assignment("", "OAuthTokenIssuer", first, {.path = "exports/output.txt"});
    BOOST_TEST(d.evidence().bundle.problems.empty());
    d.assignment("", "Default", first, {.path = "exports/output.txt"});
    d.assignment("", "WebServicesInternal", first, {.path = "exports/output.txt"});
    d.assignment("other.example", "Default", second);
    const rules::Evidence e = d.evidence();
    BOOST_TEST_REQUIRE(e.bundle.problems.size() == 2u);
    for (const model::Problem& problem : e.bundle.problems) {
        BOOST_TEST((problem.fault == Fault::unknown_computer));
        BOOST_TEST(static_cast<bool>(problem.place.file));
    }
}

BOOST_FIXTURE_TEST_CASE(without_exports_there_is_nothing, Fixture) {
    const rules::Evidence e = d.evidence();
    BOOST_TEST(e.exports.assignments.empty());
    BOOST_TEST(e.exports.has_assignments.size() == e.topology.servers.size());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
