#include "rules/evidence.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(evidence)

using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(uses_are_read_as_written_by_get_cs_certificate) {
    for (std::size_t index = 0; index < use_count; ++index) {
        const auto use = static_cast<Use>(index);
        BOOST_TEST((parse_use(to_text(use)) == use));
    }
    BOOST_TEST((parse_use("webservicesEXTERNAL") == Use::web_services_external));
    BOOST_TEST((parse_use("External") == Use::access_edge_external));
    BOOST_TEST((parse_use("XmppServer") == Use::xmpp_server));
    BOOST_TEST((parse_use("Defaults") == std::nullopt));
    BOOST_TEST((parse_use("") == std::nullopt));
}

BOOST_AUTO_TEST_CASE(the_common_name_counts_only_without_alternative_host_names) {
    Deployment d;
    const Handle both = d.certificate({.subject = "CN=CN.contoso.com", .dns = {"SAN.Contoso.com"}});
    const Handle alone = d.certificate({.subject = "CN=FE1.contoso.com, O=Contoso"});
    const Handle several = d.certificate({.subject = "CN=a.contoso.com, CN=b.contoso.com"});

    BOOST_TEST(dns_names(d.value(both)) == std::vector<std::string>{"san.contoso.com"},
               boost::test_tools::per_element());
    BOOST_TEST(dns_names(d.value(alone)) == std::vector<std::string>{"fe1.contoso.com"},
               boost::test_tools::per_element());
    BOOST_TEST(dns_names(d.value(several)).size() == 2);
}

BOOST_AUTO_TEST_CASE(other_alternative_names_leave_the_common_name_in_force) {
    Deployment d;
    const Handle made = d.certificate({.subject = "CN=fe1.contoso.com", .dns = {"ignored"}});
    model::Certificate certificate = d.value(made);
    certificate.alternative_names.front().kind = model::NameKind::uri;

    BOOST_TEST(dns_names(certificate) == std::vector<std::string>{"fe1.contoso.com"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_wildcard_covers_one_label) {
    struct Case {
        const char* presented;
        const char* host;
        bool is_covered;
    };
    const Case cases[] = {
        {"fe1.contoso.com", "fe1.contoso.com", true},
        {"fe1.contoso.com", "fe2.contoso.com", false},
        {"*.contoso.com", "fe1.contoso.com", true},
        {"*.contoso.com", "contoso.com", false},
        {"*.contoso.com", "a.fe1.contoso.com", false},
        {"*.contoso.com", ".contoso.com", false},
        {"f*.contoso.com", "fe1.contoso.com", false},
        {"*", "fe1", false},
        {"*.com", "fe1", false},
        {"*.contoso.com", "*.contoso.com", true},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.presented << " and " << each.host) {
            BOOST_TEST(covers(each.presented, each.host) == each.is_covered);
        }
    }
}

BOOST_AUTO_TEST_CASE(usable_means_in_time_and_good_for_servers) {
    Deployment d;
    const Handle plain = d.certificate({.subject = "CN=a"});
    const Handle without = d.certificate({.subject = "CN=b", .eku = {{}}});
    const Handle any =
        d.certificate({.subject = "CN=c", .eku = {{model::oid::any_extended_key_usage}}});
    const Handle client = d.certificate({.subject = "CN=d", .eku = {{model::oid::client_auth}}});

    BOOST_TEST(is_usable(d.value(plain), at("2025-01-01")));
    BOOST_TEST(!is_usable(d.value(plain), at("2025-01-01") - std::chrono::seconds(1)));
    BOOST_TEST(is_usable(d.value(plain), at("2028-01-01")));
    BOOST_TEST(!is_usable(d.value(plain), at("2028-01-01") + std::chrono::seconds(1)));
    BOOST_TEST(is_usable(d.value(without), at("2026-01-01")));
    BOOST_TEST(is_usable(d.value(any), at("2026-01-01")));
    BOOST_TEST(!is_usable(d.value(client), at("2026-01-01")));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
