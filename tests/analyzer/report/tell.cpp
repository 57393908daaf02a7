#include "analyzer/report/tell.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "analyzer/report/sarif_places.hpp"
#include "tests/support/deployment.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(tell)

BOOST_AUTO_TEST_CASE(control_characters_are_shown_and_not_obeyed) {
    using ::analyzer::report::printable;
    BOOST_TEST(printable("plain, é, я, 😀") == "plain, é, я, 😀");
    BOOST_TEST(printable("a\x1b[31mb\r\n\x7f") == "a\\x1B[31mb\\x0D\\x0A\\x7F");
    BOOST_TEST(printable("\xC2\x9B"
                         "31m") == "\\x9B31m");
    BOOST_TEST(printable("\xC2\xA0") == "\xC2\xA0");
}

BOOST_AUTO_TEST_CASE(paths_become_uris) {
    using ::analyzer::report::uri;
    BOOST_TEST(uri("in/topology.xml") == "in/topology.xml");
    BOOST_TEST(uri("a b/é#?%:\\.cer") == "a%20b/%C3%A9%23%3F%25%3A%5C.cer");
}

BOOST_AUTO_TEST_CASE(places_are_told_like_a_compiler_does) {
    tests::support::Deployment deployment;
    deployment.certificate({.subject = "CN=a", .paths = {"in/a.cer"}});
    const rules::Evidence evidence = deployment.evidence();
    const auto told = [&](const parsers::model::Location& place) {
        return ::analyzer::report::tell_place(place, evidence.bundle);
    };
    parsers::model::Location place;
    BOOST_TEST(told(place) == "");
    for (std::uint32_t index = 0; index < evidence.bundle.files.size(); ++index) {
        if (evidence.bundle.files[index].path == "in/a.cer") {
            place.file = rules::FileId{index};
        }
    }
    BOOST_TEST(told(place) == "in/a.cer");
    place.line = 3;
    BOOST_TEST(told(place) == "in/a.cer:3");
    place.column = 7;
    BOOST_TEST(told(place) == "in/a.cer:3:7");
}

BOOST_AUTO_TEST_CASE(keys_are_told_by_name_and_size) {
    using parsers::model::KeyAlgorithm;
    using parsers::model::PublicKey;
    PublicKey key;
    key.algorithm = KeyAlgorithm::rsa;
    key.bits = 2048;
    BOOST_TEST(::analyzer::report::tell_key(key) == "RSA 2048");
    key.algorithm = KeyAlgorithm::ec;
    key.curve.bytes = "\x2A\x86\x48\xCE\x3D\x03\x01\x07";
    BOOST_TEST(::analyzer::report::tell_key(key) == "EC P-256");
    key.algorithm = KeyAlgorithm::unknown;
    key.oid.bytes = "\x2A\x03";
    BOOST_TEST(::analyzer::report::tell_key(key) == "1.2.3");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
