#include "parsers/certificate/base64.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(base64)

using parsers::certificate::decode_base64;

namespace {

/// RFC 4648, 4, the plain way, in lines of `width` characters.
std::string encode(std::string_view bytes, std::size_t width, std::string_view line_end) {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const auto octet =
                at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
            group = group << 8u | octet;
        }
        for (std::size_t i = 0; i < 4; ++i) {
            text += at + i > bytes.size() ? '=' : alphabet[group >> (18 - 6 * i) & 0x3fu];
        }
    }
    for (std::size_t at = width; at < text.size(); at += width + line_end.size()) {
        text.insert(at, line_end);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(read) {
    const struct {
        std::string_view text;
        std::string_view bytes;
    } cases[] = {
        // RFC 4648, 10
        {"", ""},
        {"Zg==", "f"},
        {"Zm8=", "fo"},
        {"Zm9v", "foo"},
        {"Zm9vYg==", "foob"},
        {"Zm9vYmE=", "fooba"},
        {"Zm9vYmFy", "foobar"},
        {" Z m 9\tv\r\nY\vm\fF y ", "foobar"},
        {"Zm9vYg", "foob"},
        {"Zm9vYmE", "fooba"},
        {"Zm9vYg=\n=\n", "foob"},
    };
    for (const auto& test : cases) {
        BOOST_TEST_CONTEXT(test.text) {
            const auto bytes = decode_base64(test.text);
            BOOST_REQUIRE(bytes.has_value());
            BOOST_TEST(*bytes == test.bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(refused) {
    for (const std::string_view text :
         {"Z", "Zm9vY", "Zm9vYg=", "Zm9v=", "====", "=", "Zg==Zg==", "Zm9v!mFy", "Zm9v-mFy",
          "Zm9vYmF\x80", "Zm9vYg===", "Zm9vYmFyZm9vYmFy_m9v"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!decode_base64(text).has_value()); }
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_in_lines_of_any_length) {
    std::string bytes;
    for (unsigned i = 0; i < 200; ++i) {
        bytes += static_cast<char>(i * 167 + 13);
        for (std::size_t width = 1; width < 80; width += 3) {
            const auto read = decode_base64(encode(bytes, width, width % 2 == 0 ? "\n" : "\r\n"));
            BOOST_REQUIRE(read.has_value());
            BOOST_REQUIRE(*read == bytes);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
