#include "analyzer/report/redact.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(redact)

using ::analyzer::report::redacted;

BOOST_AUTO_TEST_CASE(takes_out_windows_paths) {
    BOOST_TEST(redacted(R"(<T FileName="C:\Users\jo\Documents\a b.tbxml" x="1">)") ==
               R"(<T FileName="[REDACTED]" x="1">)");
    BOOST_TEST(redacted("d:/lync") == "[REDACTED]");
    BOOST_TEST(redacted("'C:\\a' 'E:\\b'") == "'[REDACTED]' '[REDACTED]'");
}

BOOST_AUTO_TEST_CASE(leaves_everything_else) {
    for (const char* const text : {"", "https://meet.contoso.com/", "1:2", "C:", "c:\"",
                                   "sip:user@contoso.com", R"(\\fs.contoso.com\share)"}) {
        BOOST_TEST(redacted(text) == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
