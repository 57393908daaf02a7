#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace analyzer {

/// Calls `work(0)` … `work(count - 1)`, spread over at most `threads` threads (at least one);
/// returns when all are done. The first exception of the lowest index is thrown again here.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

/// Hands what `make(first, end)` returns for stretches of the indexes below `count` to `take`, in
/// their order and one at a time. They are made side by side, while those before are taken; a few
/// for each thread are held at a time.
void in_order(std::size_t count, unsigned threads,
              const std::function<std::string(std::size_t first, std::size_t end)>& make,
              const std::function<void(std::string_view)>& take);

}  // namespace analyzer
