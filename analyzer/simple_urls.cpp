#include "analyzer/simple_urls.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "parsers/text/ascii.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

using parsers::text::to_lower;

/// What is compared: hosts and components have no case.
std::set<std::tuple<std::string, std::string, std::string>> contents(
    const model::SimpleUrlExport& exported) {
    std::set<std::tuple<std::string, std::string, std::string>> result;
    for (const model::SimpleUrl& url : exported.urls) {
        result.emplace(to_lower(url.component), url.domain, to_lower(url.active_url));
    }
    return result;
}

/// An export without identity is of the URLs alone, which the global scope has by default.
bool is_global(const model::SimpleUrlExport& exported) {
    return exported.identity.empty() ||
           parsers::text::equal_ignoring_case(exported.identity, "Global");
}

}  // namespace

void add_simple_urls(std::span<const model::SimpleUrlExport* const> exported,
                     model::Topology& topology) {
    const auto global =
        std::ranges::find_if(exported, [](const auto* urls) { return is_global(*urls); });
    const bool is_whole = std::ranges::all_of(
        exported, [](const auto* urls) { return urls->has_urls_said && !urls->is_cut; });
    if (global == exported.end() || !is_whole) {
        return;
    }
    const auto expected = contents(**global);
    if (std::ranges::all_of(exported,
                            [&](const auto* urls) { return contents(*urls) == expected; })) {
        topology.has_simple_urls = true;
        topology.simple_urls = (*global)->urls;
    }
}

}  // namespace analyzer
