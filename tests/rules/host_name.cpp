#include "rules/host_name.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(host_name)

BOOST_AUTO_TEST_CASE(host_names) {
    for (const char* name : {"fe1.contoso.com", "a.b", "FE-1.contoso.com", "fe_1.contoso.com",
                             "*.contoso.com", "m\xc3\xbcnchen.de", "1.contoso.com"}) {
        BOOST_TEST(::rules::is_fqdn(name), name);
    }
}

BOOST_AUTO_TEST_CASE(other_texts) {
    for (const char* text :
         {"", ".", "fe1", "fe1.", ".com", "a..b", "Contoso Root CA", "10.0.0.1", "fe*.contoso.com",
          "*.", "fe1.contoso.com:443", "a@contoso.com", "https://contoso.com"}) {
        BOOST_TEST(!::rules::is_fqdn(text), text);
    }
}

BOOST_AUTO_TEST_CASE(hosts_of_urls) {
    struct Case {
        std::string_view url;
        std::string_view host;
    };
    for (const Case& tested :
         std::initializer_list<Case>{{"https://meet.contoso.com", "meet.contoso.com"},
                                     {"https://Meet.Contoso.com/fabrikam/meet", "meet.contoso.com"},
                                     {"https://meet.contoso.com:4443/", "meet.contoso.com"},
                                     {"https://meet.contoso.com?x=/", "meet.contoso.com"},
                                     {"meet.contoso.com/x", "meet.contoso.com"},
                                     {"https://admin", "admin"},
                                     {"https://10.0.0.1/meet", ""},
                                     {"https://[::1]/meet", ""},
                                     {"https://*.contoso.com", ""},
                                     {"https:///meet", ""},
                                     {"", ""}}) {
        BOOST_TEST_CONTEXT(tested.url) { BOOST_TEST(::rules::url_host(tested.url) == tested.host); }
    }
}

BOOST_AUTO_TEST_CASE(wildcards_serve_for_simple_urls_and_autodiscover_alone) {
    using ::rules::NameReason;
    const std::vector<std::string> names{"*.contoso.com", "fe1.contoso.com"};
    const auto is_borne = [&](const std::string& name, NameReason reason) {
        return ::rules::bears(names, {name, reason});
    };
    for (const NameReason reason :
         {NameReason::meet_url, NameReason::dialin_url, NameReason::admin_url,
          NameReason::lyncdiscover, NameReason::lyncdiscover_internal}) {
        BOOST_TEST(is_borne("meet.contoso.com", reason));
        BOOST_TEST(!is_borne("meet.fabrikam.com", reason));
        BOOST_TEST(!is_borne("a.meet.contoso.com", reason));
    }
    for (const NameReason reason :
         {NameReason::server_fqdn, NameReason::pool_fqdn, NameReason::web_internal,
          NameReason::web_external, NameReason::access_edge, NameReason::data_edge,
          NameReason::sip_domain, NameReason::edge_internal, NameReason::office_web_apps,
          NameReason::gateway, NameReason::trusted_application}) {
        BOOST_TEST(!is_borne("meet.contoso.com", reason));
        BOOST_TEST(is_borne("fe1.contoso.com", reason));
    }
}

BOOST_AUTO_TEST_CASE(names_are_looked_up_as_they_cover) {
    const std::vector<std::string> names{"*", "*.", "*.contoso.com", "fe1.contoso.com"};
    for (const std::string host :
         {"fe1.contoso.com", "a.contoso.com", "*.contoso.com", "contoso.com", "a.b.contoso.com",
          ".contoso.com", "a", "a.", ""}) {
        BOOST_TEST_CONTEXT(host) {
            const bool is_covered = std::ranges::any_of(
                names, [&](const std::string& name) { return ::rules::covers(name, host); });
            BOOST_TEST(::rules::any_covers(names, host) == is_covered);
        }
    }
}

BOOST_AUTO_TEST_CASE(xmpp_domains_have_three_forms) {
    const ::rules::RequiredName domain{"contoso.com", ::rules::NameReason::xmpp_domain};
    for (const char* const name : {"contoso.com", "xmpp.contoso.com", "*.contoso.com"}) {
        const std::vector<std::string> names{name, "z.fabrikam.com"};
        BOOST_TEST(::rules::bears(names, domain));
    }
    BOOST_TEST(!::rules::bears({"*.com", "sip.contoso.com"}, domain));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
