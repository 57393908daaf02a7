#include "parsers/certificate/pss.hpp"

#include <string>

#include "parsers/certificate/digest.hpp"

namespace parsers::certificate {

namespace {

/// MGF1 (RFC 8017, B.2.1); empty when the hash cannot be computed.
std::string mask(model::Hash hash, std::string_view seed, std::size_t size) {
    std::string octets;
    for (std::uint32_t counter = 0; octets.size() < size; ++counter) {
        std::string input(seed);
        for (int shift = 24; shift >= 0; shift -= 8) {
            input += static_cast<char>(counter >> shift);
        }
        const auto part = digest_of(hash, input);
        if (!part) {
            return {};
        }
        octets += part->bytes();
    }
    octets.resize(size);
    return octets;
}

}  // namespace

bool is_pss_encoding(std::string_view encoded, std::uint32_t modulus_bits,
                     const model::SignatureAlgorithm& algorithm, std::string_view message_hash) {
    const std::uint32_t bits = modulus_bits - 1;
    const std::size_t size = (bits + 7) / 8;
    // The modulus may be one octet longer than the encoded message.
    if (encoded.size() > size && encoded.front() == '\0') {
        encoded.remove_prefix(1);
    }
    const std::size_t hash_size = message_hash.size();
    if (encoded.size() != size || size < hash_size + algorithm.salt_size + 2 ||
        encoded.back() != '\xbc') {
        return false;
    }
    const std::string_view masked = encoded.substr(0, size - hash_size - 1);
    const std::string_view hash = encoded.substr(masked.size(), hash_size);
    std::string block = mask(algorithm.mask_hash, hash, masked.size());
    const auto unused = static_cast<unsigned char>(0xff00u >> (8 * size - bits));
    if (block.empty() || (static_cast<unsigned char>(masked.front()) & unused) != 0) {
        return false;
    }
    for (std::size_t at = 0; at < block.size(); ++at) {
        block[at] = static_cast<char>(block[at] ^ masked[at]);
    }
    block.front() = static_cast<char>(block.front() & ~unused);
    // Zeros, an octet 01, and the salt.
    const std::size_t salt_start = block.size() - algorithm.salt_size;
    if (block.find_first_not_of('\0') != salt_start - 1 || block[salt_start - 1] != '\x01') {
        return false;
    }
    const auto again = digest_of(
        algorithm.hash, std::string(8, '\0').append(message_hash).append(block, salt_start));
    return again && again->bytes() == hash;
}

}  // namespace parsers::certificate
