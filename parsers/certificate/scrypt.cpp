#include <array>
#include <bit>
#include <vector>

#include "parsers/certificate/kdf.hpp"

namespace parsers::certificate {

namespace {

using Words = std::array<std::uint32_t, 16>;

/// RFC 7914, 3: the Salsa20/8 core.
void salsa20_8(Words& block) {
    Words x = block;
    const auto quarter = [&x](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        x[b] ^= std::rotl(x[a] + x[d], 7);
        x[c] ^= std::rotl(x[b] + x[a], 9);
        x[d] ^= std::rotl(x[c] + x[b], 13);
        x[a] ^= std::rotl(x[d] + x[c], 18);
    };
    for (int round = 0; round < 8; round += 2) {
        quarter(0, 4, 8, 12);
        quarter(5, 9, 13, 1);
        quarter(10, 14, 2, 6);
        quarter(15, 3, 7, 11);
        quarter(0, 1, 2, 3);
        quarter(5, 6, 7, 4);
        quarter(10, 11, 8, 9);
        quarter(15, 12, 13, 14);
    }
    for (std::size_t index = 0; index < x.size(); ++index) {
        block[index] += x[index];
    }
}

using Blocks = std::vector<Words>;  // 2 · r of them

/// RFC 7914, 4: scryptBlockMix.
void mix(Blocks& blocks, Blocks& mixed) {
    Words x = blocks.back();
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        for (std::size_t word = 0; word < x.size(); ++word) {
            x[word] ^= blocks[index][word];
        }
        salsa20_8(x);
        mixed[index / 2 + (index % 2) * (blocks.size() / 2)] = x;
    }
    blocks.swap(mixed);
}

/// RFC 7914, 5: scryptROMix.
void rom_mix(Blocks& blocks, std::uint64_t n) {
    Blocks mixed(blocks.size());
    std::vector<Words> table;
    table.reserve(n * blocks.size());
    for (std::uint64_t index = 0; index < n; ++index) {
        table.insert(table.end(), blocks.begin(), blocks.end());
        mix(blocks, mixed);
    }
    for (std::uint64_t index = 0; index < n; ++index) {
        const std::uint64_t chosen =
            (blocks.back()[0] | std::uint64_t{blocks.back()[1]} << 32) & (n - 1);
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            for (std::size_t word = 0; word < blocks[block].size(); ++word) {
                blocks[block][word] ^= table[chosen * blocks.size() + block][word];
            }
        }
        mix(blocks, mixed);
    }
}

Blocks load(const std::uint8_t* bytes, std::size_t count) {
    Blocks blocks(count);
    for (Words& block : blocks) {
        for (std::uint32_t& word : block) {
            word = static_cast<std::uint32_t>(bytes[0] | bytes[1] << 8 | bytes[2] << 16) |
                   static_cast<std::uint32_t>(bytes[3]) << 24;
            bytes += 4;
        }
    }
    return blocks;
}

void store(const Blocks& blocks, std::uint8_t* bytes) {
    for (const Words& block : blocks) {
        for (const std::uint32_t word : block) {
            for (int shift = 0; shift < 32; shift += 8) {
                *bytes++ = static_cast<std::uint8_t>(word >> shift);
            }
        }
    }
}

}  // namespace

Secret scrypt(std::string_view password, std::string_view salt, const ScryptCost& cost,
              std::size_t size) {
    const std::size_t chunk = 128 * cost.r;
    Secret bytes = pbkdf2(model::Hash::sha256, password, salt, 1, chunk * cost.p);
    for (std::uint64_t index = 0; index < cost.p; ++index) {
        std::uint8_t* part = bytes.data() + index * chunk;
        Blocks blocks = load(part, 2 * cost.r);
        rom_mix(blocks, cost.n);
        store(blocks, part);
    }
    return pbkdf2(model::Hash::sha256, password, view(bytes), 1, size);
}

}  // namespace parsers::certificate
