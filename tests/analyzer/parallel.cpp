#include "analyzer/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using analyzer::Threads;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(every_index_is_done_once) {
    for (const unsigned threads : {0u, 1u, 4u, 100u}) {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
            BOOST_TEST_CONTEXT(threads << " threads, " << count) {
                std::vector<int> done(count);
                ::analyzer::for_each_index(count, Threads(threads),
                                           [&](std::size_t index) { ++done[index]; });
                BOOST_TEST(done == std::vector<int>(count, 1), boost::test_tools::per_element());
                ::analyzer::for_each_small(count, 256, Threads(threads),
                                           [&](std::size_t index) { ++done[index]; });
                BOOST_TEST(done == std::vector<int>(count, 2), boost::test_tools::per_element());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_lowest_failure_is_thrown_and_the_rest_is_done) {
    for (const unsigned threads : {1u, 4u}) {
        std::vector<int> done(1000);
        const auto work = [&](std::size_t index) {
            ++done[index];
            if (index % 10 == 7) {
                throw std::runtime_error(std::to_string(index));
            }
        };
        BOOST_CHECK_EXCEPTION(
            ::analyzer::for_each_index(done.size(), Threads(threads), work), std::runtime_error,
            [](const std::runtime_error& error) { return std::string(error.what()) == "7"; });
        BOOST_TEST(done == std::vector<int>(done.size(), 1), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(what_is_made_side_by_side_is_taken_in_order) {
    const auto numbers = [](std::size_t first, std::size_t end) {
        std::string text;
        for (std::size_t index = first; index < end; ++index) {
            text += std::to_string(index) + ' ';
        }
        return text;
    };
    for (const unsigned threads : {0u, 1u, 2u, 5u}) {
        for (const std::size_t count : {0u, 1u, 64u, 65u, 1024u, 1025u, 2048u, 2049u, 5000u}) {
            BOOST_TEST_CONTEXT(threads << " threads, " << count) {
                std::string taken;
                ::analyzer::in_order<std::string>(count, 64, Threads(threads), numbers,
                                                  [&](std::string&& text) { taken += text; });
                BOOST_TEST(taken == numbers(0, count));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(few_are_made_ahead) {
    constexpr std::size_t ahead = 3;
    for (const unsigned threads : {1u, 4u}) {
        std::atomic<std::size_t> taken = 0;
        std::atomic<bool> is_too_far = false;
        ::analyzer::make_and_take(
            1000, ahead, Threads(threads),
            [&](std::size_t index) { is_too_far = is_too_far || index >= taken + ahead; },
            [&](std::size_t index) { taken = index + 1; });
        BOOST_TEST(!is_too_far);
        BOOST_TEST(taken == 1000u);
    }
}

BOOST_AUTO_TEST_CASE(a_failure_ends_making_and_taking) {
    const auto fail_at = [](std::size_t wrong) {
        return [wrong](std::size_t index) {
            if (index == wrong) {
                throw std::runtime_error("failed");
            }
        };
    };
    const auto go = [](std::size_t) {};
    for (const unsigned threads : {1u, 2u, 5u}) {
        for (const std::size_t wrong : {std::size_t{0}, std::size_t{500}, std::size_t{999}}) {
            BOOST_TEST_CONTEXT(threads << " threads, " << wrong) {
                BOOST_CHECK_THROW(
                    ::analyzer::make_and_take(1000, 4, Threads(threads), fail_at(wrong), go),
                    std::runtime_error);
                BOOST_CHECK_THROW(
                    ::analyzer::make_and_take(1000, 4, Threads(threads), go, fail_at(wrong)),
                    std::runtime_error);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
