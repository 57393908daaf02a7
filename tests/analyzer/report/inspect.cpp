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

BOOST_AUTO_TEST_CASE(exports_tell_computer_uses_and_certificate) {
    const rapidjson::Document document = run_inspect({"alpine-assignments"});
    const auto file = [&](const std::string& name) -> const rapidjson::Value& {
        for (const rapidjson::Value& one : document["files"].GetArray()) {
            if (std::string(one["path"].GetString()).ends_with(name)) {
                return one;
            }
        }
        BOOST_FAIL(name + " was not read");
        return document;
    };
    const rapidjson::Value& objects = file("fe02.json")["assignments"];
    BOOST_TEST_REQUIRE(objects.Size() == 2u);
    const rapidjson::Value& current = objects[0];
    BOOST_TEST(std::string(current["computer"].GetString()) == "fe02.ad.alpineskihouse.com");
    BOOST_TEST(std::string(current["computerSource"].GetString()) == "export");
    BOOST_TEST(std::string(current["servers"][0].GetString()) == "fe02.ad.alpineskihouse.com");
    BOOST_TEST(current["uses"].Size() == 2u);
    BOOST_TEST(!current["isSupplied"].GetBool());
    BOOST_TEST(!current["isRequest"].GetBool());
    const rapidjson::Value& staged = objects[1];
    BOOST_TEST(std::string(staged["uses"][0].GetString()) == "OAuthTokenIssuer");
    BOOST_TEST(std::string(staged["effectiveDate"].GetString()) == "2026-07-21T18:00:00Z");
    BOOST_TEST(staged["previousThumbprint"].GetStringLength() == 40u);
    BOOST_TEST(staged["isSupplied"].GetBool());
    BOOST_TEST(std::string(file("fe01.txt")["assignments"][0]["computerSource"].GetString()) ==
               "file-name");

    const rapidjson::Value& urls = file("simple-urls.json")["simpleUrls"];
    BOOST_TEST_REQUIRE(urls.Size() == 1u);
    BOOST_TEST(urls[0]["isWhole"].GetBool());
    BOOST_TEST(urls[0]["urls"].Size() >= 3u);
    const rapidjson::Value& topology = file("topology.xml")["topology"];
    BOOST_TEST(topology["isAudited"].GetBool());
    BOOST_TEST(topology["pools"].GetInt() > 0);
    BOOST_TEST(topology["sipDomains"].Size() == 1u);
}

BOOST_AUTO_TEST_CASE(exports_are_told_in_words) {
    const auto told = [](const std::string& language) {
        return run_program({"inspect", "alpine-assignments", "--lang", language},
                           source_path("samples"))
            .out;
    };
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != text.npos;
    };
    const std::string english = told("en");
    BOOST_TEST(has(english,
                   "  Default, WebServicesInternal: assigned\n"
                   "      computer: fe02.ad.alpineskihouse.com\n"
                   "      SHA-1: 2EB6DBE8FE5194B7776856ED70F60546003920A8, not supplied\n"
                   "      subject: CN=pool01.ad.alpineskihouse.com"));
    BOOST_TEST(has(english, "  Default, WebServicesInternal, WebServicesExternal: assigned\n"));
    BOOST_TEST(has(english, "  AudioVideoAuthentication: staged\n"));
    BOOST_TEST(has(english, "computer: fe01.ad.alpineskihouse.com (by the name of the file)"));
    BOOST_TEST(has(english, "comes into effect: 2026-07-21T18:00:00Z\n      replaces: 138B"));
    BOOST_TEST(has(english, "  simple URLs: (Global) "));
    BOOST_TEST(has(english, " – the one that is audited\n"));
    BOOST_TEST(has(told("fr"), "ordinateur : fe01.ad.alpineskihouse.com (par le nom du fichier)"));
    BOOST_TEST(has(told("ru"), "компьютер: fe01.ad.alpineskihouse.com (по имени файла)"));
}

BOOST_AUTO_TEST_CASE(root_stores_are_listed) {
    const rapidjson::Document document = run_inspect({"tailspin-roots"});
    const rapidjson::Value& stores = document["rootStores"];
    BOOST_TEST_REQUIRE(stores.Size() == 1u);
    BOOST_TEST(stores[0]["server"].GetStringLength() > 0u);
    BOOST_TEST(stores[0]["certificates"].Size() > 100u);
    BOOST_TEST(stores[0]["certificates"][0].GetStringLength() == 64u);
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
