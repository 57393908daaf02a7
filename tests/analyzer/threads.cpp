#include "analyzer/threads.hpp"

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(threads)

using ::analyzer::Threads;

BOOST_AUTO_TEST_CASE(the_calling_thread_counts) {
    BOOST_TEST(Threads().count() == 1u);
    BOOST_TEST(Threads(0).count() == 1u);
    BOOST_TEST(Threads(1).count() == 1u);
    BOOST_TEST(Threads(5).count() == 5u);
}

BOOST_AUTO_TEST_CASE(as_many_as_asked_for_share_and_they_are_always_the_same) {
    const Threads threads(4);
    std::set<std::thread::id> known;
    for (int round = 0; round < 20; ++round) {
        std::mutex mutex;
        std::set<std::thread::id> sharing;
        std::atomic<int> parts = 0;
        threads.share(3, [&] {
            const std::lock_guard lock(mutex);
            sharing.insert(std::this_thread::get_id());
            ++parts;
        });
        BOOST_TEST(parts <= 3);
        BOOST_TEST(parts == static_cast<int>(sharing.size()));
        BOOST_TEST(sharing.contains(std::this_thread::get_id()));
        known.merge(sharing);
    }
    BOOST_TEST(known.size() <= 4u);
}

BOOST_AUTO_TEST_CASE(all_that_began_have_ended) {
    const Threads threads(4);
    for (int round = 0; round < 100; ++round) {
        std::atomic<int> begun = 0;
        std::atomic<int> ended = 0;
        threads.share(4, [&] {
            ++begun;
            // All wait for each other, so that no part is over before the last has begun.
            while (begun < 4) {
                std::this_thread::yield();
            }
            ++ended;
        });
        BOOST_TEST(ended == 4);
    }
}

BOOST_AUTO_TEST_CASE(parts_may_share_again) {
    const Threads threads(3);
    std::atomic<int> inner = 0;
    std::atomic<int> outer = 0;
    threads.share(3, [&] {
        ++outer;
        threads.share(3, [&] { ++inner; });
    });
    BOOST_TEST(inner >= outer);
    BOOST_TEST(inner <= 3 * outer);
}

BOOST_AUTO_TEST_CASE(a_failure_is_thrown_when_all_have_ended_and_the_threads_go_on) {
    const Threads threads(4);
    for (int round = 0; round < 20; ++round) {
        std::atomic<int> begun = 0;
        std::atomic<int> ended = 0;
        const auto part = [&] {
            const int mine = ++begun;
            while (begun < 4) {
                std::this_thread::yield();
            }
            ++ended;
            if (mine == 1 + round % 4) {
                throw std::runtime_error("failed");
            }
        };
        BOOST_CHECK_THROW(threads.share(4, part), std::runtime_error);
        BOOST_TEST(ended == 4);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
