#include <string>

#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(inspect)

using tests::support::run_program;
using tests::support::source_path;

namespace {

rapidjson::Document run_inspect(const std::vector<std::string>& paths) {
    std::vector<std::string> words{"inspect", "--format", "json"};
    words.insert(words.end(), paths.begin(), paths.end());
    const std::string text = run_program(words, source_path("samples")).out;
    rapidjson::Document document;
    document.Parse(text.c_str(), text.size());
    BOOST_TEST_REQUIRE(!document.HasParseError());
    return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_shape_is_the_published_one) {
    const rapidjson::Document document = run_inspect({"fabrikam-enterprise"});
    BOOST_TEST(document["version"].GetInt() == 1);
    std::size_t certificates = 0;
    for (const rapidjson::Value& file : document["files"].GetArray()) {
        BOOST_TEST(file["path"].IsString());
        BOOST_TEST(file["kind"].IsString());
        BOOST_TEST(file["status"].IsString());
        BOOST_TEST(file["keys"].IsInt());
        BOOST_TEST(file["crls"].IsInt());
        BOOST_TEST(file["requests"].IsInt());
        BOOST_TEST(file["problems"].IsArray());
        BOOST_TEST(file["keyList"].Size() == file["keys"].GetUint());
        certificates += file["certificates"].Size();
    }
    BOOST_TEST(certificates > 10u);
}

BOOST_AUTO_TEST_CASE(a_locked_container_says_so) {
    const rapidjson::Document document = run_inspect(
        {"fabrikam-enterprise/certificates/Chicago/chife3.corp.fabrikam.com/chife3.pfx"});
    const rapidjson::Value& file = document["files"][0];
    BOOST_TEST(std::string(file["kind"].GetString()) == "pkcs12");
    BOOST_TEST(std::string(file["status"].GetString()) == "locked");
    BOOST_TEST(std::string(file["problems"][0]["fault"].GetString()) == "wrong_password");
}

BOOST_AUTO_TEST_CASE(serial_numbers_stand_in_both_byte_orders) {
    const rapidjson::Document document =
        run_inspect({"contoso-standard/certificates/lync01.contoso.com/lync01.cer"});
    const rapidjson::Value& certificate = document["files"][0]["certificates"][0];
    const std::string serial = certificate["serial"].GetString();
    const std::string reversed = certificate["serialReversed"].GetString();
    BOOST_TEST(serial.size() == reversed.size());
    BOOST_TEST(serial.substr(0, 2) == reversed.substr(reversed.size() - 2));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
