#include "parsers/certificate/pbe.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/pbe_algorithms.hpp"

namespace parsers::certificate {

using ber::Reader;
using model::Fault;
using model::Hash;
using model::Oid;

namespace {

/// What scrypt may take while it runs, in octets: Limits leave no more for one file.
constexpr std::uint64_t scrypt_memory = 32ull << 20;

constexpr EncodedOid pbkdf2_oid = "1.2.840.113549.1.5.12"_oid;

struct SimpleScheme {
    EncodedOid oid;
    KdfKind kdf;
    Hash hash;
    CipherChoice cipher;
};

// RFC 7292, Appendix C; RFC 8018, A.3.
constexpr SimpleScheme simple_schemes[] = {
    {"1.2.840.113549.1.12.1.1"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::rc4, 16}},
    {"1.2.840.113549.1.12.1.2"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::rc4, 5}},
    {"1.2.840.113549.1.12.1.3"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::des3, 24}},
    {"1.2.840.113549.1.12.1.4"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::des3, 16}},
    {"1.2.840.113549.1.12.1.5"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::rc2, 16, 128}},
    {"1.2.840.113549.1.12.1.6"_oid, KdfKind::pkcs12, Hash::sha1, {Cipher::rc2, 5, 40}},
    {"1.2.840.113549.1.5.1"_oid, KdfKind::pbkdf1, Hash::md2, {Cipher::des, 8}},
    {"1.2.840.113549.1.5.3"_oid, KdfKind::pbkdf1, Hash::md5, {Cipher::des, 8}},
    {"1.2.840.113549.1.5.4"_oid, KdfKind::pbkdf1, Hash::md2, {Cipher::rc2, 8, 64}},
    {"1.2.840.113549.1.5.6"_oid, KdfKind::pbkdf1, Hash::md5, {Cipher::rc2, 8, 64}},
    {"1.2.840.113549.1.5.10"_oid, KdfKind::pbkdf1, Hash::sha1, {Cipher::des, 8}},
    {"1.2.840.113549.1.5.11"_oid, KdfKind::pbkdf1, Hash::sha1, {Cipher::rc2, 8, 64}},
};

void fail_unsupported(const Reader& reader, const Oid& oid) {
    reader.source().fail(reader.rest(), Fault::unsupported_algorithm, algorithm_text(oid));
}

std::uint64_t read_iterations(Reader& reader, std::string_view name) {
    const Reader before = reader;
    const std::uint64_t iterations = reader.number(name);
    if (iterations == 0) {
        reader.source().fail(before.rest(), Fault::malformed_der, std::string(name));
    }
    return iterations;
}

/// AlgorithmIdentifier of the pseudorandom function; absent, it is HMAC-SHA-1 (RFC 8018, A.2).
Hash read_prf(Reader& parameters) {
    if (parameters.is_at_end()) {
        return Hash::sha1;
    }
    Reader algorithm = parameters.enter(tag::sequence, "PBKDF2-params.prf");
    const Oid oid = algorithm.oid("PBKDF2-params.prf.algorithm");
    const Hash hash = hmac_hash(oid);
    if (hash == Hash::unknown) {
        fail_unsupported(algorithm, oid);
    }
    return hash;
}

Kdf read_pbkdf2(Reader& function) {
    Reader parameters = function.enter(tag::sequence, "PBKDF2-params");
    Kdf kdf{.kind = KdfKind::pbkdf2};
    kdf.salt = parameters.string(tag::octet_string, "PBKDF2-params.salt.specified");
    kdf.iterations = read_iterations(parameters, "PBKDF2-params.iterationCount");
    if (parameters.peek() == tag::integer) {
        kdf.key_size = parameters.number("PBKDF2-params.keyLength");
    }
    kdf.hash = read_prf(parameters);
    return kdf;
}

/// RFC 7914, 7.
Kdf read_scrypt(Reader& function) {
    Reader parameters = function.enter(tag::sequence, "scrypt-params");
    Kdf kdf{.kind = KdfKind::scrypt, .hash = Hash::sha256};
    kdf.salt = parameters.string(tag::octet_string, "scrypt-params.salt");
    const Reader costs = parameters;
    kdf.cost.n = parameters.number("scrypt-params.costParameter");
    kdf.cost.r = parameters.number("scrypt-params.blockSize");
    kdf.cost.p = parameters.number("scrypt-params.parallelizationParameter");
    if (parameters.peek() == tag::integer) {
        kdf.key_size = parameters.number("scrypt-params.keyLength");
    }
    const auto& [n, r, p] = kdf.cost;
    if (n < 2 || (n & (n - 1)) != 0 || r == 0 || p == 0) {
        parameters.source().fail(costs.rest(), Fault::malformed_der, "scrypt-params.costParameter");
    } else if (r > scrypt_memory || p > scrypt_memory || n > scrypt_memory ||
               128 * r * (n + p) > scrypt_memory) {
        parameters.source().fail(costs.rest(), Fault::limit_exceeded,
                                 "scrypt-memory " + std::to_string(scrypt_memory));
    }
    return kdf;
}

Kdf read_kdf(Reader& parameters) {
    Reader function = parameters.enter(tag::sequence, "PBES2-params.keyDerivationFunc");
    const Oid oid = function.oid("PBES2-params.keyDerivationFunc.algorithm");
    if (pbkdf2_oid == oid.bytes) {
        return read_pbkdf2(function);
    }
    if ("1.3.6.1.4.1.11591.4.11"_oid == oid.bytes) {
        return read_scrypt(function);
    }
    fail_unsupported(function, oid);
    return {};
}

/// RFC 8018, B.2.3: what rc2ParameterVersion stands for.
std::uint32_t rc2_effective_bits(std::uint64_t version) {
    switch (version) {
        case 160:
            return 40;
        case 120:
            return 64;
        case 58:
            return 128;
        default:
            return version >= 256 && version <= 1024 ? static_cast<std::uint32_t>(version) : 0;
    }
}

void read_rc2_parameters(Reader& scheme, Pbe& pbe) {
    Reader parameters = scheme.enter(tag::sequence, "RC2-CBC-Parameter");
    const Reader version = parameters;
    pbe.cipher.effective_bits = parameters.peek() == tag::integer
                                    ? rc2_effective_bits(parameters.number("rc2ParameterVersion"))
                                    : 32;
    if (pbe.cipher.effective_bits == 0) {
        scheme.source().fail(version.rest(), Fault::malformed_der, "rc2ParameterVersion");
    }
    pbe.cipher.key_size = pbe.cipher.effective_bits / 8;
    pbe.iv = parameters.string(tag::octet_string, "RC2-CBC-Parameter.iv");
}

/// RFC 2984, 2.1 has a SEQUENCE with the IV and the key size in bits.
void read_cast_parameters(Reader& scheme, Pbe& pbe) {
    Reader parameters = scheme.enter(tag::sequence, "CAST5CBCParameters");
    pbe.iv = parameters.string(tag::octet_string, "CAST5CBCParameters.iv");
    if (parameters.peek() == tag::integer) {
        const Reader size = parameters;
        pbe.cipher.key_size = parameters.number("CAST5CBCParameters.keyLength") / 8;
        if (pbe.cipher.key_size > 16) {
            scheme.source().fail(size.rest(), Fault::malformed_der, "CAST5CBCParameters.keyLength");
        }
    }
}

Pbe read_pbes2(Reader& algorithm) {
    Reader parameters = algorithm.enter(tag::sequence, "PBES2-params");
    Pbe pbe{.kdf = read_kdf(parameters)};
    Reader scheme = parameters.enter(tag::sequence, "PBES2-params.encryptionScheme");
    const Oid oid = scheme.oid("PBES2-params.encryptionScheme.algorithm");
    const auto choice = cipher_of(oid);
    if (!choice) {
        fail_unsupported(scheme, oid);
        return pbe;
    }
    pbe.cipher = *choice;
    const bool has_free_key_size =
        choice->cipher == Cipher::rc2 || choice->cipher == Cipher::blowfish ||
        choice->cipher == Cipher::cast128 || choice->cipher == Cipher::rc4;
    if (choice->cipher == Cipher::rc2) {
        read_rc2_parameters(scheme, pbe);
    } else if (choice->cipher == Cipher::cast128 && scheme.peek() == tag::sequence) {
        read_cast_parameters(scheme, pbe);
    } else if (choice->cipher != Cipher::rc4) {
        pbe.iv = scheme.string(tag::octet_string, "PBES2-params.encryptionScheme.parameters");
    }
    // Elsewhere a stated size that contradicts the cipher is an encoder's mistake without effect:
    // PBKDF2 gives the same first octets whatever is asked for.
    if (has_free_key_size && pbe.kdf.key_size > 0 && pbe.kdf.key_size <= 128) {
        pbe.cipher.key_size = pbe.kdf.key_size;
    }
    return pbe;
}

/// RFC 9579, 5: the value is over the parameters of PBMAC1, which must state the key size.
void read_pbmac1(Reader& algorithm, Mac& mac) {
    Reader parameters = algorithm.enter(tag::sequence, "PBMAC1-params");
    Reader function = parameters.enter(tag::sequence, "PBMAC1-params.keyDerivationFunc");
    const Oid kdf = function.oid("PBMAC1-params.keyDerivationFunc.algorithm");
    if (!(pbkdf2_oid == kdf.bytes)) {
        fail_unsupported(function, kdf);
    }
    const Reader size = function;
    mac.kdf = read_pbkdf2(function);
    // RFC 9579, 9: implementations must not accept less than 20 octets
    if (mac.kdf.key_size < 20 || mac.kdf.key_size > 64) {
        parameters.source().fail(size.rest(), Fault::malformed_der, "PBKDF2-params.keyLength");
    }
    Reader scheme = parameters.enter(tag::sequence, "PBMAC1-params.messageAuthScheme");
    const Oid oid = scheme.oid("PBMAC1-params.messageAuthScheme.algorithm");
    mac.hash = hmac_hash(oid);
    if (mac.hash == Hash::unknown) {
        fail_unsupported(scheme, oid);
    }
}

}  // namespace

std::uint64_t Kdf::work(std::size_t size) const {
    if (kind == KdfKind::scrypt) {
        return 2 * cost.n * cost.r * cost.p;
    }
    if (kind == KdfKind::pbkdf1 || kind == KdfKind::pem) {
        return iterations;
    }
    const std::size_t digest = std::max<std::size_t>(digest_size(hash), 1);
    const std::uint64_t blocks = (size + digest - 1) / digest;
    const std::uint64_t rounds = std::max(iterations, iterations + salt.size() / 64);
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    return rounds > most / std::max<std::uint64_t>(blocks, 1) ? most : rounds * blocks;
}

Pbe read_pbe(Reader algorithm) {
    const Oid oid = algorithm.oid("AlgorithmIdentifier.algorithm");
    if ("1.2.840.113549.1.5.13"_oid == oid.bytes) {
        return read_pbes2(algorithm);
    }
    const auto* scheme =
        std::find_if(std::begin(simple_schemes), std::end(simple_schemes),
                     [&](const SimpleScheme& known) { return known.oid == oid.bytes; });
    if (scheme == std::end(simple_schemes)) {
        fail_unsupported(algorithm, oid);
        return {};
    }
    Pbe pbe{.kdf = {.kind = scheme->kdf, .hash = scheme->hash}, .cipher = scheme->cipher};
    Reader parameters = algorithm.enter(tag::sequence, "PBEParameter");
    pbe.kdf.salt = parameters.string(tag::octet_string, "PBEParameter.salt");
    pbe.kdf.iterations = read_iterations(parameters, "PBEParameter.iterationCount");
    return pbe;
}

Mac read_mac(Reader data) {
    Reader digest = data.enter(tag::sequence, "MacData.mac");
    Reader algorithm = digest.enter(tag::sequence, "MacData.mac.digestAlgorithm");
    const Oid oid = algorithm.oid("MacData.mac.digestAlgorithm.algorithm");
    Mac mac{.kdf = {.kind = KdfKind::pkcs12}};
    const bool is_pbmac1 = "1.2.840.113549.1.5.14"_oid == oid.bytes;
    if (is_pbmac1) {
        read_pbmac1(algorithm, mac);
    } else {
        mac.hash = mac.kdf.hash = hash_algorithm(oid.bytes);
    }
    mac.value = digest.string(tag::octet_string, "MacData.mac.digest");
    const std::string_view salt = data.string(tag::octet_string, "MacData.macSalt");
    const std::uint64_t iterations =
        data.is_at_end() ? 1 : read_iterations(data, "MacData.iterations");
    if (!is_pbmac1) {
        mac.kdf.salt = salt;
        mac.kdf.iterations = iterations;
        mac.kdf.key_size = digest_size(mac.hash);
    }
    // said last: a damaged structure comes before an algorithm that this program lacks
    if (digest_size(mac.hash) == 0) {
        fail_unsupported(algorithm, oid);
    }
    return mac;
}

}  // namespace parsers::certificate
