#include "analyzer/report/message.hpp"

#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "rules/catalogue.hpp"
#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(message)

namespace {

struct Fixture {
    Fixture() {
        tests::support::Deployment deployment;
        deployment.standard_edition("fe1.contoso.com");
        deployment.certificate({.subject = "CN=fe1.contoso.com", .paths = {"in/fe1.cer"}});
        evidence = deployment.evidence();
    }

    ::analyzer::report::Message of(rules::Hit hit, rules::Language language = {}) const {
        const ::analyzer::Analysis analysis;
        const ::analyzer::report::Audit audit{
            .evidence = evidence, .analysis = analysis, .language = language};
        ::analyzer::Finding finding;
        finding.rule = rules::find_rule("TC2013");
        finding.hit = std::move(hit);
        return message_of(audit, finding);
    }

    std::string holds_for(rules::Subject subject) const {
        const std::string text = of({.kind = rules::Kind::pass, .subject = subject}).text;
        const std::size_t start = text.find('\'') + 1;
        return text.substr(start, text.find('\'', start) - start);
    }

    rules::Evidence evidence;
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_finding_tells_its_fact, Fixture) {
    const auto told = of({.subject = rules::CertificateId{0},
                          .arguments = {std::string("one"), std::string("two")}});
    BOOST_TEST(told.id == "default");
    BOOST_TEST(told.arguments.size() == 2u);
    BOOST_TEST(told.text.find("'one'") != told.text.npos);
}

BOOST_FIXTURE_TEST_CASE(what_holds_tells_for_whom_and_what, Fixture) {
    const rules::Hit hit{.kind = rules::Kind::pass, .subject = rules::ServerId{0}};
    const auto& summary = rules::find_rule("TC2013")->summary;
    BOOST_TEST(of(hit).id == "pass");
    BOOST_TEST(of(hit).text ==
               "Holds for 'fe1.contoso.com': " + std::string(summary.in(rules::Language::english)));
    BOOST_TEST(of(hit, rules::Language::russian).text ==
               "Соблюдено для 'fe1.contoso.com': " +
                   std::string(summary.in(rules::Language::russian)));
}

BOOST_FIXTURE_TEST_CASE(every_kind_of_subject_has_a_name, Fixture) {
    BOOST_TEST(holds_for(rules::Deployment{}) == "the whole deployment");
    BOOST_TEST(holds_for(rules::PoolId{0}) == "fe1.contoso.com");
    BOOST_TEST(holds_for(rules::CertificateId{0}) == "CN=fe1.contoso.com");
    BOOST_TEST(holds_for(rules::ServiceId{0}) ==
               evidence.topology.services.front().role_name + ", fe1.contoso.com");
    const auto file = evidence.bundle.occurrences.front().place.file;
    BOOST_TEST(holds_for(file) == "in/fe1.cer");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
