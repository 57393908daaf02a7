#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "analyzer/threads.hpp"

namespace analyzer {

/// Calls `work(0)` … `work(count - 1)`, spread over the threads; returns when all are done. The
/// first exception of the lowest index is thrown again here.
void for_each_index(std::size_t count, const Threads& threads,
                    const std::function<void(std::size_t)>& work);

/// Enough of each to be worth a thread's while.
inline constexpr std::size_t certificates_a_stretch = 256;
inline constexpr std::size_t pools_a_stretch = 32;
inline constexpr std::size_t findings_a_stretch = 32;

/// The same for what costs little: no thread is asked for less than a stretch.
void for_each_small(std::size_t count, std::size_t stretch, const Threads& threads,
                    const std::function<void(std::size_t)>& work);

/// Calls `make(0)` … `make(count - 1)`, spread over the threads, and `take` for each index, in
/// their order and one at a time, once it is made. Nothing is made before all but `ahead` of those
/// in front of it are taken. After an exception nothing more is begun; it is thrown again here.
void make_and_take(std::size_t count, std::size_t ahead, const Threads& threads,
                   const std::function<void(std::size_t)>& make,
                   const std::function<void(std::size_t)>& take);

/// Hands what `make(first, end)` returns for stretches of the indexes below `count` to `take`, in
/// their order and one at a time. They are made side by side, while those before are taken; a few
/// for each thread are held at a time.
template <class Piece>
void in_order(std::size_t count, std::size_t stretch, const Threads& threads,
              const std::function<Piece(std::size_t first, std::size_t end)>& make,
              const std::function<void(Piece&&)>& take) {
    constexpr std::size_t stretches_a_thread = 16;  // so that none waits long for the others' last
    const std::size_t ahead = stretches_a_thread * threads.count();
    const std::size_t stretches = (count + stretch - 1) / stretch;
    std::vector<Piece> held(std::min(ahead, stretches));
    make_and_take(
        stretches, ahead, threads,
        [&](std::size_t index) {
            const std::size_t first = index * stretch;
            held[index % held.size()] = make(first, std::min(first + stretch, count));
        },
        [&](std::size_t index) { take(std::exchange(held[index % held.size()], Piece())); });
}

}  // namespace analyzer
