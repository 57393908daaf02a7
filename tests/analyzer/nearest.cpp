#include "analyzer/nearest.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(nearest)

BOOST_AUTO_TEST_CASE(a_slip_is_near_and_another_word_is_not) {
    const std::vector<std::string> known{"--sarif", "--as-of", "--show-passes", "--format"};
    const auto near = [&](const std::string& word) {
        return ::analyzer::nearest_word(word, known);
    };
    BOOST_TEST(near("--sarfi") == "--sarif");
    BOOST_TEST(near("--sari") == "--sarif");
    BOOST_TEST(near("--asof") == "--as-of");
    BOOST_TEST(near("--show") == "--show-passes");
    BOOST_TEST(near("--formats") == "--format");
    BOOST_TEST(near("--verbose") == "");
    BOOST_TEST(near("") == "");
    BOOST_TEST(near(std::string(10'000, 'x')) == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
