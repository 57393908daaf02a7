#include "rules/inputs/faults.hpp"

#include <set>

#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(inputs)
BOOST_AUTO_TEST_SUITE(faults)

using namespace tests::support;

namespace {

std::vector<model::Fault> faults() {
    std::vector<model::Fault> all;
    for (int index = 0; index <= static_cast<int>(model::Fault::unknown_computer); ++index) {
        all.push_back(static_cast<model::Fault>(index));
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(explanations_are_clauses) {
    for (const model::Fault fault : faults()) {
        for (const rules::Language language : rules::languages) {
            const std::string_view text = rules::explanation(fault).in(language);
            BOOST_TEST(!text.ends_with('.'), text);
        }
        BOOST_TEST((rules::explanation(fault).placeholders() & ~1u) == 0u);
    }
}

BOOST_AUTO_TEST_CASE(remedies_are_sentences) {
    for (const model::Fault fault : faults()) {
        for (const rules::Language language : rules::languages) {
            const std::string_view text = rules::remedy(fault).in(language);
            BOOST_TEST(text.ends_with('.'), text);
        }
        BOOST_TEST(rules::remedy(fault).placeholders() == 0u);
    }
}

BOOST_AUTO_TEST_CASE(words_are_unique) {
    std::set<std::string_view> words;
    for (const model::Fault fault : faults()) {
        BOOST_TEST(words.insert(rules::to_text(fault)).second, rules::to_text(fault));
    }
    BOOST_TEST(rules::to_text(model::Fault::malformed_der) == "malformed_der");
}

BOOST_AUTO_TEST_CASE(consequences) {
    using model::Fault;
    using rules::Consequence;
    BOOST_TEST((rules::consequence(Fault::malformed_pem) == Consequence::unreadable));
    BOOST_TEST((rules::consequence(Fault::empty_file) == Consequence::unreadable));
    BOOST_TEST((rules::consequence(Fault::wrong_password) == Consequence::locked));
    BOOST_TEST((rules::consequence(Fault::dangling_reference) == Consequence::dangling));
    BOOST_TEST((rules::consequence(Fault::not_published) == Consequence::unpublished));
    for (const Fault fault : {Fault::not_interpreted, Fault::unknown_role, Fault::trailing_data,
                              Fault::link_outside, Fault::too_large}) {
        BOOST_TEST((rules::consequence(fault) == Consequence::mention), rules::to_text(fault));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
