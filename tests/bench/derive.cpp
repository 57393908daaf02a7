// derive COUNT ITERATIONS THREADS: the derivations that opening COUNT of the generator's PFX files
// takes, in mbedTLS and without anything else: for each one PKCS#12 derivation for the MAC (RFC
// 7292, B.2) and two PBKDF2 with HMAC-SHA-256 (RFC 8018), for the certificate and for the key.
#include <array>
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include <mbedtls/md.h>
#include <mbedtls/pkcs12.h>
#include <mbedtls/pkcs5.h>

namespace bench {

namespace {

using Bytes = std::array<unsigned char, 32>;

constexpr std::size_t salt_size = 8;

bool derive_mac_key(Bytes& key, const Bytes& salt, int iterations) {
    constexpr std::array<unsigned char, 28> password{0, 'c', 0, 'o', 0, 'r', 0, 'r', 0, 'e',
                                                     0, 'c', 0, 't', 0, ' ', 0, 'h', 0, 'o',
                                                     0, 'r', 0, 's', 0, 'e', 0, 0};
    return mbedtls_pkcs12_derivation(key.data(), key.size(), password.data(), password.size(),
                                     salt.data(), salt_size, MBEDTLS_MD_SHA256,
                                     MBEDTLS_PKCS12_DERIVE_MAC_KEY, iterations) == 0;
}

bool derive_cipher_key(Bytes& key, const Bytes& salt, unsigned iterations) {
    const std::string password = "correct horse";
    mbedtls_md_context_t context;
    mbedtls_md_init(&context);
    const bool is_good =
        mbedtls_md_setup(&context, mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), 1) == 0 &&
        mbedtls_pkcs5_pbkdf2_hmac(&context, reinterpret_cast<const unsigned char*>(password.data()),
                                  password.size(), salt.data(), salt_size, iterations,
                                  static_cast<std::uint32_t>(key.size()), key.data()) == 0;
    mbedtls_md_free(&context);
    return is_good;
}

bool derive(std::size_t number, unsigned iterations) {
    Bytes salt{};
    for (std::size_t at = 0; at < sizeof number; ++at) {
        salt[at] = static_cast<unsigned char>(number >> (8 * at));
    }
    Bytes key{};
    return derive_mac_key(key, salt, static_cast<int>(iterations)) &&
           derive_cipher_key(key, salt, iterations) && derive_cipher_key(key, salt, iterations);
}

}  // namespace

}  // namespace bench

int main(int argument_count, char** words) {
    if (argument_count != 4) {
        std::fputs("usage: derive COUNT ITERATIONS THREADS\n", stderr);
        return 2;
    }
    const std::size_t count = std::stoul(words[1]);
    const auto iterations = static_cast<unsigned>(std::stoul(words[2]));
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> failed{0};
    {
        std::vector<std::jthread> threads;
        for (unsigned long left = std::stoul(words[3]); left > 0; --left) {
            threads.emplace_back([&] {
                for (std::size_t number = next++; number < count; number = next++) {
                    failed += bench::derive(number, iterations) ? 0 : 1;
                }
            });
        }
    }
    return failed == 0 ? 0 : 1;
}
