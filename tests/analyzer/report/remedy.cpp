#include "analyzer/report/remedy.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "rules/catalogue.hpp"
#include "rules/inputs/faults.hpp"
#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(remedy)

namespace {

using rules::Use;

struct Fixture {
    tests::support::Deployment deployment;
    rules::Evidence evidence;

    Fixture() {
        deployment.standard_edition("fe1.contoso.com");
        deployment.leaf({"fe1.contoso.com"}, deployment.root("CN=CA"),
                        {"fe1.contoso.com/Default.cer"});
        evidence = deployment.evidence();
    }

    std::string of(std::string_view rule, rules::Hit hit,
                   rules::Language language = rules::Language::english) const {
        const ::analyzer::Analysis analysis;
        const ::analyzer::report::Audit audit{
            .evidence = evidence, .analysis = analysis, .language = language};
        ::analyzer::Finding finding;
        finding.rule = rules::find_rule(rule);
        finding.hit = std::move(hit);
        return remedy_of(audit, finding);
    }
    static bool has(const std::string& text, std::string_view part) {
        return text.find(part) != text.npos;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(uses_are_those_of_the_finding, Fixture) {
    const rules::Hit hit{.subject = rules::ServerId{0},
                         .uses = {Use::web_services_internal, Use::default_}};
    const std::string text = of("TC1001", hit);
    BOOST_TEST(has(text, "-New -Type Default,WebServicesInternal -CA"));
    BOOST_TEST(has(text, "-Type Default,WebServicesInternal -Thumbprint <new thumbprint>"));
    BOOST_TEST(
        has(of("TC1001", hit, rules::Language::french), "-Type Default,WebServicesInternal"));
    BOOST_TEST(
        has(of("TC1001", hit, rules::Language::russian), "-Type Default,WebServicesInternal"));
}

BOOST_FIXTURE_TEST_CASE(else_those_of_its_certificate, Fixture) {
    for (std::uint32_t index = 0; index < evidence.bundle.certificates.size(); ++index) {
        const rules::CertificateId id{index};
        const bool is_leaf = !evidence.attribution.placements[index].empty();
        const std::string text = of("TC2013", {.subject = id, .certificate = id});
        BOOST_TEST(has(text, "-Type Default ") == is_leaf);
        BOOST_TEST(has(text, "<uses>") == !is_leaf);
    }
}

BOOST_FIXTURE_TEST_CASE(the_thumbprint_is_that_of_its_certificate, Fixture) {
    const rules::CertificateId id{0};
    const std::string thumbprint = parsers::model::to_hex(evidence.certificate(id).sha1);
    BOOST_TEST(has(of("TC2020", {.certificate = id}), "-store my " + thumbprint));
    BOOST_TEST(has(of("TC2020", {.certificate = id}, rules::Language::russian),
                   "-store my " + thumbprint));
    BOOST_TEST(has(of("TC2020", {}), "-store my <its thumbprint>"));
}

BOOST_FIXTURE_TEST_CASE(a_finding_may_have_its_own, Fixture) {
    const rules::Text& own = rules::remedy(parsers::model::Fault::permission_denied);
    BOOST_TEST(of("TC9001", {.remedy = &own}) == own.in(rules::Language::english));
    BOOST_TEST(of("TC9001", {.remedy = &own}, rules::Language::russian) ==
               own.in(rules::Language::russian));
    BOOST_TEST(has(of("TC9001", {}), "Export the file again"));
}

BOOST_FIXTURE_TEST_CASE(a_thumbprint_that_only_the_message_tells, Fixture) {
    const std::string thumbprint(40, 'A');
    const rules::Hit hit{.arguments = {std::string("x"), thumbprint, std::string("CN=CA")}};
    for (const rules::Language language : rules::languages) {
        BOOST_TEST(has(of("TC3022", hit, language), "LocalMachine\\My\\" + thumbprint + " |"));
        BOOST_TEST(has(of("TC4016", hit, language), "-Thumbprint " + thumbprint + " -Roll"));
    }
    BOOST_TEST(has(of("TC3022", {.arguments = {std::string("CN=CA")}}), "<that thumbprint>"));
}

BOOST_FIXTURE_TEST_CASE(a_public_ca_gets_a_request_file, Fixture) {
    const auto all_languages = [&](std::vector<Use> uses) {
        std::string text;
        for (const rules::Language language : rules::languages) {
            text += of("TC2013", {.uses = uses}, language);
        }
        return text;
    };
    const std::string outside = all_languages({Use::access_edge_external, Use::xmpp_server});
    BOOST_TEST(!has(outside, "-CA "));
    BOOST_TEST(has(outside, "-Output <request file>"));
    BOOST_TEST(has(outside, "-Output <fichier de demande>"));
    BOOST_TEST(has(outside, "-Output <файл запроса>"));
    BOOST_TEST(!has(all_languages({Use::edge_internal}), "-Output "));
    BOOST_TEST(!has(all_languages({Use::default_, Use::access_edge_external}), "-Output "));
    BOOST_TEST(!has(all_languages({}), "-Output "));
}

BOOST_FIXTURE_TEST_CASE(no_cmdlet_is_for_the_reverse_proxy, Fixture) {
    BOOST_TEST(has(of("TC2013", {.uses = {Use::reverse_proxy}}), "<uses>"));
}

BOOST_FIXTURE_TEST_CASE(names_are_those_of_the_message, Fixture) {
    const std::vector<std::string> names{"a.contoso.com", "b.contoso.com"};
    BOOST_TEST(has(of("TC4002", {.arguments = {std::string("x"), names}}),
                   "-DomainName a.contoso.com,b.contoso.com "));
    BOOST_TEST(has(of("TC4002", {.arguments = {std::string("c.contoso.com")}}),
                   "-DomainName c.contoso.com "));
    BOOST_TEST(has(of("TC4002", {}), "<missing names>"));
}

/// A translation that calls a placeholder otherwise would keep it for good.
BOOST_FIXTURE_TEST_CASE(every_translation_uses_the_words, Fixture) {
    const rules::Hit hit{.arguments = {std::string(40, 'A'), std::string("n")},
                         .certificate = rules::CertificateId{0},
                         .uses = {Use::default_}};
    for (const rules::Rule* rule : rules::catalogue()) {
        const auto count = [&](rules::Language language) {
            const std::string before(rule->remedy.in(language));
            const auto brackets = [](const std::string& text) {
                return std::ranges::count(text, '<');
            };
            return brackets(before) - brackets(of(rule->id, hit, language));
        };
        BOOST_TEST(count(rules::Language::english) == count(rules::Language::french), rule->id);
        BOOST_TEST(count(rules::Language::english) == count(rules::Language::russian), rule->id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
