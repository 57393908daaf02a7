#include "parsers/certificate/rsa.hpp"

#include <mbedtls/bignum.h>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(rsa)

using namespace std::string_literals;
using parsers::certificate::pkcs1_encoding;
using parsers::certificate::RsaOperation;

namespace {

/// 2^(8 × size) - 1.
std::string largest(std::size_t size) { return std::string(size, '\xff'); }

std::string number(std::size_t size, char last) { return std::string(size - 1, '\0') + last; }

bool is_usable(const std::string& modulus, const std::string& exponent) {
    return RsaOperation({modulus, exponent}).is_usable();
}

std::string random_octets(std::mt19937_64& random, std::size_t size) {
    std::string octets;
    while (octets.size() < size) {
        octets += static_cast<char>(random());
    }
    return octets;
}

class BigNumber {
  public:
    explicit BigNumber(const std::string& octets) {
        mbedtls_mpi_init(&value_);
        BOOST_REQUIRE(mbedtls_mpi_read_binary(&value_,
                                              reinterpret_cast<const unsigned char*>(octets.data()),
                                              octets.size()) == 0);
    }
    ~BigNumber() { mbedtls_mpi_free(&value_); }
    BigNumber(const BigNumber&) = delete;
    BigNumber& operator=(const BigNumber&) = delete;
    mbedtls_mpi* value() { return &value_; }

  private:
    mbedtls_mpi value_{};
};

/// The same by another library.
std::string recover_by_mbedtls(const std::string& modulus, const std::string& exponent,
                               const std::string& signature) {
    BigNumber n(modulus);
    BigNumber e(exponent);
    BigNumber s(signature);
    std::string octets(modulus.size(), '\0');
    if (mbedtls_mpi_cmp_mpi(s.value(), n.value()) >= 0) {
        return {};
    }
    BOOST_REQUIRE(mbedtls_mpi_exp_mod(s.value(), s.value(), e.value(), n.value(), nullptr) == 0);
    BOOST_REQUIRE(mbedtls_mpi_write_binary(s.value(),
                                           reinterpret_cast<unsigned char*>(octets.data()),
                                           octets.size()) == 0);
    return octets;
}

}  // namespace

BOOST_AUTO_TEST_CASE(known_values) {
    const std::string modulus = largest(16);
    const RsaOperation cube({modulus, "\x03"});
    BOOST_TEST(cube.modulus_bits() == 128u);
    BOOST_TEST(cube.recover(number(16, '\x02')) == number(16, '\x08'));
    BOOST_TEST(cube.recover(number(16, '\0')) == number(16, '\0'));
    // (-1)³
    BOOST_TEST(cube.recover(largest(15) + '\xfe') == largest(15) + '\xfe');
}

BOOST_AUTO_TEST_CASE(what_is_no_signature) {
    const std::string modulus = largest(16);
    const RsaOperation cube({modulus, "\x03"});
    BOOST_TEST(cube.recover(modulus).empty());
    BOOST_TEST(cube.recover(number(15, '\x02')).empty());
    BOOST_TEST(cube.recover(number(17, '\x02')).empty());
    BOOST_TEST(cube.recover("").empty());
}

BOOST_AUTO_TEST_CASE(leading_zeros_of_the_modulus) {
    const std::string modulus = '\0' + largest(16);
    const RsaOperation cube({modulus, "\x03"});
    BOOST_TEST(cube.modulus_bits() == 128u);
    BOOST_TEST(cube.recover(number(16, '\x02')) == number(16, '\x08'));
}

BOOST_AUTO_TEST_CASE(keys) {
    BOOST_TEST(is_usable(largest(16), "\x03"));
    BOOST_TEST(!is_usable("\x7f" + largest(15), "\x03"));
    BOOST_TEST(!is_usable(largest(15) + '\xfe', "\x03"));
    BOOST_TEST(!is_usable(largest(16), "\x01"));
    BOOST_TEST(!is_usable(largest(16), "\x04"));
    BOOST_TEST(!is_usable(largest(16), ""));
    BOOST_TEST(!is_usable("", "\x03"));
    BOOST_TEST(!is_usable(largest(16), largest(16)));
    BOOST_TEST(is_usable(largest(16), largest(15) + '\xfd'));
}

BOOST_AUTO_TEST_CASE(keys_that_would_take_minutes) {
    BOOST_TEST(is_usable(largest(2048), "\x01\x00\x01"s));
    BOOST_TEST(!is_usable(largest(2049), "\x01\x00\x01"s));
    BOOST_TEST(is_usable(largest(384), largest(383)));
    BOOST_TEST(is_usable(largest(385), largest(8)));
    BOOST_TEST(!is_usable(largest(385), largest(9)));
    const std::string modulus = largest(2049);
    BOOST_TEST(RsaOperation({modulus, "\x03"}).recover(number(2049, '\x02')).empty());
}

BOOST_AUTO_TEST_CASE(as_mbedtls_has_it) {
    std::mt19937_64 random(1);
    for (const std::size_t size : {16u, 17u, 64u, 127u, 128u, 256u, 384u, 512u}) {
        for (const std::string& exponent : {"\x03"s, "\x11"s, "\x01\x00\x01"s, largest(7)}) {
            std::string modulus = random_octets(random, size);
            modulus.front() = static_cast<char>(modulus.front() | '\x80');
            modulus.back() = static_cast<char>(modulus.back() | '\x01');
            const std::string signature = random_octets(random, size);
            BOOST_TEST_CONTEXT(size << " octets, exponent of " << exponent.size()) {
                BOOST_TEST((RsaOperation({modulus, exponent}).recover(signature) ==
                            recover_by_mbedtls(modulus, exponent, signature)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(encoding) {
    BOOST_TEST(pkcs1_encoding("abc", 14) == "\0\x01"s + largest(8) + '\0' + "abc");
    BOOST_TEST(pkcs1_encoding("abc", 16) == "\0\x01"s + largest(10) + '\0' + "abc");
    BOOST_TEST(pkcs1_encoding("abc", 13).empty());
    BOOST_TEST(pkcs1_encoding("abc", 0).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
