#include "parsers/model/held.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(held)

using Text = ::parsers::model::Held<std::string>;

BOOST_AUTO_TEST_CASE(a_copy_is_a_value_of_its_own) {
    Text first("one");
    Text second = first;
    second->append(" more");
    BOOST_TEST(*first == "one");
    BOOST_TEST(*second == "one more");
    first = second;
    second->clear();
    BOOST_TEST(*first == "one more");
}

BOOST_AUTO_TEST_CASE(what_moves_stays_where_it_is) {
    std::vector<Text> texts;
    texts.emplace_back("one");
    const std::string* const place = &*texts.front();
    texts.resize(100);
    texts.back() = std::move(texts.front());
    BOOST_TEST(&*texts.back() == place);
    BOOST_TEST(*texts.back() == "one");
}

BOOST_AUTO_TEST_CASE(without_a_value_it_may_be_copied_and_assigned_to) {
    const Text none;
    Text some = none;
    some = Text("one");
    BOOST_TEST(some->size() == 3u);
    some = none;
    some = Text("another");
    BOOST_TEST(*some == "another");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
