#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(meet_url_each_in_san)

using namespace tests::support;
using tests::support::Deployment;

namespace {

struct Meetings : Deployment {
    explicit Meetings(bool has_urls = true) {
        sip_domain("contoso.com").sip_domain("fabrikam.com");
        if (has_urls) {
            simple_url("Meet", "contoso.com", "https://meet.contoso.com");
            simple_url("Meet", "fabrikam.com", "https://lync.fabrikam.com/fabrikam/meet");
        }
        enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
        ca = root("CN=CA");
    }
    Meetings& with(std::vector<std::string> names, const std::string& use = "any") {
        names.emplace_back("fe1.contoso.com");
        certificate({.subject = "CN=fe.contoso.com",
                     .dns = std::move(names),
                     .issued_by = ca,
                     .paths = {"fe1/" + use + ".cer"}});
        return *this;
    }
    Handle ca;
};

const std::string inside = "WebServicesInternal";
const std::string outside = "WebServicesExternal";
const std::string dash = "\xe2\x80\x93";

std::string lack(const std::string& uses, const std::string& names) {
    return "fe1.contoso.com | " + uses + " | CN=fe.contoso.com | # | " + names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(hosts) {
    const std::string both = inside + ", " + outside;
    check(::rules::meet_url_each_in_san,
          {{"all hosts", Meetings().with({"meet.contoso.com", "lync.fabrikam.com"}).evidence(), {}},
           {"wildcards", Meetings().with({"*.contoso.com", "*.fabrikam.com"}).evidence(), {}},
           {"a wildcard is for one domain",
            Meetings().with({"*.contoso.com"}).evidence(),
            {lack(both, "lync.fabrikam.com")}},
           {"none, told once",
            Meetings().with({}).evidence(),
            {lack(both, "meet.contoso.com, lync.fabrikam.com")}},
           {"each certificate",
            Meetings()
                .with({"meet.contoso.com"}, inside)
                .with({"lync.fabrikam.com"}, outside)
                .evidence(),
            {lack(inside, "lync.fabrikam.com"), lack(outside, "meet.contoso.com")}},
           {"Default asks for none", Meetings().with({}, "Default").evidence(), {}},
           {"simple URLs unknown",
            Meetings(false).with({}).evidence(),
            {"open: " + lack(both, dash)}},
           {"no certificate", Meetings(false).evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(the_reverse_proxy_is_another_rules) {
    Meetings d;
    d.with({"meet.contoso.com", "lync.fabrikam.com"});
    d.leaf({"web.contoso.com"}, d.ca);
    BOOST_TEST(told(::rules::meet_url_each_in_san, d.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(a_changed_path_changes_nothing) {
    Deployment d;
    d.simple_url("Meet", "contoso.com", "https://lync.contoso.com/meetings");
    d.simple_url("Meet", "fabrikam.com", "https://lync.contoso.com/fabrikam/meet");
    d.standard_edition("se.contoso.com");
    d.leaf({"se.contoso.com", "lync.contoso.com"}, d.root("CN=CA"));
    BOOST_TEST(told(::rules::meet_url_each_in_san, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
