#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(trusted_application_certificate)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(pool_and_computer) {
    const auto application = [](const std::string& subject, std::vector<std::string> names) {
        Deployment d;
        d.pool("bots.contoso.com", {"bot1.contoso.com"}, {Role::external_server});
        d.certificate({.subject = subject,
                       .dns = std::move(names),
                       .issued_by = d.root("CN=CA"),
                       .paths = {"bot1/a.cer"}});
        return d.evidence();
    };
    const std::string start = "bot1.contoso.com | Default | CN=bots.contoso.com | # | ";
    const std::string pool = "CN=bots.contoso.com";
    check(::rules::trusted_application_certificate,
          {{"both", application(pool, {"bots.contoso.com", "bot1.contoso.com"}), {}},
           {"no computer", application(pool, {"bots.contoso.com"}), {start + "bot1.contoso.com"}},
           {"no pool", application(pool, {"bot1.contoso.com"}), {start + "bots.contoso.com"}},
           {"the common name alone", application(pool, {}), {start + "bot1.contoso.com"}},
           {"a wildcard",
            application(pool, {"*.contoso.com"}),
            {start + "bots.contoso.com, bot1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(one_computer_under_its_own_name) {
    Deployment d;
    d.pool("bot.contoso.com", {"bot.contoso.com"}, {Role::external_server});
    d.certificate({.subject = "CN=bot.contoso.com", .issued_by = d.root("CN=CA")});
    BOOST_TEST(told(::rules::trusted_application_certificate, d.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(no_certificate) {
    const std::string dash = "\xe2\x80\x93";
    Deployment d;
    d.pool("bots.contoso.com", {"bot1.contoso.com"}, {Role::external_server});
    d.standard_edition("se.contoso.com");
    check(::rules::trusted_application_certificate,
          {{"not supplied",
            d.evidence(),
            {"open: bot1.contoso.com | Default | " + dash + " | " + dash + " | " + dash}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
