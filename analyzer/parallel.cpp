#include "analyzer/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
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

/// What is made by several threads and taken in order.
class Line {
  public:
    Line(std::size_t count, std::size_t ahead, const std::function<void(std::size_t)>& make,
         const std::function<void(std::size_t)>& take)
        : count_(count), made_(std::min(ahead, count)), make_(make), take_(take) {}

    /// One thread's part: makes what is next until nothing is left.
    void work() {
        Stop stop{*this};
        std::unique_lock lock(mutex_);
        while (next_ < count_ && !is_stopped_) {
            if (next_ - taken_ >= made_.size()) {
                room_.wait(lock);
                continue;
            }
            const std::size_t index = next_++;
            lock.unlock();
            make_(index);
            lock.lock();
            made_[index % made_.size()] = true;
            if (!is_taking_) {
                take_made(lock);
            }
        }
        stop.is_needed = false;
    }

  private:
    /// Frees the others where an exception ends one thread's part: what it would have made never
    /// comes.
    struct Stop {
        Line& line;
        bool is_needed = true;

        ~Stop() {
            if (is_needed) {
                const std::lock_guard lock(line.mutex_);
                line.is_stopped_ = true;
                line.room_.notify_all();
            }
        }
    };

    void take_made(std::unique_lock<std::mutex>& lock) {
        is_taking_ = true;
        while (taken_ < count_ && made_[taken_ % made_.size()]) {
            lock.unlock();
            take_(taken_);
            lock.lock();
            made_[taken_ % made_.size()] = false;
            ++taken_;
            room_.notify_all();
        }
        is_taking_ = false;
    }

    std::size_t count_;
    std::mutex mutex_;
    std::condition_variable room_;  ///< to make more
    std::size_t next_ = 0;          ///< to be made
    std::size_t taken_ = 0;
    std::vector<bool> made_;  ///< and not taken, by index modulo the size
    bool is_taking_ = false;
    bool is_stopped_ = false;
    const std::function<void(std::size_t)>& make_;
    const std::function<void(std::size_t)>& take_;
};

/// Spread over at most so many of the threads.
void spread(std::size_t count, std::size_t most, const Threads& threads,
            const std::function<void(std::size_t)>& work) {
    if (count == 0) {
        return;
    }
    const std::size_t workers = std::min<std::size_t>(threads.count(), most);
    // Many small pieces of work share a task.
    const std::size_t stretch = std::clamp<std::size_t>(count / (256 * workers), 1, 64);
    std::atomic<std::size_t> next = 0;
    FirstFailure failure;
    threads.share(workers, [&] {
        for (std::size_t first = next.fetch_add(stretch); first < count;
             first = next.fetch_add(stretch)) {
            run(first, std::min(first + stretch, count), work, failure);
        }
    });
    if (failure.result.valid()) {
        failure.result.get();
    }
}

}  // namespace

void for_each_index(std::size_t count, const Threads& threads,
                    const std::function<void(std::size_t)>& work) {
    spread(count, count, threads, work);
}

void for_each_small(std::size_t count, std::size_t stretch, const Threads& threads,
                    const std::function<void(std::size_t)>& work) {
    spread(count, (count + stretch - 1) / stretch, threads, work);
}

void make_and_take(std::size_t count, std::size_t ahead, const Threads& threads,
                   const std::function<void(std::size_t)>& make,
                   const std::function<void(std::size_t)>& take) {
    Line line(count, ahead, make, take);
    threads.share(count, [&] { line.work(); });
}

}  // namespace analyzer
