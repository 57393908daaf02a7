#include "analyzer/plan_names.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

using analyzer::choose_subject;
using analyzer::FileStems;
using analyzer::is_requestable;
using rules::NameReason;
using rules::RequiredNames;
using rules::Use;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(plan_names)

BOOST_AUTO_TEST_CASE(only_host_names_can_be_asked_for) {
    const std::string label(63, 'a');
    const std::string longest = label + "." + label + "." + label + "." + std::string(61, 'a');
    for (const std::string& name :
         {std::string("fe1.contoso.com"), std::string("fe1"), std::string("*.contoso.com"),
          std::string("my_server.contoso.com"), std::string("10.0.0.1"), longest}) {
        BOOST_TEST(is_requestable(name), name);
    }
    for (const std::string& name : {std::string(),
                                    std::string("."),
                                    std::string("a."),
                                    std::string(".a"),
                                    std::string("a..b"),
                                    std::string("*"),
                                    std::string("*."),
                                    std::string("a.*.b"),
                                    std::string("f*.contoso.com"),
                                    std::string("a b.com"),
                                    std::string("a,b.com"),
                                    std::string("a'b.com"),
                                    std::string("a\"b.com"),
                                    std::string("a$b.com"),
                                    std::string("a&b.com"),
                                    std::string("a%b.com"),
                                    std::string("a\nb.com"),
                                    std::string("a\0b.com", 7),
                                    std::string("caf\xC3\xA9.com"),
                                    "a" + label + ".com",
                                    longest + "a"}) {
        BOOST_TEST(!is_requestable(name), name);
    }
}

BOOST_AUTO_TEST_CASE(an_address_is_no_dns_name) {
    BOOST_TEST(::analyzer::is_ipv4_address("10.4.0.7"));
    BOOST_TEST(!::analyzer::is_ipv4_address("10.4.7"));
    BOOST_TEST(!::analyzer::is_ipv4_address("gw1.4.0.7"));
    BOOST_TEST(!::analyzer::is_ipv4_address("gw"));
}

BOOST_AUTO_TEST_CASE(a_name_is_listed_once_with_all_that_asks_for_it) {
    const RequiredNames first{Use::default_,
                              {{"fe.contoso.com", NameReason::pool_fqdn},
                               {"fe.contoso.com", NameReason::server_fqdn},
                               {"a b", NameReason::sip_domain}}};
    const RequiredNames second{Use::web_services_internal,
                               {{"a b", NameReason::sip_domain},
                                {"fe.contoso.com", NameReason::pool_fqdn},
                                {"web.contoso.com", NameReason::web_internal}}};
    const ::analyzer::NameList list = ::analyzer::list_names({&first, &second});
    BOOST_TEST_REQUIRE(list.names.size() == 2u);
    BOOST_TEST(
        (list.names[0] == ::analyzer::PlannedName{
                              "fe.contoso.com", {NameReason::pool_fqdn, NameReason::server_fqdn}}));
    BOOST_TEST(
        (list.names[1] == ::analyzer::PlannedName{"web.contoso.com", {NameReason::web_internal}}));
    BOOST_TEST(list.unfit == std::vector<std::string>{"a b"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_subject_is_no_wildcard_and_has_64_characters) {
    const std::string fits = std::string(60, 'a') + ".com";
    BOOST_TEST(choose_subject(fits, {}) == fits);
    BOOST_TEST(choose_subject("a" + fits, {}) == "");
    BOOST_TEST(choose_subject("*.contoso.com", {{"*.contoso.com", {}}, {"a.contoso.com", {}}}) ==
               "a.contoso.com");
    BOOST_TEST(choose_subject("", {{"a.contoso.com", {}}}) == "a.contoso.com");
}

BOOST_AUTO_TEST_CASE(files_have_names_of_their_own) {
    FileStems stems;
    BOOST_TEST(stems.next("fe1.contoso.com", Use::default_) == "fe1.contoso.com-Default");
    BOOST_TEST(stems.next("fe1.contoso.com", Use::default_) == "fe1.contoso.com-Default-2");
    BOOST_TEST(stems.next("fe1.contoso.com", Use::default_) == "fe1.contoso.com-Default-3");
    BOOST_TEST(stems.next("", Use::oauth_token_issuer) == "OAuthTokenIssuer");
    BOOST_TEST(stems.next("../../etc/x", Use::edge_internal) == "_._.._etc_x-Internal");
    BOOST_TEST(stems.next(std::string("a\0/\\:\xC3\xA9", 7), Use::edge_internal) ==
               "a______-Internal");
    BOOST_TEST(stems.next(std::string(500, 'a'), Use::edge_internal).size() == 129u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
