#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(default_san_sip_domains)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

/// Two Front End pools, perhaps a Director, two SIP domains.
struct SignIn : Deployment {
    explicit SignIn(bool has_director = false) {
        sip_domain("contoso.com").sip_domain("fabrikam.com");
        enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        enterprise("ff.contoso.com", {"ff1.contoso.com"});
        if (has_director) {
            pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar}, {.is_director = true});
        }
        ca = root("CN=CA");
    }
    /// A certificate with the server's name and these.
    SignIn& with(const std::string& server, std::vector<std::string> names = {}) {
        names.insert(names.begin(), server);
        leaf(names, ca);
        return *this;
    }
    Handle ca;
};

std::string lack(const std::string& server, const std::string& names) {
    return server + " | Default | CN=" + server + " | # | " + names;
}

const std::string both = "sip.contoso.com, sip.fabrikam.com";
const std::string dash = "\xe2\x80\x93";

}  // namespace

BOOST_AUTO_TEST_CASE(one_pool) {
    const auto server = [](std::vector<std::string> names) {
        Deployment d;
        d.sip_domain("contoso.com").sip_domain("fabrikam.com");
        d.standard_edition("se.contoso.com");
        names.insert(names.begin(), "se.contoso.com");
        d.leaf(names, d.root("CN=CA"));
        return d.evidence();
    };
    Deployment without_domains;
    without_domains.standard_edition("se.contoso.com");
    without_domains.leaf({"se.contoso.com"}, without_domains.root("CN=CA"));
    Deployment without_certificate;
    without_certificate.sip_domain("contoso.com").standard_edition("se.contoso.com");
    check(
        ::rules::default_san_sip_domains,
        {{"all", server({"sip.contoso.com", "sip.fabrikam.com"}), {}},
         {"one of two", server({"sip.contoso.com"}), {lack("se.contoso.com", "sip.fabrikam.com")}},
         {"none", server({}), {lack("se.contoso.com", both)}},
         {"wildcards are not for servers",
          server({"*.contoso.com", "*.fabrikam.com"}),
          {lack("se.contoso.com", both)}},
         {"no SIP domain", without_domains.evidence(), {}},
         {"no certificate", without_certificate.evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(the_certificates_tell_which_pool_it_is) {
    const std::vector<std::string> all{"sip.contoso.com", "sip.fabrikam.com"};
    const std::vector<std::string> first{"sip.contoso.com"};
    const std::vector<std::string> second{"sip.fabrikam.com"};
    const std::string fe1 = "fe1.contoso.com";
    const std::string fe2 = "fe2.contoso.com";
    const std::string ff1 = "ff1.contoso.com";
    check(
        ::rules::default_san_sip_domains,
        {{"another pool does it", SignIn().with(fe1, all).with(fe2, all).with(ff1).evidence(), {}},
         {"a member of the pool that does it",
          SignIn().with(fe1, all).with(fe2).with(ff1).evidence(),
          {lack(fe2, both)}},
         {"a domain that nobody has",
          SignIn().with(fe1, first).with(fe2, first).with(ff1).evidence(),
          {lack(fe1, "sip.fabrikam.com"), lack(fe2, "sip.fabrikam.com")}},
         {"a domain for each pool",
          SignIn().with(fe1, first).with(fe2, first).with(ff1, second).evidence(),
          {}}});
}

BOOST_AUTO_TEST_CASE(where_no_certificate_tells) {
    const std::string fe1 = "fe1.contoso.com";
    const std::string fe2 = "fe2.contoso.com";
    const std::string ff1 = "ff1.contoso.com";
    check(::rules::default_san_sip_domains,
          {{"every Front End pool may be the one",
            SignIn().with(fe1).with(fe2).with(ff1).evidence(),
            {lack(fe1, both), lack(fe2, both), lack(ff1, both)}},
           {"the pool whose certificates are missing may be the one",
            SignIn().with(ff1).evidence(),
            {"open: ff1.contoso.com | Default | CN=ff1.contoso.com | # | " + dash}},
           {"it is the Director's business",
            SignIn(true).with(fe1).with("dir.contoso.com").evidence(),
            {lack("dir.contoso.com", both)}},
           {"the Director's certificate is missing", SignIn(true).with(fe1).evidence(), {}}});
}

BOOST_AUTO_TEST_CASE(other_roles) {
    Deployment d;
    d.sip_domain("contoso.com");
    const Handle ca = d.root("CN=CA");
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar});
    d.pool("pc.contoso.com", {"pc1.contoso.com"}, {Role::persistent_chat_service});
    for (const char* name : {"med1.contoso.com", "sba.contoso.com", "pc1.contoso.com"}) {
        d.leaf({name}, ca);
    }
    BOOST_TEST(told(::rules::default_san_sip_domains, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
