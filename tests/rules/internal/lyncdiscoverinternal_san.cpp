#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(lyncdiscoverinternal_san)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(names) {
    const std::string start = "fe1.contoso.com | WebServicesInternal | CN=fe.contoso.com | # | ";
    check(::rules::lyncdiscoverinternal_san,
          {{"all",
            front_end({"lyncdiscoverinternal.contoso.com", "lyncdiscoverinternal.fabrikam.com"}),
            {}},
           {"wildcards", front_end({"*.contoso.com", "*.fabrikam.com"}), {}},
           {"one lacks",
            front_end({"*.contoso.com", "lyncdiscover.fabrikam.com"}),
            {start + "lyncdiscoverinternal.fabrikam.com"}},
           {"none",
            front_end({"fe1.contoso.com"}),
            {start + "lyncdiscoverinternal.contoso.com, lyncdiscoverinternal.fabrikam.com"}},
           {"another use", front_end({"fe1.contoso.com"}, 6, "Default"), {}}});
}

BOOST_AUTO_TEST_CASE(versions) {
    for (const std::uint32_t version : {6u, 7u, 8u}) {
        BOOST_TEST(told(::rules::lyncdiscoverinternal_san, front_end({"fe1.contoso.com"}, version))
                       .size() == 1);
    }
    check(::rules::lyncdiscoverinternal_san,
          {{"with Lync 2010, mobility may be missing",
            front_end({"fe1.contoso.com"}, 5),
            {"open: fe1.contoso.com | WebServicesInternal | CN=fe.contoso.com | # | \xe2\x80\x93"}},
           {"or present", front_end({"*.contoso.com", "*.fabrikam.com"}, 5), {}}});
}

BOOST_AUTO_TEST_CASE(directors_too) {
    Deployment d;
    d.sip_domain("contoso.com");
    d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar, Role::web_services},
           {.is_director = true});
    d.leaf({"dir.contoso.com"}, d.root("CN=CA"));
    BOOST_TEST(told(::rules::lyncdiscoverinternal_san, d.evidence()).size() == 1);
}

BOOST_AUTO_TEST_CASE(no_sip_domain_no_name) {
    BOOST_TEST(
        told(::rules::lyncdiscoverinternal_san, one_server({.subject = "CN=fe1.contoso.com"}))
            .empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
