#include "tests/bench/issue.hpp"

#include <cstdio>
#include <stdexcept>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace bench {

namespace {

using File = std::unique_ptr<std::FILE, Freed<std::fclose>>;

template <typename T>
T* made(T* value) {
    return value != nullptr ? value : throw std::runtime_error("libcrypto failed");
}

void add(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = made(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void name(X509_NAME* subject, const Template& what) {
    const auto append = [subject](const char* type, const std::string& value) {
        X509_NAME_add_entry_by_txt(subject, type, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(value.data()),
                                   static_cast<int>(value.size()), -1, 0);
    };
    for (std::size_t end = what.domain.size(); end != 0;) {
        const std::size_t dot = what.domain.rfind('.', end - 1);
        const std::size_t begin = dot == std::string::npos ? 0 : dot + 1;
        append("DC", what.domain.substr(begin, end - begin));
        end = dot == std::string::npos ? 0 : dot;
    }
    append("CN", what.common_name);
}

void extend(X509* certificate, X509* signer, const Template& what) {
    add(certificate, signer, NID_subject_key_identifier, "hash");
    if (what.names.empty()) {
        add(certificate, signer, NID_basic_constraints, "critical,CA:TRUE");
        add(certificate, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        add(certificate, signer, NID_key_usage, "critical,digitalSignature,keyEncipherment");
        add(certificate, signer, NID_ext_key_usage, "serverAuth");
        add(certificate, signer, NID_subject_alt_name, what.names);
    }
    if (signer != certificate) {
        add(certificate, signer, NID_authority_key_identifier, "keyid:always");
    }
    if (signer != certificate && what.has_crl_address) {
        add(certificate, signer, NID_crl_distribution_points,
            "URI:http://pki." + what.domain + "/ca.crl");
    }
}

File open(const std::filesystem::path& path, const char* mode) {
    File file(std::fopen(path.c_str(), mode));
    return file ? std::move(file) : throw std::runtime_error("cannot open " + path.string());
}

void close(File file, bool is_good, const std::filesystem::path& path) {
    if (std::fclose(file.release()) != 0 || !is_good) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

}  // namespace

Certificate issue(const Template& what, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key) {
    Certificate certificate(made(X509_new()));
    X509* made_now = certificate.get();
    X509_set_version(made_now, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made_now), what.serial);
    name(X509_get_subject_name(made_now), what);
    X509* signer = issuer != nullptr ? issuer : made_now;
    X509_set_issuer_name(made_now, X509_get_subject_name(signer));
    ASN1_TIME_set(X509_getm_notBefore(made_now), clock + what.not_before * day);
    ASN1_TIME_set(X509_getm_notAfter(made_now), clock + what.not_after * day);
    X509_set_pubkey(made_now, key);
    extend(made_now, signer, what);
    if (X509_sign(made_now, issuer_key, what.is_sha512 ? EVP_sha512() : EVP_sha256()) == 0) {
        throw std::runtime_error("signing failed");
    }
    return certificate;
}

std::vector<Key> make_keys(const std::filesystem::path& file, std::size_t count, unsigned bits) {
    std::vector<Key> keys;
    if (!file.empty() && std::filesystem::exists(file)) {
        const File in = open(file, "r");
        while (EVP_PKEY* key = PEM_read_PrivateKey(in.get(), nullptr, nullptr, nullptr)) {
            keys.emplace_back(key);
        }
    }
    const std::size_t known = keys.size();
    while (keys.size() < count) {
        keys.emplace_back(made(EVP_RSA_gen(bits)));
    }
    if (!file.empty() && keys.size() > known) {
        File out = open(file, "w");
        bool is_good = true;
        for (const Key& key : keys) {
            is_good = is_good && PEM_write_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0,
                                                      nullptr, nullptr) == 1;
        }
        close(std::move(out), is_good, file);
    }
    keys.resize(count);
    return keys;
}

void write_pem(const std::filesystem::path& path, const std::vector<Certificate>& certificates) {
    File out = open(path, "w");
    bool is_good = true;
    for (const Certificate& certificate : certificates) {
        is_good = is_good && PEM_write_X509(out.get(), certificate.get()) == 1;
    }
    close(std::move(out), is_good, path);
}

void write_pfx(const std::filesystem::path& path, X509* certificate, EVP_PKEY* key,
               const std::string& password, std::size_t iterations) {
    const int count = static_cast<int>(iterations);
    const std::unique_ptr<PKCS12, Freed<PKCS12_free>> pfx(
        made(PKCS12_create(password.c_str(), nullptr, key, certificate, nullptr, NID_aes_256_cbc,
                           NID_aes_256_cbc, count, count, 0)));
    File out = open(path, "wb");
    const bool is_good = i2d_PKCS12_fp(out.get(), pfx.get()) == 1;
    close(std::move(out), is_good, path);
}

}  // namespace bench
