#include "parsers/certificate/cipher.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/armour.hpp"

using parsers::certificate::Cipher;
using parsers::certificate::CipherChoice;
using parsers::certificate::decode_hex;
using parsers::certificate::decrypt;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(cipher)

namespace {

std::string bytes(std::size_t size) {
    std::string result;
    for (std::size_t index = 0; index < size; ++index) {
        result += static_cast<char>(index + 1);
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(decrypts) {
    struct Case {
        std::string name;
        CipherChoice choice;
        std::string encrypted;
    };
    // printf 'plain text' | openssl enc -<name> -K 0102… -iv 0102…
    const std::vector<Case> cases = {
        {"des-cbc", {Cipher::des, 8}, "9fd2a29ffb45500c84ed3a0eb02b88bc"},
        {"des-ede-cbc", {Cipher::des3, 16}, "fcb09d250b5f132c4ecf53fd75de3ebe"},
        {"des-ede3-cbc", {Cipher::des3, 24}, "85952923047ca8a3068ad1982abb48dd"},
        {"rc2-cbc", {Cipher::rc2, 16, 128}, "862fb49812c13ce57121e2e0c3de4184"},
        {"rc2-40-cbc", {Cipher::rc2, 5, 40}, "b1f11af46a78af486852b4af516aa09b"},
        {"rc4", {Cipher::rc4, 16}, "eaabadf30ebd6a92cae7"},
        {"aes-128-cbc", {Cipher::aes, 16}, "95bc4a01285282fea8490e7796f594bb"},
        {"aes-192-cbc", {Cipher::aes, 24}, "e4afd124d94ceeb4c05f2226f184c21d"},
        {"aes-256-cbc", {Cipher::aes, 32}, "1e59cd92e3d44a175b6a991eb8293704"},
        {"camellia-128-cbc", {Cipher::camellia, 16}, "70cd726e7684571e6201430245dc6d20"},
        {"camellia-192-cbc", {Cipher::camellia, 24}, "2ee753d9b6572d51bdcaa0f993a54a56"},
        {"camellia-256-cbc", {Cipher::camellia, 32}, "a65a2f35faf210cfabd7974a46f5e1a0"},
        {"bf-cbc", {Cipher::blowfish, 16}, "de4b2b9e573e4fb28de175a454c7c3a2"},
        {"cast5-cbc", {Cipher::cast128, 16}, "83853b3693f9f859a09c7386c4c57c9c"},
    };
    for (const Case& given : cases) {
        BOOST_TEST_CONTEXT(given.name) {
            const std::string iv = bytes(parsers::certificate::block_size(given.choice.cipher));
            const auto plain = decrypt(given.choice, bytes(given.choice.key_size), iv,
                                       decode_hex(given.encrypted).value());
            BOOST_TEST_REQUIRE(plain.has_value());
            BOOST_TEST(parsers::certificate::view(*plain) == "plain text");
        }
    }
}

BOOST_AUTO_TEST_CASE(refuses_what_does_not_fit) {
    const CipherChoice aes{Cipher::aes, 16};
    const std::string block(16, 'x');
    BOOST_TEST(!decrypt(aes, bytes(16), bytes(16), block));  // padding
    BOOST_TEST(!decrypt(aes, bytes(16), bytes(16), "odd"));  // not whole blocks
    BOOST_TEST(!decrypt(aes, bytes(16), bytes(16), ""));     // no padding at all
    BOOST_TEST(!decrypt(aes, bytes(16), bytes(8), block));   // IV
    BOOST_TEST(!decrypt(aes, bytes(15), bytes(16), block));  // key
    BOOST_TEST(!decrypt({Cipher::cast128, 0}, "", bytes(8), bytes(8)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
