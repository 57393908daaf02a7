#pragma once

#include <cstddef>
#include <functional>

namespace analyzer {

/// Calls `work(0)` … `work(count - 1)`, spread over at most `threads` threads (at least one);
/// returns when all are done. The first exception of the lowest index is thrown again here.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

}  // namespace analyzer
