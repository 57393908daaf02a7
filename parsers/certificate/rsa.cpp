#include "parsers/certificate/rsa.hpp"

#include <gmp.h>

namespace parsers::certificate {

// GMP, which nettle stands on, and not mbedTLS: an RSA-2048 signature takes it a third of the time,
// and signatures are most of what an audit does.
namespace {

constexpr std::size_t min_bits = 128;
/// What OpenSSL bears (OPENSSL_RSA_MAX_MODULUS_BITS and those beside it).
constexpr std::size_t max_bits = 16384;
constexpr std::size_t max_bits_with_any_exponent = 3072;
constexpr std::size_t max_exponent_bits = 64;

std::size_t size_in_bits(const mpz_t number) { return mpz_sizeinbase(number, 2); }

void read(mpz_t number, std::string_view octets) {
    mpz_import(number, octets.size(), 1, 1, 1, 0, octets.data());
}

}  // namespace

struct RsaOperation::Numbers {
    mpz_t modulus;
    mpz_t exponent;
    std::size_t size = 0;  ///< of the modulus in octets
    bool is_usable = false;

    Numbers() { mpz_inits(modulus, exponent, nullptr); }
    ~Numbers() { mpz_clears(modulus, exponent, nullptr); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;

    bool is_sound() const {
        const std::size_t bits = size_in_bits(modulus);
        return bits >= min_bits && bits <= max_bits && mpz_odd_p(modulus) != 0 &&
               mpz_odd_p(exponent) != 0 && mpz_cmp_ui(exponent, 1) > 0 &&
               mpz_cmp(exponent, modulus) < 0 &&
               (bits <= max_bits_with_any_exponent || size_in_bits(exponent) <= max_exponent_bits);
    }
};

RsaOperation::RsaOperation(const RsaKey& key) : numbers_(std::make_unique<Numbers>()) {
    read(numbers_->modulus, key.modulus);
    read(numbers_->exponent, key.exponent);
    numbers_->size = (size_in_bits(numbers_->modulus) + 7) / 8;
    numbers_->is_usable = numbers_->is_sound();
}

RsaOperation::~RsaOperation() = default;

bool RsaOperation::is_usable() const { return numbers_->is_usable; }

std::uint32_t RsaOperation::modulus_bits() const {
    return static_cast<std::uint32_t>(size_in_bits(numbers_->modulus));
}

std::string RsaOperation::recover(std::string_view signature) const {
    std::string encoded;
    // RFC 8017, 8.2.2, step 1
    if (!numbers_->is_usable || signature.size() != numbers_->size) {
        return encoded;
    }
    mpz_t number;
    mpz_init(number);
    read(number, signature);
    // RFC 8017, 5.2.2, step 1
    if (mpz_cmp(number, numbers_->modulus) < 0) {
        mpz_powm(number, number, numbers_->exponent, numbers_->modulus);
        encoded.assign(numbers_->size, '\0');
        const std::size_t octets = (size_in_bits(number) + 7) / 8;
        mpz_export(encoded.data() + (encoded.size() - octets), nullptr, 1, 1, 1, 0, number);
    }
    mpz_clear(number);
    return encoded;
}

std::string pkcs1_encoding(std::string_view digest_info, std::size_t size) {
    constexpr std::size_t frame = 3;
    constexpr std::size_t min_padding = 8;
    if (size < digest_info.size() + frame + min_padding) {
        return {};
    }
    std::string encoded(size - digest_info.size(), '\xff');
    encoded.front() = '\0';
    encoded[1] = '\x01';
    encoded.back() = '\0';
    return encoded.append(digest_info);
}

}  // namespace parsers::certificate
