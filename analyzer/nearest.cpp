#include "analyzer/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace analyzer {

namespace {

std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest_word(std::string_view word, std::span<const std::string> known) {
    constexpr std::size_t longest = 64;  // a word beyond is no slip
    constexpr std::size_t shortest = 4;
    if (word.size() > longest) {
        return {};
    }
    std::string best;
    std::size_t least = word.size() / 3 + 1;
    for (const std::string& one : known) {
        const bool is_start = word.size() >= shortest && one.starts_with(word);
        const std::size_t apart = is_start ? 1 : distance(word, one);
        if (apart < least) {
            least = apart;
            best = one;
        }
    }
    return best;
}

}  // namespace analyzer
