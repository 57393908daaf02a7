#include "analyzer/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <vector>

namespace analyzer {

namespace {

/// The failure of the lowest index, so that which one is told does not depend on the threads.
struct FirstFailure {
    std::mutex mutex;
    std::size_t index = 0;
    std::future<void> result;

    void keep(std::size_t at, std::future<void> failed) {
        const std::lock_guard lock(mutex);
        if (!result.valid() || at < index) {
            index = at;
            result = std::move(failed);
        }
    }
};

}  // namespace

void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    FirstFailure failure;
    const auto take = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            bool is_done = false;
            // The task holds an exception in its future; there is no catch but main's.
            std::packaged_task<void()> task([&] {
                work(index);
                is_done = true;
            });
            task();
            if (!is_done) {
                failure.keep(index, task.get_future());
            }
        }
    };
    std::vector<std::future<void>> helpers;
    const std::size_t workers = std::min<std::size_t>(std::max(threads, 1u), count);
    for (std::size_t helper = 1; helper < workers; ++helper) {
        helpers.push_back(std::async(std::launch::async, take));
    }
    take();
    for (std::future<void>& helper : helpers) {
        helper.get();
    }
    if (failure.result.valid()) {
        failure.result.get();
    }
}

}  // namespace analyzer
