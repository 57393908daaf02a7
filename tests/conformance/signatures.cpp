#include "tests/conformance/signatures.hpp"

#include <mbedtls/md.h>
#include <mbedtls/pk.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/certificate/signature.hpp"

namespace conformance {

namespace model = parsers::model;
using parsers::certificate::Verification;
using parsers::certificate::Verifier;

namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

mbedtls_md_type_t md_type(model::Hash hash) {
    switch (hash) {
        case model::Hash::md5:
            return MBEDTLS_MD_MD5;
        case model::Hash::sha1:
            return MBEDTLS_MD_SHA1;
        case model::Hash::sha224:
            return MBEDTLS_MD_SHA224;
        case model::Hash::sha256:
            return MBEDTLS_MD_SHA256;
        case model::Hash::sha384:
            return MBEDTLS_MD_SHA384;
        case model::Hash::sha512:
            return MBEDTLS_MD_SHA512;
        default:
            return MBEDTLS_MD_NONE;
    }
}

/// A key that both can verify with.
class Key {
  public:
    explicit Key(const model::Certificate& holder) : ours_(holder) {
        mbedtls_pk_init(&theirs_);
        const std::string_view spki = holder.bytes(holder.key.spki);
        // mbedTLS takes the bytes as not const, and does not change them.
        auto* next = const_cast<unsigned char*>(octets(spki));
        is_loaded_ = mbedtls_pk_parse_subpubkey(&next, next + spki.size(), &theirs_) == 0 &&
                     mbedtls_pk_can_do(&theirs_, MBEDTLS_PK_RSA) != 0;
    }
    Key(Key&&) = delete;
    ~Key() { mbedtls_pk_free(&theirs_); }

    Verification by_us(const model::Certificate& one) {
        return ours_.verify(one.bytes(one.tbs), one.signature_algorithm, one.bytes(one.signature));
    }

    /// Nothing where mbedTLS lacks the hash or refuses the key.
    std::optional<bool> by_mbedtls(const model::Certificate& one) {
        const mbedtls_md_info_t* const hash =
            mbedtls_md_info_from_type(md_type(one.signature_algorithm.hash));
        std::array<unsigned char, MBEDTLS_MD_MAX_SIZE> digest{};
        const std::string_view tbs = one.bytes(one.tbs);
        const std::string_view signature = one.bytes(one.signature);
        if (!is_loaded_ || hash == nullptr ||
            mbedtls_md(hash, octets(tbs), tbs.size(), digest.data()) != 0) {
            return std::nullopt;
        }
        return mbedtls_pk_verify(&theirs_, mbedtls_md_get_type(hash), digest.data(),
                                 mbedtls_md_get_size(hash), octets(signature),
                                 signature.size()) == 0;
    }

  private:
    Verifier ours_;
    mbedtls_pk_context theirs_{};
    bool is_loaded_ = false;
};

/// By encoded name of who has them, then by the encoded key.
using Keys = std::map<std::string_view, std::map<std::string_view, Key>>;

Keys collect_keys(const std::vector<Outcome>& outcomes) {
    Keys keys;
    for (const Outcome& outcome : outcomes) {
        for (const auto& supplied : outcome.material.certificates) {
            const model::Certificate& one = *supplied.certificate;
            if (one.key.algorithm == model::KeyAlgorithm::rsa) {
                keys[one.bytes(one.subject.der)].try_emplace(one.bytes(one.key.spki), one);
            }
        }
    }
    return keys;
}

class Comparison {
  public:
    explicit Comparison(const std::vector<Outcome>& outcomes) : keys_(collect_keys(outcomes)) {}

    void add(const Outcome& outcome, const model::Certificate& one) {
        if (one.signature_algorithm.scheme != model::SignatureScheme::rsa_pkcs1) {
            return;
        }
        for (auto& [spki, key] : keys_[one.bytes(one.issuer.der)]) {
            if (const std::optional<bool> theirs = key.by_mbedtls(one)) {
                const Verification same = *theirs ? Verification::valid : Verification::invalid;
                count(outcome, *theirs, key.by_us(one) == same);
            }
        }
    }
    std::vector<Measure> take() { return {std::move(all_), std::move(valid_)}; }

  private:
    void count(const Outcome& outcome, bool is_valid, bool is_same) {
        for (Measure* const measure : {&all_, &valid_}) {
            if (measure == &valid_ && !is_valid) {
                continue;
            }
            ++measure->of;
            if (is_same) {
                ++measure->reached;
            } else {
                measure->misses.emplace_back(value(outcome.row, "file"));
            }
        }
    }

    Keys keys_;
    Measure all_{"all", "RSA signatures: judged as by mbedTLS", 0, 0, {}};
    Measure valid_{"all", "  of them valid", 0, 0, {}};
};

}  // namespace

std::vector<Measure> compare_signatures(const std::vector<Outcome>& outcomes) {
    Comparison comparison(outcomes);
    for (const Outcome& outcome : outcomes) {
        for (const auto& supplied : outcome.material.certificates) {
            comparison.add(outcome, *supplied.certificate);
        }
    }
    return comparison.take();
}

}  // namespace conformance
