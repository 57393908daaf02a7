#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace analyzer {

/// Calls `work(0)` … `work(count - 1)`, spread over at most `threads` threads (at least one);
/// returns when all are done. The first exception of the lowest index is thrown again here.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

/// Stretches for `in_order`: enough of either to be worth a thread's while.
inline constexpr std::size_t certificates_a_stretch = 256;
inline constexpr std::size_t findings_a_stretch = 32;

/// Hands what `make(first, end)` returns for stretches of the indexes below `count` to `take`, in
/// their order and one at a time. They are made side by side, while those before are taken; a few
/// for each thread are held at a time.
template <class Piece>
void in_order(std::size_t count, std::size_t stretch, unsigned threads,
              const std::function<Piece(std::size_t first, std::size_t end)>& make,
              const std::function<void(Piece&&)>& take) {
    constexpr std::size_t stretches_a_thread = 16;  // so that none waits long for the others' last
    const std::size_t round = stretch * stretches_a_thread * std::max(threads, 1u);
    std::vector<Piece> made;
    const auto take_made = [&] {
        for (Piece& piece : made) {
            take(std::move(piece));
        }
    };
    for (std::size_t first = 0; first < count; first += round) {
        const std::size_t end = std::min(first + round, count);
        std::vector<Piece> next((end - first + stretch - 1) / stretch);
        const std::size_t before = made.empty() ? 0 : 1;
        for_each_index(before + next.size(), threads, [&](std::size_t index) {
            if (index < before) {
                take_made();
            } else {
                const std::size_t from = first + (index - before) * stretch;
                next[index - before] = make(from, std::min(from + stretch, end));
            }
        });
        made = std::move(next);
    }
    take_made();
}

}  // namespace analyzer
