#include "analyzer/threads.hpp"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace analyzer {

class Threads::Pool {
  public:
    explicit Pool(unsigned helpers) : most_(helpers) {}
    Pool(Pool&&) = delete;
    ~Pool() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        work_.notify_all();
        for (std::thread& helper : helpers_) {
            helper.join();
        }
    }

    unsigned helpers() const { return most_; }

    void share(std::size_t most, const std::function<void()>& part) {
        const std::size_t helpers = std::min<std::size_t>(most - 1, most_);
        Job job{.part = part, .wanted = helpers};
        open(job, helpers);
        attempt(job);
        close(job);
        if (job.failed.valid()) {
            job.failed.get();
        }
    }

  private:
    /// A part that helpers may join in.
    struct Job {
        const std::function<void()>& part;
        std::size_t wanted;       ///< helpers that may still join
        std::size_t at_work = 0;  ///< helpers that have not ended
        std::condition_variable done{};
        std::future<void> failed{};
    };

    void open(Job& job, std::size_t helpers) {
        {
            const std::lock_guard lock(mutex_);
            while (helpers_.size() < helpers) {
                helpers_.emplace_back([this] { help(); });
            }
            jobs_.push_back(&job);
        }
        if (helpers == 1) {
            work_.notify_one();
        } else {
            work_.notify_all();
        }
    }

    void close(Job& job) {
        std::unique_lock lock(mutex_);
        std::erase(jobs_, &job);
        job.done.wait(lock, [&] { return job.at_work == 0; });
    }

    void help() {
        std::unique_lock lock(mutex_);
        while (true) {
            work_.wait(lock, [&] { return is_over_ || !jobs_.empty(); });
            if (is_over_) {
                return;
            }
            Job& job = *jobs_.back();
            ++job.at_work;
            if (--job.wanted == 0) {
                std::erase(jobs_, &job);
            }
            lock.unlock();
            attempt(job);
            lock.lock();
            std::erase(jobs_, &job);  // where one has ended, nothing is left to begin
            if (--job.at_work == 0) {
                job.done.notify_one();
            }
        }
    }

    void attempt(Job& job) {
        bool is_done = false;
        // The task holds an exception in its future; there is no catch but main's.
        std::packaged_task<void()> task([&] {
            job.part();
            is_done = true;
        });
        task();
        if (!is_done) {
            const std::lock_guard lock(mutex_);
            job.failed = task.get_future();
        }
    }

    std::mutex mutex_;
    std::condition_variable work_;
    unsigned most_;
    std::vector<std::thread> helpers_;
    std::vector<Job*> jobs_;  ///< those that helpers are wanted for; the innermost last
    bool is_over_ = false;
};

Threads::Threads(unsigned count) : pool_(count > 1 ? std::make_shared<Pool>(count - 1) : nullptr) {}

unsigned Threads::count() const { return pool_ ? pool_->helpers() + 1 : 1; }

void Threads::share(std::size_t most, const std::function<void()>& part) const {
    if (pool_ && most > 1) {
        pool_->share(most, part);
    } else {
        part();
    }
}

}  // namespace analyzer
