#include "rules/profile.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "rules/catalogue.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(profile)

using ::rules::Family;
using ::rules::Rule;

namespace {

constexpr Rule unknown(std::string_view id) {
    return {.id = id,
            .name = "nothing",
            .severity = ::rules::Severity::note,
            .citation = {"Nowhere", "", "https://example.test"},
            .needs = {},
            .since = "0.1",
            .summary = {"a", "b", "c"},
            .message = {"a", "b", "c"},
            .remedy = {"a", "b", "c"},
            .check = nullptr};
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_rule_has_a_family_products_and_a_reason) {
    for (const Rule* rule : ::rules::catalogue()) {
        BOOST_TEST_CONTEXT(rule->id) {
            const ::rules::Profile profile = ::rules::profile_of(*rule);
            BOOST_TEST_REQUIRE(profile.why != nullptr);
            BOOST_TEST(profile.why->placeholders() == 0u);
            BOOST_TEST(!::rules::product_names(profile.products).empty());
            const int digit = static_cast<int>(::rules::family_of(*rule));
            BOOST_TEST(((digit >= 1 && digit <= 6) || digit == 9));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rule_without_a_line_has_its_familys_reason) {
    for (const std::string_view id :
         {"TC1999", "TC2999", "TC3999", "TC4999", "TC5999", "TC6999", "TC9999"}) {
        const Rule rule = unknown(id);
        const ::rules::Profile profile = ::rules::profile_of(rule);
        BOOST_TEST((profile.products == ::rules::every_product));
        BOOST_TEST((profile.why != nullptr), id);
    }
}

BOOST_AUTO_TEST_CASE(products_are_named_in_order) {
    using namespace ::rules;
    BOOST_TEST(product_names(skype_2015 | lync_2013) ==
               "Lync Server 2013, Skype for Business Server 2015");
    BOOST_TEST(product_years(every_product) == "2010, 2013, 2015, 2019/SE");
    BOOST_TEST(product_years(skype_2019) == "2019/SE");
    BOOST_TEST(product_years({}) == "");
    BOOST_TEST(product_years(profile_of(unknown("TC1001")).products) == "2013, 2015");
    BOOST_TEST(product_years(profile_of(unknown("TC1015")).products) == "2010");
    BOOST_TEST(product_years(profile_of(unknown("TC9006")).products) ==
               "2010, 2013, 2015, 2019/SE");
}

BOOST_AUTO_TEST_CASE(families_have_titles) {
    BOOST_TEST((::rules::family_of(unknown("TC4001")) == Family::edge));
    BOOST_TEST(::rules::title_of(Family::edge).in(::rules::Language::english) == "Edge Servers");
    BOOST_TEST(::rules::title_of(Family::inputs).in(::rules::Language::french) ==
               "Ce qui a été fourni");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
