#include "parsers/certificate/fold.hpp"

#include <boost/test/unit_test.hpp>
#include <string_view>

using parsers::certificate::folded;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(the_same) {
    const struct {
        std::string_view text;
        std::string_view folded;
    } cases[] = {
        {"Contoso CA", "contoso ca"},
        {"  Contoso \t\n  CA ", "contoso ca"},
        {"Contoso\xc2\xa0"
         "CA",
         "contoso ca"},
        {"ÀÉÖØÞ×ß", "àéöøþ×ß"},
        {"ŁÓDŹ ĲŸŽſ", "łódź ĳÿžs"},
        {"ΆΈΌΎΏ ΑΩΣς", "άέόύώ αωσσ"},
        {"ЁЂЇ УДОСТОВЕРЯЮЩИЙ ЦЕНТР Ѡ Ґ Ӏ Ӂ", "ёђї удостоверяющий центр ѡ ґ ӏ ӂ"},
        {"ԱՖ", "աֆ"},
        {"ẠỲ", "ạỳ"},
        {"ＣＡ", "ｃａ"},
        {"soft\xc2\xadhyphen\xe2\x80\x8b", "softhyphen"},
        {"", ""},
        {" ", ""},
        {"İı", "İı"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.text) {
            BOOST_TEST(folded(test.text) == test.folded);
            BOOST_TEST(folded(test.folded) == test.folded);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
