#include "analyzer/root_listings.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(root_listings)

namespace {

/// Files of the working folder /work, and one beside it.
::analyzer::Loaded loaded() {
    ::analyzer::Loaded result;
    for (const char* path : {"a.cer", "roots/b.cer", "roots/deep/c.cer", "rootsmore/d.cer"}) {
        result.files.push_back({.path = path, .base = {}});
        result.disk_paths.push_back(std::string("/work/") + path);
    }
    result.files.push_back({.path = "x/e.cer", .base = "store"});
    result.disk_paths.push_back("/elsewhere/store/x/e.cer");
    return result;
}

/// `path: files` of each listing.
std::vector<std::string> told(const std::vector<std::string>& given) {
    std::vector<std::string> texts;
    for (const auto& listing : ::analyzer::find_root_listings(loaded(), given, "/work")) {
        texts.push_back(listing.path + ":");
        for (const auto file : listing.files) {
            texts.back() += " " + std::to_string(file.value);
        }
    }
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    const struct {
        std::vector<std::string> given;
        std::vector<std::string> listings;
    } cases[] = {
        {{}, {}},
        {{"roots"}, {"roots: 1 2"}},
        {{"./roots/"}, {"roots: 1 2"}},
        {{"/work/roots"}, {"roots: 1 2"}},
        {{"roots/b.cer"}, {"roots/b.cer: 1"}},
        {{"roots", "roots/deep"}, {"roots/deep: 2", "roots: 1"}},
        {{"roots", "roots"}, {"roots: 1 2"}},
        {{"/elsewhere/store"}, {"store: 4"}},
        {{"/elsewhere/store/x/e.cer"}, {"store/x/e.cer: 4"}},
        {{"."}, {".: 0 1 2 3"}},
        {{"nothing"}, {}},
    };
    for (const auto& [given, listings] : cases) {
        BOOST_TEST_CONTEXT((given.empty() ? "none" : given.front())) {
            BOOST_TEST(told(given) == listings, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
