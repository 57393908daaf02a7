#include "analyzer/simple_urls.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using parsers::model::SimpleUrlExport;
using parsers::model::Topology;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(simple_urls)

namespace {

SimpleUrlExport exported(const std::string& identity, const std::string& url) {
    SimpleUrlExport result;
    result.identity = identity;
    result.urls.push_back({.component = "Meet", .domain = "contoso.com", .active_url = url});
    result.has_urls_said = true;
    return result;
}

Topology with(const std::vector<SimpleUrlExport>& exports) {
    std::vector<const SimpleUrlExport*> pointers;
    for (const SimpleUrlExport& one : exports) {
        pointers.push_back(&one);
    }
    Topology topology;
    ::analyzer::add_simple_urls(pointers, topology);
    return topology;
}

constexpr auto meet = "https://meet.contoso.com";

}  // namespace

BOOST_AUTO_TEST_CASE(table) {
    SimpleUrlExport cut = exported("Global", meet);
    cut.is_cut = true;
    SimpleUrlExport lost = exported("Global", meet);
    lost.has_urls_said = false;
    const struct {
        std::string what;
        std::vector<SimpleUrlExport> exports;
        bool is_taken;
    } cases[] = {
        {"none", {}, false},
        {"global", {exported("global", meet)}, true},
        {"the URLs alone", {exported("", meet)}, true},
        {"twice the same",
         {exported("Global", meet), exported("", "https://MEET.contoso.com")},
         true},
        {"old and new",
         {exported("Global", meet), exported("Global", "https://m.contoso.com")},
         false},
        {"a site alone", {exported("Site:Paris", meet)}, false},
        {"a site with the global URLs",
         {exported("Site:Paris", meet), exported("Global", meet)},
         true},
        {"a site with others",
         {exported("Global", meet), exported("Site:Paris", "https://paris.contoso.com")},
         false},
        {"a cut list", {cut}, false},
        {"a lost list", {lost}, false},
    };
    for (const auto& [what, exports, is_taken] : cases) {
        BOOST_TEST_CONTEXT(what) {
            const Topology topology = with(exports);
            BOOST_TEST(topology.has_simple_urls == is_taken);
            BOOST_TEST(topology.simple_urls.size() == (is_taken ? 1u : 0u));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
