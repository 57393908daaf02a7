#include "parsers/certificate/pss.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "parsers/certificate/digest.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(pss)

using parsers::certificate::digest_of;
using parsers::certificate::is_pss_encoding;
using parsers::model::Hash;
using parsers::model::SignatureAlgorithm;

namespace {

std::string hash_of(Hash hash, std::string_view bytes) {
    return std::string(digest_of(hash, bytes)->bytes());
}

/// EMSA-PSS-ENCODE (RFC 8017, 9.1.1) for a modulus of `bits`, one octet longer if it is.
std::string encode(std::uint32_t bits, const SignatureAlgorithm& algorithm, std::string_view hash,
                   std::string_view salt) {
    const std::size_t size = (bits - 1 + 7) / 8;
    const std::string again =
        hash_of(algorithm.hash, std::string(8, '\0').append(hash).append(salt));
    std::string block(size - again.size() - 1 - salt.size() - 1, '\0');
    block.append("\x01").append(salt);
    std::string mask;
    for (char counter = 0; mask.size() < block.size(); ++counter) {
        mask += hash_of(algorithm.mask_hash, again + std::string(3, '\0') + counter);
    }
    for (std::size_t at = 0; at < block.size(); ++at) {
        block[at] = static_cast<char>(block[at] ^ mask[at]);
    }
    block[0] = static_cast<char>(block[0] & (0xff >> (8 * size - (bits - 1))));
    return std::string((bits + 7) / 8 - size, '\0') + block + again + '\xbc';
}

}  // namespace

BOOST_AUTO_TEST_CASE(encoded) {
    const struct {
        Hash hash;
        Hash mask_hash;
        std::uint16_t salt_size;
        std::uint32_t bits;
    } cases[] = {
        {Hash::sha256, Hash::sha256, 32, 2048},   {Hash::sha256, Hash::sha384, 17, 1024},
        {Hash::sha1, Hash::sha1, 0, 1023},        {Hash::sha384, Hash::sha1, 20, 1025},
        {Hash::sha3_256, Hash::sha512, 32, 1026}, {Hash::sha256, Hash::sha256, 62, 768},
    };
    for (const auto& test : cases) {
        const SignatureAlgorithm algorithm{.scheme = parsers::model::SignatureScheme::rsa_pss,
                                           .hash = test.hash,
                                           .salt_size = test.salt_size,
                                           .mask_hash = test.mask_hash,
                                           .oid = {},
                                           .der = {}};
        const std::string hash = hash_of(test.hash, "message");
        const std::string salt(test.salt_size, 's');
        const std::string sound = encode(test.bits, algorithm, hash, salt);
        BOOST_TEST_CONTEXT(test.bits) {
            BOOST_TEST(is_pss_encoding(sound, test.bits, algorithm, hash));
            BOOST_TEST(!is_pss_encoding(sound, test.bits, algorithm, hash_of(test.hash, "other")));
            for (std::size_t at = 0; at < sound.size(); ++at) {
                std::string damaged = sound;
                damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
                BOOST_TEST(!is_pss_encoding(damaged, test.bits, algorithm, hash));
            }
            SignatureAlgorithm other = algorithm;
            other.salt_size = static_cast<std::uint16_t>(test.salt_size + 1);
            BOOST_TEST(!is_pss_encoding(sound, test.bits, other, hash));
            other = algorithm;
            other.mask_hash = Hash::md5;
            BOOST_TEST(!is_pss_encoding(sound, test.bits, other, hash));
            other.mask_hash = Hash::unknown;
            BOOST_TEST(!is_pss_encoding(sound, test.bits, other, hash));
        }
    }
}

BOOST_AUTO_TEST_CASE(too_short) {
    const SignatureAlgorithm algorithm{.scheme = parsers::model::SignatureScheme::rsa_pss,
                                       .hash = Hash::sha256,
                                       .salt_size = 0xffff,
                                       .mask_hash = Hash::sha256,
                                       .oid = {},
                                       .der = {}};
    const std::string hash = hash_of(Hash::sha256, "message");
    BOOST_TEST(!is_pss_encoding(std::string(128, '\xbc'), 1024, algorithm, hash));
    BOOST_TEST(!is_pss_encoding("", 1, algorithm, hash));
    BOOST_TEST(!is_pss_encoding("\xbc", 8, algorithm, hash));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
