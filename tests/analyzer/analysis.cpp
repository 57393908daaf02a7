#include "analyzer/analysis.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(analysis)

using rules::Evidence;
using rules::Hit;
using rules::Hits;
using rules::Kind;
using tests::support::Deployment;
using tests::support::Handle;

namespace {

constexpr rules::Rule rule_of(std::string_view id, rules::Needs needs,
                              Hits (*check)(const Evidence&)) {
    return {.id = id,
            .name = "of-a-test",
            .severity = rules::Severity::warning,
            .citation = {"Title", "", "https://example.org/"},
            .needs = needs,
            .since = "0.1",
            .summary = {"S.", "S.", "S."},
            .message = {"M '{0}'.", "M '{0}'.", "M '{0}'."},
            .remedy = {"R.", "R.", "R."},
            .check = check};
}

Hits every_server(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.topology.servers.size(); ++index) {
        hits.push_back({.subject = rules::ServerId{index}});
    }
    return hits;
}

Hits every_certificate(const Evidence& evidence) {
    Hits hits;
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        hits.push_back(
            {.subject = rules::CertificateId{index}, .certificate = rules::CertificateId{index}});
    }
    return hits;
}

Hits twice(const Evidence&) { return {Hit{}, Hit{}}; }

Hits one_of_each_kind(const Evidence&) {
    return {{.kind = Kind::fail},
            {.kind = Kind::pass},
            {.kind = Kind::open},
            {.kind = Kind::open},
            {.kind = Kind::not_applicable}};
}

constexpr rules::Needs none{};

::analyzer::Analysis judge(const Evidence& evidence, const rules::Rule& rule) {
    const rules::Rule* const catalogue[]{&rule};
    return ::analyzer::analyze(evidence, catalogue);
}

std::vector<std::string> identities(const Evidence& evidence, const rules::Rule& rule) {
    std::vector<std::string> result;
    for (const ::analyzer::Finding& finding : judge(evidence, rule).findings) {
        result.push_back(finding.identity);
    }
    std::ranges::sort(result);
    return result;
}

/// A Standard Edition server with its certificate and CA; `serial` and dates as a renewal has them.
Deployment contoso(const std::string& key, const std::string& not_after, int lines_before) {
    Deployment deployment;
    for (int line = 0; line < lines_before; ++line) {
        deployment.sip_domain("d" + std::to_string(line) + ".com");
    }
    deployment.standard_edition("se.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    deployment.certificate({.subject = "CN=se.contoso.com",
                            .dns = {"se.contoso.com"},
                            .issued_by = root,
                            .key = key,
                            .not_after = not_after,
                            .paths = {"certificates/" + key + ".cer"}});
    return deployment;
}

}  // namespace

BOOST_AUTO_TEST_CASE(kinds_are_counted_and_what_was_not_judged_is_said) {
    const Evidence evidence = contoso("old", "2028-01-01", 0).evidence();
    constexpr rules::Rule rule = rule_of("TC0001", none, one_of_each_kind);
    const ::analyzer::Analysis analysis = judge(evidence, rule);
    BOOST_TEST(analysis.findings.size() == 2u);
    BOOST_TEST(analysis.counts[static_cast<std::size_t>(rules::Severity::warning)] == 1u);
    BOOST_TEST(analysis.passes == 1u);
    BOOST_TEST_REQUIRE(analysis.not_judged.size() == 1u);
    BOOST_TEST(analysis.not_judged[0].count == 2u);
    BOOST_TEST(analysis.not_judged[0].not_applicable == 1u);
    BOOST_TEST(analysis.not_judged[0].lacking.bits == 0u);
}

BOOST_AUTO_TEST_CASE(a_rule_without_its_evidence_is_not_asked) {
    const Evidence evidence = contoso("old", "2028-01-01", 0).evidence();
    constexpr rules::Rule rule =
        rule_of("TC0001", rules::Need::topology | rules::Need::assignments, every_server);
    const ::analyzer::Analysis analysis = judge(evidence, rule);
    BOOST_TEST(analysis.findings.empty());
    BOOST_TEST_REQUIRE(analysis.not_judged.size() == 1u);
    BOOST_TEST(analysis.not_judged[0].lacking.has(rules::Need::assignments));
    BOOST_TEST(!analysis.not_judged[0].lacking.has(rules::Need::topology));
    Evidence bare = evidence;
    bare.has_topology = false;
    BOOST_TEST(::analyzer::lacking(rule, bare).has(rules::Need::topology));
}

BOOST_AUTO_TEST_CASE(private_keys_are_judged_only_where_something_tells_of_them) {
    constexpr rules::Rule rule = rule_of("TC0001", rules::only(rules::Need::private_key), twice);
    Deployment deployment;
    deployment.certificate({.subject = "CN=a"});
    BOOST_TEST(::analyzer::lacking(rule, deployment.evidence()).has(rules::Need::private_key));
    deployment.certificate(
        {.subject = "CN=b", .key_presence = parsers::model::KeyPresence::absent});
    BOOST_TEST(::analyzer::lacking(rule, deployment.evidence()).bits == 0u);
}

BOOST_AUTO_TEST_CASE(a_renewal_or_a_moved_line_changes_no_identity) {
    const Evidence before = contoso("old", "2028-01-01", 0).evidence();
    const Evidence renewed = contoso("new", "2030-01-01", 0).evidence();
    const Evidence moved = contoso("old", "2028-01-01", 5).evidence();
    constexpr rules::Rule servers = rule_of("TC0001", none, every_server);
    constexpr rules::Rule certificates = rule_of("TC0002", none, every_certificate);
    for (const rules::Rule* rule : {&servers, &certificates}) {
        const auto expected = identities(before, *rule);
        BOOST_TEST(!expected.empty());
        BOOST_TEST(identities(renewed, *rule) == expected, boost::test_tools::per_element());
        BOOST_TEST(identities(moved, *rule) == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_certificate_in_use_is_shown_at_its_server) {
    const Evidence evidence = contoso("old", "2028-01-01", 0).evidence();
    constexpr rules::Rule rule = rule_of("TC0001", none, every_certificate);
    std::vector<std::size_t> places;
    for (const ::analyzer::Finding& finding : judge(evidence, rule).findings) {
        places.push_back(finding.places.size());
        const bool is_at_server = finding.places.front() == evidence.topology.servers.front().place;
        BOOST_TEST(is_at_server == (finding.places.size() == 2));
    }
    std::ranges::sort(places);
    BOOST_TEST(places == (std::vector<std::size_t>{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(true_duplicates_carry_an_ordinal) {
    const Evidence evidence = contoso("old", "2028-01-01", 0).evidence();
    constexpr rules::Rule rule = rule_of("TC0001", none, twice);
    const ::analyzer::Analysis analysis = judge(evidence, rule);
    BOOST_TEST_REQUIRE(analysis.findings.size() == 2u);
    BOOST_TEST(analysis.findings[0].identity + "#2" == analysis.findings[1].identity);
    BOOST_TEST(::analyzer::fingerprint(analysis.findings[0]) !=
               ::analyzer::fingerprint(analysis.findings[1]));
    BOOST_TEST(::analyzer::fingerprint(analysis.findings[0]).size() == 64u);
}

BOOST_AUTO_TEST_CASE(findings_are_sorted_by_place) {
    Deployment deployment;
    deployment.standard_edition("b.contoso.com");
    deployment.standard_edition("a.contoso.com");
    const Evidence evidence = deployment.evidence();
    constexpr rules::Rule rule = rule_of("TC0001", none, every_server);
    const ::analyzer::Analysis analysis = judge(evidence, rule);
    BOOST_TEST_REQUIRE(analysis.findings.size() == 2u);
    BOOST_TEST(analysis.findings[0].places.front().line < analysis.findings[1].places.front().line);
}

BOOST_AUTO_TEST_CASE(the_policy_decides_on_a_common_root) {
    constexpr rules::Rule rule =
        rule_of("TC1002", none, [](const Evidence&) { return Hits{Hit{}}; });
    const auto analyzed = [&](rules::SameCaPolicy same_ca) {
        rules::Policy policy;
        policy.same_ca = same_ca;
        return judge(
            contoso("old", "2028-01-01", 0).evidence(tests::support::at("2026-06-01"), policy),
            rule);
    };
    BOOST_TEST(analyzed(rules::SameCaPolicy::standard).counts[1] == 1u);
    BOOST_TEST(analyzed(rules::SameCaPolicy::issuing).counts[2] == 1u);
    BOOST_TEST(analyzed(rules::SameCaPolicy::root).passes == 1u);
}

BOOST_AUTO_TEST_CASE(placeholders_are_filled) {
    const std::string arguments[]{"one", "two"};
    BOOST_TEST(::analyzer::fill("a {1} b {0} c {0}", arguments) == "a two b one c one");
    BOOST_TEST(::analyzer::fill("plain", arguments) == "plain");
    BOOST_TEST(::analyzer::fill("{2}", arguments) == "");
    const std::string braces[]{"{0}"};
    BOOST_TEST(::analyzer::fill("'{0}'", braces) == "'{0}'");
}

BOOST_AUTO_TEST_CASE(arguments_are_rendered) {
    Deployment deployment = contoso("old", "2028-01-01", 0);
    const Evidence evidence = deployment.evidence();
    const auto text = [&](const rules::Argument& argument) {
        return ::analyzer::render(argument, evidence, rules::Language::english);
    };
    BOOST_TEST(text(std::string("x")) == "x");
    BOOST_TEST(text(std::int64_t{-5}) == "-5");
    BOOST_TEST(text(tests::support::at("2026-06-01")) == "2026-06-01T00:00:00Z");
    BOOST_TEST(text(rules::ServerId{0}) == "se.contoso.com");
    BOOST_TEST(text(rules::Use::default_) == "Default");
    BOOST_TEST(text(std::vector<std::string>{}) == "–");
    const rules::CertificateId first{0};
    const rules::CertificateId second{1};
    BOOST_TEST(text(std::vector{first, second, first}) == text(std::vector{first, second}));
    BOOST_TEST(text(std::vector{first, second}) ==
               text(rules::SubjectOf{first}) + "; " + text(rules::SubjectOf{second}));
    BOOST_TEST(text(std::vector<rules::CertificateId>{}) == "–");
    BOOST_TEST(text(rules::FileId{0}) == evidence.bundle.files.front().path);
    BOOST_TEST(text(std::vector<std::string>{"a", "b"}) == "a, b");
    BOOST_TEST(text(std::vector<rules::Use>{rules::Use::default_, rules::Use::edge_internal}) ==
               "Default, Internal");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
