#include "parsers/certificate/passwords.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace std::string_view_literals;
using parsers::certificate::attempts;
using parsers::certificate::PasswordForm;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(passwords)

namespace {

std::vector<std::string> bytes_of(const parsers::certificate::Passwords& given, PasswordForm form) {
    std::vector<std::string> result;
    for (const auto& attempt : attempts(given, form)) {
        result.emplace_back(parsers::certificate::view(attempt.bytes));
    }
    return result;
}

void require(const std::vector<std::string>& found, const std::vector<std::string_view>& expected) {
    BOOST_TEST_REQUIRE(found.size() == expected.size());
    for (std::size_t index = 0; index < found.size(); ++index) {
        BOOST_TEST_CONTEXT(index) { BOOST_TEST((found[index] == expected[index])); }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(none_and_the_empty_one_come_first) {
    require(bytes_of({"a", "b", "a"}, PasswordForm::bmp_string),
            {""sv, "\0\0"sv, "\0a\0\0"sv, "\0b\0\0"sv, "a"sv, "b"sv});
    require(bytes_of({"a"}, PasswordForm::octets), {""sv, "a"sv});
    require(bytes_of({"a"}, PasswordForm::any), {""sv, "a"sv, "\0\0"sv, "\0a\0\0"sv});
}

BOOST_AUTO_TEST_CASE(other_forms_come_last) {
    // ó: U+00F3; 𝕏: U+1D54F
    require(bytes_of({"\u00f3"}, PasswordForm::bmp_string),
            {""sv, "\0\0"sv, "\0\xf3\0\0"sv, "\0\xc3\0\xb3\0\0"sv, "\xc3\xb3"sv});
    require(bytes_of({"\u00f3"}, PasswordForm::octets), {""sv, "\xc3\xb3"sv, "\xf3"sv});
    require(bytes_of({"\U0001d54f"}, PasswordForm::bmp_string),
            {""sv, "\0\0"sv, "\xd8\x35\xdd\x4f\0\0"sv, "\0\xf0\0\x9d\0\x95\0\x8f\0\0"sv,
             "\xf0\x9d\x95\x8f"sv});
}

BOOST_AUTO_TEST_CASE(tells_which_password_an_attempt_is_of) {
    const auto found = attempts({"a", "b"}, PasswordForm::octets);
    BOOST_TEST_REQUIRE(found.size() == 3u);
    BOOST_TEST(found[0].password == 0u);
    BOOST_TEST(found[1].password == 2u);
    BOOST_TEST(found[2].password == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
