#include "rules/required_names.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(required_names)

using namespace tests::support;
using ::rules::NamePlace;
using ::rules::NameReason;
using ::rules::Use;
using tests::support::Deployment;

namespace {

/// A Front End server with simple URLs, whose certificates are still to be made.
struct FrontEnd : Deployment {
    FrontEnd() {
        sip_domain("contoso.com");
        simple_url("Meet", "contoso.com", "https://meet.contoso.com");
        simple_url("Meet", "fabrikam.com", "https://meet.fabrikam.com");
        enterprise("fe.contoso.com", {"fe1.contoso.com"}, {.web_external = "web.contoso.com"});
        ca = root("CN=CA");
    }
    Handle ca;
};

std::string told(const std::vector<::rules::LackingNames>& lacking) {
    std::string text;
    for (const ::rules::LackingNames& lack : lacking) {
        text += text.empty() ? "" : "; ";
        for (const Use use : lack.uses) {
            text += std::string(::rules::to_text(use)) + " ";
        }
        text += ":";
        for (const std::string& name : lack.names) {
            text += " " + name;
        }
    }
    return text;
}

std::string meet_urls_lacking(const FrontEnd& d) {
    const ::rules::Evidence e = d.evidence();
    return told(::rules::lacking_names(
        e, d.server("fe1.contoso.com"),
        {Use::default_, Use::web_services_internal, Use::web_services_external},
        {NameReason::meet_url}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_certificate_is_told_of_once) {
    FrontEnd d;
    d.leaf({"fe1.contoso.com", "meet.contoso.com"}, d.ca);
    BOOST_TEST(meet_urls_lacking(d) ==
               "WebServicesInternal WebServicesExternal : meet.fabrikam.com");
}

BOOST_AUTO_TEST_CASE(each_certificate_is_told_of) {
    FrontEnd d;
    d.leaf({"fe1.contoso.com", "meet.contoso.com"}, d.ca, {"fe1/WebServicesInternal.cer"});
    d.leaf({"fe1.contoso.com", "*.contoso.com"}, d.ca, {"fe1/WebServicesExternal.cer"});
    BOOST_TEST(meet_urls_lacking(d) ==
               "WebServicesInternal : meet.fabrikam.com; WebServicesExternal : meet.fabrikam.com");
}

BOOST_AUTO_TEST_CASE(nothing_to_tell) {
    FrontEnd without;
    BOOST_TEST(meet_urls_lacking(without).empty());
    FrontEnd complete;
    complete.leaf({"fe1.contoso.com", "meet.fabrikam.com", "*.contoso.com"}, complete.ca);
    BOOST_TEST(meet_urls_lacking(complete).empty());
}

BOOST_AUTO_TEST_CASE(many_names_tell_what_few_tell) {
    FrontEnd d;
    std::vector<std::string> names{"FE1.contoso.com", "*.contoso.com"};
    for (int index = 0; index < 100; ++index) {
        names.push_back("a" + std::to_string(index) + ".contoso.com");
    }
    d.leaf(names, d.ca);
    BOOST_TEST(meet_urls_lacking(d) ==
               "WebServicesInternal WebServicesExternal : meet.fabrikam.com");
    const ::rules::Evidence e = d.evidence();
    BOOST_TEST(told(::rules::lacking_names(e, d.server("fe1.contoso.com"), {Use::default_},
                                           {NameReason::server_fqdn, NameReason::pool_fqdn})) ==
               "Default : fe.contoso.com");
}

BOOST_AUTO_TEST_CASE(names_of_several_uses_are_told_once) {
    std::vector<::rules::LackingNames> found;
    const ::rules::CertificateId one{0};
    ::rules::add_names(found, one, Use::default_, {});
    BOOST_TEST(found.empty());
    ::rules::add_names(found, one, Use::default_, {"b", "a"});
    ::rules::add_names(found, one, Use::web_services_internal, {"a", "c", "b", "d"});
    ::rules::add_names(found, {1}, Use::web_services_internal, {"a"});
    BOOST_TEST(told(found) == "Default WebServicesInternal : b a c d; WebServicesInternal : a");
}

BOOST_AUTO_TEST_CASE(the_common_name_counts_on_demand_and_alone) {
    const auto lacking = [](std::vector<std::string> dns, NamePlace place) {
        FrontEnd d;
        d.certificate({.subject = "CN=FE1.contoso.com",
                       .dns = std::move(dns),
                       .issued_by = d.ca,
                       .paths = {"fe1/Default.cer"}});
        const ::rules::Evidence e = d.evidence();
        return told(::rules::lacking_names(e, d.server("fe1.contoso.com"), {Use::default_},
                                           {NameReason::server_fqdn}, place));
    };
    BOOST_TEST(lacking({}, NamePlace::any).empty());
    BOOST_TEST(lacking({}, NamePlace::alternative_name) == "Default : fe1.contoso.com");
    BOOST_TEST(lacking({"x.contoso.com"}, NamePlace::any) == "Default : fe1.contoso.com");
    BOOST_TEST(lacking({"FE1.contoso.com"}, NamePlace::alternative_name).empty());
}

BOOST_AUTO_TEST_CASE(names_of_a_certificate) {
    FrontEnd d;
    const Handle handle =
        d.certificate({.subject = "CN=Pool.contoso.com, O=Contoso", .dns = {"A.contoso.com"}});
    const ::rules::Evidence e = d.evidence();
    const model::Certificate& certificate = e.certificate(d.id(e, handle));
    BOOST_TEST(::rules::alternative_names(certificate) == std::vector<std::string>{"a.contoso.com"},
               boost::test_tools::per_element());
    BOOST_TEST(::rules::common_names(certificate).size() == 1);
    BOOST_TEST(::rules::common_names(certificate).front() == "pool.contoso.com");
}

BOOST_AUTO_TEST_CASE(hits_name_server_uses_certificate_and_names) {
    FrontEnd d;
    d.leaf({"fe1.contoso.com"}, d.ca);
    const ::rules::Evidence e = d.evidence();
    const ::rules::ServerId server = d.server("fe1.contoso.com");
    ::rules::Hits hits;
    ::rules::add_lacking(hits, server,
                         ::rules::lacking_names(e, server, {Use::web_services_external},
                                                {NameReason::meet_url, NameReason::web_external}));
    BOOST_REQUIRE(hits.size() == 1);
    BOOST_TEST(hits.front().arguments.size() == 5);
    BOOST_TEST(hits.front().identity == "web.contoso.com, meet.contoso.com, meet.fabrikam.com");
    BOOST_TEST(hits.front().uses.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
