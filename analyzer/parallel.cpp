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

/// Does all of the stretch, whatever fails.
void run(std::size_t first, std::size_t end, const std::function<void(std::size_t)>& work,
         FirstFailure& failure) {
    for (std::size_t index = first; index < end; ++index) {
        // The task holds an exception in its future; there is no catch but main's.
        std::packaged_task<void()> task([&] {
            for (; index < end; ++index) {
                work(index);
            }
        });
        task();
        if (index < end) {
            failure.keep(index, task.get_future());
        }
    }
}

}  // namespace

void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work) {
    const std::size_t workers = std::min<std::size_t>(std::max(threads, 1u), count);
    // A task costs a system call, since glibc's call_once wakes whoever might wait: many small
    // pieces of work share one.
    const std::size_t stretch = std::clamp<std::size_t>(count / (64 * (workers + 1)), 1, 64);
    std::atomic<std::size_t> next = 0;
    FirstFailure failure;
    const auto take = [&] {
        for (std::size_t first = next.fetch_add(stretch); first < count;
             first = next.fetch_add(stretch)) {
            run(first, std::min(first + stretch, count), work, failure);
        }
    };
    std::vector<std::future<void>> helpers;
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
