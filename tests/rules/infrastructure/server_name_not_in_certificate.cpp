#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(infrastructure)
BOOST_AUTO_TEST_SUITE(server_name_not_in_certificate)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(front_end) {
    const auto make = [](std::vector<std::string> names, const std::string& subject) {
        Deployment deployment;
        deployment.enterprise("pool.contoso.com", {"fe1.contoso.com"},
                              {.web_external = "web.contoso.com"});
        deployment.certificate({.subject = subject,
                                .dns = std::move(names),
                                .issued_by = deployment.root("CN=Contoso CA"),
                                .paths = {"fe1.contoso.com/export.cer"}});
        return deployment.evidence();
    };
    check(::rules::server_name_not_in_certificate,
          {{"all names",
            make({"fe1.contoso.com", "pool.contoso.com", "web.contoso.com"}, "CN=pool"),
            {}},
           {"letters of either case",
            make({"FE1.Contoso.com", "POOL.contoso.com", "web.CONTOSO.com"}, "CN=pool"),
            {}},
           {"no pool name",
            make({"fe1.contoso.com", "web.contoso.com"}, "CN=fe1.contoso.com"),
            {"fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "pool.contoso.com"}},
           {"no external web name",
            make({"fe1.contoso.com", "pool.contoso.com"}, "CN=fe1.contoso.com"),
            {"fe1.contoso.com | WebServicesExternal | CN=fe1.contoso.com | web.contoso.com"}},
           {"what only a wildcard covers is another rule's",
            make({"fe1.contoso.com", "*.contoso.com", "web.contoso.com"}, "CN=fe1.contoso.com"),
            {}},
           {"a wildcard of another domain",
            make({"fe1.contoso.com", "*.fabrikam.com", "web.contoso.com"}, "CN=fe1.contoso.com"),
            {"fe1.contoso.com | Default, WebServicesInternal | CN=fe1.contoso.com | "
             "pool.contoso.com"}},
           {"the common name does not count beside alternative names",
            make({"fe1.contoso.com", "web.contoso.com"}, "CN=pool.contoso.com"),
            {"fe1.contoso.com | Default, WebServicesInternal | CN=pool.contoso.com | "
             "pool.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(common_name_alone) {
    check(::rules::server_name_not_in_certificate,
          {{"the common name counts where there is no alternative name",
            one_server({.subject = "CN=fe1.contoso.com"}),
            {}}});
}

BOOST_AUTO_TEST_CASE(names_of_every_reason) {
    rules::Evidence evidence =
        one_server({.subject = "CN=fe1.contoso.com", .dns = {"fe1.contoso.com"}});
    const auto require = [&](const std::string& name, rules::NameReason reason) {
        rules::Evidence changed = evidence;
        for (rules::RequiredNames& names : changed.names.front()) {
            if (names.use == rules::Use::web_services_internal) {
                names.names.push_back({name, reason});
            }
        }
        return changed;
    };
    using rules::NameReason;
    const std::string start = "fe1.contoso.com | WebServicesInternal | CN=fe1.contoso.com | ";
    check(
        ::rules::server_name_not_in_certificate,
        {{"simple URLs are another rule's", require("meet.fabrikam.com", NameReason::meet_url), {}},
         {"internal web names ask for themselves",
          require("webint.contoso.com", NameReason::web_internal),
          {start + "webint.contoso.com"}},
         {"SIP domains are another rule's",
          require("sip.fabrikam.com", NameReason::sip_domain),
          {}},
         {"Autodiscover is another rule's",
          require("lyncdiscover.fabrikam.com", NameReason::lyncdiscover),
          {}}});
}

BOOST_AUTO_TEST_CASE(edge_servers_have_rules_of_their_own) {
    Deployment deployment;
    const model::PoolId pool =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(pool, "AccessEdge", "access.contoso.com");
    deployment.edge_name(pool, "DataEdge", "conf.contoso.com");
    deployment.leaf({"sip.example.com"}, deployment.root("CN=Public CA"),
                    {"edge1.contoso.com/External.cer"});
    BOOST_TEST(told(::rules::server_name_not_in_certificate, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(persistent_chat_servers_are_another_rules) {
    ChatDeployment deployment;
    deployment.front_end_certificates(deployment.authority);
    deployment.chat_certificate({.dns = {"pc1.contoso.com"}, .issued_by = deployment.authority});
    BOOST_TEST(told(::rules::server_name_not_in_certificate, deployment.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
