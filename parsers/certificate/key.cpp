#include "parsers/certificate/key.hpp"

#include <string>
#include <string_view>

#include "parsers/certificate/algorithms.hpp"
#include "parsers/certificate/public_part.hpp"

namespace parsers::certificate {

using ber::Reader;
using model::KeyAlgorithm;

namespace {

using namespace std::string_view_literals;

// AlgorithmIdentifiers and OIDs to build SubjectPublicKeyInfo with.
constexpr auto rsa_algorithm = "\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00"sv;
constexpr auto ec_oid = "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"sv;
constexpr auto dsa_oid = "\x06\x07\x2a\x86\x48\xce\x38\x04\x01"sv;

std::string spki(std::string_view algorithm, std::string_view key) {
    const std::string bits = ber::encode(tag::bit_string, std::string(1, '\0').append(key));
    return ber::encode(tag::sequence, std::string(algorithm) + bits);
}

/// SubjectPublicKeyInfo from what is behind the version of an RSAPrivateKey.
std::string rsa_public_key(Reader& key, std::string_view algorithm) {
    const std::string_view modulus = key.next(tag::integer, "RSAPrivateKey.modulus").whole;
    const std::string_view exponent = key.next(tag::integer, "RSAPrivateKey.publicExponent").whole;
    if (key.source().problem()) {
        return {};
    }
    return spki(algorithm,
                ber::encode(tag::sequence, std::string(modulus) + std::string(exponent)));
}

/// SubjectPublicKeyInfo from what is behind the version of an ECPrivateKey; `parameters` are those
/// of the enclosing structure, ECParameters encoded, or empty.
std::string ec_public_key(Reader& key, std::string parameters) {
    const std::string_view number = key.string(tag::octet_string, "ECPrivateKey.privateKey");
    if (key.peek() == tag::context_constructed(0)) {
        const Element stated = key.next("ECPrivateKey.parameters");
        parameters = parameters.empty() ? std::string(stated.contents) : parameters;
    }
    std::string point;
    if (key.peek() == tag::context_constructed(1)) {
        Reader wrapped = key.enter(tag::context_constructed(1), "ECPrivateKey.publicKey");
        const std::string_view bits = wrapped.string(tag::bit_string, "ECPrivateKey.publicKey");
        point = bits.substr(bits.empty() ? 0 : 1);
    } else if (parameters.starts_with('\x06') && parameters.size() > 2) {
        point = ec_public_point(std::string_view(parameters).substr(2), number);
    }
    if (key.source().problem() || point.empty() || parameters.empty()) {
        return {};
    }
    return spki(ber::encode(tag::sequence, std::string(ec_oid) + parameters), point);
}

/// From OpenSSL's own DSA structure, behind the version: p, q, g, y, x.
std::string dsa_public_key(Reader& key) {
    std::string parameters;
    for (const std::string_view name : {"DSAPrivateKey.p", "DSAPrivateKey.q", "DSAPrivateKey.g"}) {
        parameters += key.next(tag::integer, name).whole;
    }
    const std::string_view value = key.next(tag::integer, "DSAPrivateKey.y").whole;
    if (key.source().problem()) {
        return {};
    }
    return spki(
        ber::encode(tag::sequence, std::string(dsa_oid) + ber::encode(tag::sequence, parameters)),
        value);
}

/// From PKCS#8: only x is stored, y = gˣ mod p (FIPS 186-4, 4.1).
std::string dsa_public_key(const Element& algorithm, Reader parameters, Reader& key) {
    Reader numbers = parameters.enter(tag::sequence, "Dss-Parms");
    const std::string_view p = numbers.next(tag::integer, "Dss-Parms.p").contents;
    numbers.next(tag::integer, "Dss-Parms.q");
    const std::string_view g = numbers.next(tag::integer, "Dss-Parms.g").contents;
    const std::string_view x = key.next(tag::integer, "DSAPrivateKey").contents;
    const std::string value = power_modulo(g, x, p);
    if (key.source().problem() || numbers.source().problem() || value.empty()) {
        return {};
    }
    return spki(algorithm.whole, ber::encode(tag::integer, value));
}

/// The PrivateKeyInfo's inner key; the octets are a source of their own.
std::string inner_public_key(ber::Source& source, KeyAlgorithm algorithm, const Element& identifier,
                             Reader parameters) {
    Reader octets(source);
    if (algorithm == KeyAlgorithm::dsa) {
        return dsa_public_key(identifier, parameters, octets);
    }
    const bool is_rsa = algorithm == KeyAlgorithm::rsa || algorithm == KeyAlgorithm::rsa_pss;
    if (!is_rsa && algorithm != KeyAlgorithm::ec) {
        return {};
    }
    Reader key = octets.enter(tag::sequence, "PrivateKeyInfo.privateKey");
    key.next(tag::integer, "PrivateKeyInfo.privateKey.version");
    if (is_rsa) {
        return rsa_public_key(key,
                              algorithm == KeyAlgorithm::rsa ? rsa_algorithm : identifier.whole);
    }
    return ec_public_key(key, std::string(parameters.rest()));
}

/// PrivateKeyInfo or OneAsymmetricKey, behind the version.
model::SuppliedKey read_pkcs8(Reader& info) {
    model::SuppliedKey key;
    const Element identifier = info.next(tag::sequence, "PrivateKeyInfo.privateKeyAlgorithm");
    Reader algorithm(info, identifier);
    key.algorithm = key_algorithm(algorithm.oid("PrivateKeyInfo.privateKeyAlgorithm").bytes);
    const std::string_view octets = info.string(tag::octet_string, "PrivateKeyInfo.privateKey");
    if (info.source().problem()) {
        return key;
    }
    info.next_if(tag::context_constructed(0));  // attributes
    if (const auto stated = info.next_if(tag::context(1)); stated && stated->contents.size() > 1) {
        key.public_key = spki(identifier.whole, stated->contents.substr(1));
        return key;
    }
    ber::Source inner = info.source().inside(octets);
    key.public_key = inner_public_key(inner, key.algorithm, identifier, algorithm);
    if (inner.problem()) {
        info.source().fail(octets, inner.problem()->fault, inner.problem()->detail);
    }
    return key;
}

}  // namespace

model::SuppliedKey read_private_key(ber::Source& source) {
    Reader outer(source);
    const Element whole = outer.next(tag::sequence, "PrivateKeyInfo");
    Reader info(outer, whole);
    const Element version = info.next(tag::integer, "PrivateKeyInfo.version");
    model::SuppliedKey key;
    if (info.peek() == tag::sequence) {
        key = read_pkcs8(info);
    } else if (info.peek() == tag::octet_string) {
        key.public_key = ec_public_key(info, {});
        key.algorithm = KeyAlgorithm::ec;
    } else if (version.contents == "\0"sv || version.contents == "\1"sv) {
        // OpenSSL's DSA keys have six numbers, RSA keys nine (more with several primes)
        const Reader start = info;
        std::size_t numbers = 0;
        for (Reader rest = info; rest.next_if(tag::integer);) {
            ++numbers;
        }
        const bool is_dsa = numbers == 5;
        key.algorithm = is_dsa ? KeyAlgorithm::dsa : KeyAlgorithm::rsa;
        info = start;
        key.public_key = is_dsa ? dsa_public_key(info) : rsa_public_key(info, rsa_algorithm);
    } else {
        source.fail(whole.contents, model::Fault::malformed_der, "PrivateKeyInfo.version");
    }
    key.place = source.locate(whole.whole);
    return key;
}

}  // namespace parsers::certificate
