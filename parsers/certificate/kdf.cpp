#include "parsers/certificate/kdf.hpp"

#include <algorithm>

#include <nettle/hmac.h>
#include <nettle/nettle-meta.h>

namespace parsers::certificate {

using model::Hash;

namespace {

// nettle and not mbedtls_md: the latter has no SHA-512/t, SHA-3 only since version 3 and MD2 only
// before it; containers use all of them.
const nettle_hash* algorithm(Hash hash) {
    switch (hash) {
        case Hash::md2:
            return &nettle_md2;
        case Hash::md4:
            return &nettle_md4;
        case Hash::md5:
            return &nettle_md5;
        case Hash::sha1:
            return &nettle_sha1;
        case Hash::sha224:
            return &nettle_sha224;
        case Hash::sha256:
            return &nettle_sha256;
        case Hash::sha384:
            return &nettle_sha384;
        case Hash::sha512:
            return &nettle_sha512;
        case Hash::sha512_224:
            return &nettle_sha512_224;
        case Hash::sha512_256:
            return &nettle_sha512_256;
        case Hash::sha3_224:
            return &nettle_sha3_224;
        case Hash::sha3_256:
            return &nettle_sha3_256;
        case Hash::sha3_384:
            return &nettle_sha3_384;
        case Hash::sha3_512:
            return &nettle_sha3_512;
        default:
            return nullptr;
    }
}

/// A running hash; its state is wiped with it.
class RunningHash {
  public:
    explicit RunningHash(Hash hash) : hash_(algorithm(hash)), state_(hash_->context_size) {
        hash_->init(state_.data());
    }
    RunningHash& add(std::string_view bytes) {
        hash_->update(state_.data(), bytes.size(), octets(bytes));
        return *this;
    }
    /// Leaves the hash as new; `result` gets the digest.
    void finish(Secret& result) {
        result.resize(hash_->digest_size);
        hash_->digest(state_.data(), result.size(), result.data());
    }

  private:
    const nettle_hash* hash_;
    Secret state_;
};

/// HMAC keyed once and used often (RFC 2104).
class Hmac {
  public:
    Hmac(Hash hash, std::string_view key)
        : hash_(algorithm(hash)),
          outer_(hash_->context_size),
          inner_(hash_->context_size),
          state_(hash_->context_size) {
        nettle_hmac_set_key(outer_.data(), inner_.data(), state_.data(), hash_, key.size(),
                            octets(key));
    }
    Hmac& add(std::string_view bytes) {
        nettle_hmac_update(state_.data(), hash_, bytes.size(), octets(bytes));
        return *this;
    }
    /// Leaves the HMAC as new; `result` gets the digest.
    void finish(Secret& result) {
        result.resize(hash_->digest_size);
        nettle_hmac_digest(outer_.data(), inner_.data(), state_.data(), hash_, result.size(),
                           result.data());
    }

  private:
    const nettle_hash* hash_;
    Secret outer_;
    Secret inner_;
    Secret state_;
};

/// `bytes` repeated up to a multiple of `block` (RFC 7292, B.2, steps 2 and 3).
void repeat(std::string_view bytes, std::size_t block, Secret& result) {
    const std::size_t size = (bytes.size() + block - 1) / block * block;
    for (std::size_t index = 0; index < size; ++index) {
        result.push_back(static_cast<std::uint8_t>(bytes[index % bytes.size()]));
    }
}

/// Adds `addend` + 1 to a big-endian number of the same size (RFC 7292, B.2, step 6 C).
void add_one_more(std::uint8_t* number, const Secret& addend) {
    unsigned carry = 1;
    for (std::size_t index = addend.size(); index-- > 0;) {
        carry += number[index] + addend[index];
        number[index] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
}

}  // namespace

std::size_t digest_size(Hash hash) {
    const nettle_hash* known = algorithm(hash);
    return known != nullptr ? known->digest_size : 0;
}

Secret hmac(Hash hash, std::string_view key, std::string_view message) {
    Secret result;
    Hmac(hash, key).add(message).finish(result);
    return result;
}

Secret pkcs12_kdf(Hash hash, std::string_view password, std::string_view salt,
                  std::uint64_t iterations, KdfPurpose purpose, std::size_t size) {
    const std::size_t block = algorithm(hash)->block_size;
    const Secret diversifier(block, static_cast<std::uint8_t>(purpose));
    Secret input;
    repeat(salt, block, input);
    repeat(password, block, input);
    Secret result;
    RunningHash digest(hash);
    while (result.size() < size) {
        Secret chunk;
        digest.add(view(diversifier)).add(view(input)).finish(chunk);
        for (std::uint64_t round = 1; round < iterations; ++round) {
            digest.add(view(chunk)).finish(chunk);
        }
        result.insert(result.end(), chunk.begin(), chunk.end());
        Secret addend;
        addend.reserve(block);
        for (std::size_t index = 0; index < block; ++index) {
            addend.push_back(chunk[index % chunk.size()]);
        }
        for (std::size_t start = 0; start < input.size(); start += block) {
            add_one_more(input.data() + start, addend);
        }
    }
    result.resize(size);
    return result;
}

Secret pbkdf1(Hash hash, std::string_view password, std::string_view salt, std::uint64_t iterations,
              std::size_t size) {
    RunningHash digest(hash);
    Secret result;
    digest.add(password).add(salt).finish(result);
    for (std::uint64_t round = 1; round < iterations; ++round) {
        digest.add(view(result)).finish(result);
    }
    result.resize(std::min(size, result.size()));
    return result;
}

Secret pbkdf2(Hash prf, std::string_view password, std::string_view salt, std::uint64_t iterations,
              std::size_t size) {
    Secret result;
    Hmac mac(prf, password);
    Secret round_value;
    for (std::uint32_t block = 1; result.size() < size; ++block) {
        const char index[] = {static_cast<char>(block >> 24), static_cast<char>(block >> 16),
                              static_cast<char>(block >> 8), static_cast<char>(block)};
        mac.add(salt).add({index, sizeof index}).finish(round_value);
        Secret sum = round_value;
        for (std::uint64_t round = 1; round < iterations; ++round) {
            mac.add(view(round_value)).finish(round_value);
            std::transform(sum.begin(), sum.end(), round_value.begin(), sum.begin(),
                           std::bit_xor<>());
        }
        result.insert(result.end(), sum.begin(), sum.end());
    }
    result.resize(size);
    return result;
}

Secret pem_kdf(std::string_view password, std::string_view salt, std::size_t size) {
    Secret result;
    Secret chunk;
    RunningHash digest(Hash::md5);
    while (result.size() < size) {
        digest.add(view(chunk)).add(password).add(salt).finish(chunk);
        result.insert(result.end(), chunk.begin(), chunk.end());
    }
    result.resize(size);
    return result;
}

}  // namespace parsers::certificate
