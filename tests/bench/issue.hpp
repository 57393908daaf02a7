#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace bench {

template <auto free_it>
struct Freed {
    template <typename T>
    void operator()(T* value) const {
        free_it(value);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

/// All certificates are judged at 2026-06-01T00:00:00Z.
inline constexpr long clock = 1'780'272'000;
inline constexpr long day = 24 * 60 * 60;

struct Template {
    std::string common_name;
    std::string domain;
    std::string names;  ///< of the SAN, as openssl.cnf writes them; empty: a CA
    long serial = 1;
    long not_before = 0;  ///< in days from the clock
    long not_after = 0;
    bool has_crl_address = true;
    bool is_sha512 = false;
};

/// With `issuer` null, self-signed.
Certificate issue(const Template& what, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key);

/// So many RSA keys of so many bits, from the file as far as it has them; the file keeps them.
std::vector<Key> make_keys(const std::filesystem::path& file, std::size_t count, unsigned bits);

void write_pem(const std::filesystem::path& path, const std::vector<Certificate>& certificates);

/// AES-256 and HMAC-SHA-256 with PBKDF2 for certificate and key (RFC 8018), and a MAC.
void write_pfx(const std::filesystem::path& path, X509* certificate, EVP_PKEY* key,
               const std::string& password, std::size_t iterations);

}  // namespace bench
