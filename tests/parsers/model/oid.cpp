#include "parsers/model/oid.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

using namespace std::string_view_literals;
using parsers::model::Oid;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(oid)

BOOST_AUTO_TEST_CASE(text) {
    const struct {
        std::string_view what;
        std::string_view bytes;
        std::string_view text;
    } cases[] = {
        {"empty", "", ""},
        {"the first root", "\x00"sv, "0.0"},
        {"the last arc below the second root", "\x4f", "1.39"},
        {"the third root", "\x50", "2.0"},
        {"a second arc beyond 39", "\x88\x37", "2.999"},
        {"one octet each", "\x2b\x06\x01\x05\x05\x07\x03\x01", "1.3.6.1.5.5.7.3.1"},
        {"several octets in an arc", "\x2a\x86\x48\x86\xf7\x0d", "1.2.840.113549"},
        {"the largest arc shown", "\x2a\x81\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
         "1.2.18446744073709551615"},
        {"an arc of 65 bits", "\x2a\x82\x80\x80\x80\x80\x80\x80\x80\x80\x00\x03"sv, "1.2.?.3"},
        {"a first arc of 65 bits", "\x82\x80\x80\x80\x80\x80\x80\x80\x80\x00\x03"sv, "2.?.3"},
        {"an arc that does not end", "\x2a\x86", "1.2.?"},
        {"a first arc that does not end", "\x86", "?"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.what) {
            BOOST_TEST(to_text(Oid{std::string(test.bytes)}) == test.text);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_identifiers_that_rules_ask_for) {
    const Oid server{std::string(parsers::model::oid::server_auth)};
    BOOST_TEST(to_text(server) == "1.3.6.1.5.5.7.3.1");
    BOOST_TEST(to_text(Oid{std::string(parsers::model::oid::client_auth)}) == "1.3.6.1.5.5.7.3.2");
    BOOST_TEST(to_text(Oid{std::string(parsers::model::oid::any_extended_key_usage)}) ==
               "2.5.29.37.0");
    BOOST_TEST((server == parsers::model::oid::server_auth));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
