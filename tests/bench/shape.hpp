#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// How large a deployment is, and what is wrong with it.
struct Shape {
    std::string folder;
    std::size_t servers = 20;
    std::size_t certificates = 60;  ///< at least one a server; all but the newest have expired
    std::size_t servers_a_pool = 12;
    std::size_t sites = 1;
    std::size_t certificates_a_file = 1;
    std::size_t pfx = 0;  ///< percent of the files; those hold one certificate and its key
    std::size_t iterations = 10'000;  ///< of every derivation in a PFX
    std::size_t duplicates = 0;       ///< percent of the certificates that lie there twice
    std::size_t defects = 0;          ///< of every server: 0 to 4
    std::size_t keys = 16;            ///< that all certificates share
    std::uint64_t seed = 1;
    std::string domain = "bench.example";
    std::string key_file;  ///< where keys are taken from, and kept for the next time

    /// An even spread of numbers, the same for the same seed.
    std::uint64_t random(std::uint64_t purpose, std::uint64_t index) const;
    bool chance(std::uint64_t purpose, std::uint64_t index, std::size_t percent) const {
        return random(purpose, index) % 100 < percent;
    }
};

/// The command line, or nothing when it is none.
std::optional<Shape> parse_shape(const std::vector<std::string>& words);

/// What the command line may be.
std::string shape_usage();

}  // namespace bench
