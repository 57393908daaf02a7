#include "parsers/topology/simple_urls.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "parsers/text/ascii.hpp"
#include "parsers/topology/domains.hpp"

namespace parsers::topology {
namespace {

using assignment::text_of;
using assignment::Value;

/// Takes one `Name=text` from the start of a printed object; the text ends before a semicolon, or
/// where the next object starts.
struct Pair {
    std::string_view name;
    std::string_view text;
};

Pair take_pair(std::string_view& rest) {
    std::string_view pair = rest.substr(0, rest.find(';'));
    pair = pair.substr(0, pair.find("Component=", 1));
    rest.remove_prefix(pair.size());
    if (rest.starts_with(';')) {
        rest.remove_prefix(1);
    }
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string_view text = pair.substr(std::min(equals + 1, pair.size()));
    // Printed objects are parted by a comma and space, or stand in braces of their own.
    while (!text.empty() && (text::is_space(text.back()) || text.back() == ',' ||
                             text.back() == '{' || text.back() == '}')) {
        text.remove_suffix(1);
    }
    const std::size_t start = std::min(pair.find_first_not_of("{, \t\r\n"), equals);
    return {text::trim(pair.substr(start, equals - start)), text};
}

bool drop_ellipsis(std::string_view& text) {
    for (const std::string_view ellipsis : {"...", "\xE2\x80\xA6"}) {
        if (text.ends_with(ellipsis)) {
            text.remove_suffix(ellipsis.size());
            return true;
        }
    }
    return false;
}

void keep(model::SimpleUrl& url, std::vector<model::SimpleUrl>& urls) {
    if (!url.component.empty() && !url.active_url.empty()) {
        urls.push_back(std::move(url));
    }
    url = {};
}

/// One or more printed objects.
void read_printed(std::string_view text, const model::Location& place,
                  model::SimpleUrlExport& result) {
    text = text::trim(text);
    if (text.starts_with('{') && text.ends_with('}')) {
        text = text.substr(1, text.size() - 2);
    }
    result.is_cut = drop_ellipsis(text) || result.is_cut;
    model::SimpleUrl url;
    while (!text.empty()) {
        const auto [name, value] = take_pair(text);
        if (text::equal_ignoring_case(name, "Component")) {
            keep(url, result.urls);
            url.component = value;
            url.place = place;
        } else if (text::equal_ignoring_case(name, "Domain")) {
            url.domain = text::to_lower(value);
        } else if (text::equal_ignoring_case(name, "ActiveUrl")) {
            url.active_url = value;
        }
    }
    keep(url, result.urls);
}

void read_one(const Value& value, const model::Location& place, model::SimpleUrlExport& result) {
    if (!is_simple_url(value)) {
        read_printed(text_of(value), place, result);
        return;
    }
    model::SimpleUrl url{text_of(value, "Component"), text::to_lower(text_of(value, "Domain")),
                         text_of(value, "ActiveUrl"), place};
    keep(url, result.urls);
}

}  // namespace

bool is_simple_url(const Value& object) {
    return object.find("Component") != nullptr && object.find("ActiveUrl") != nullptr;
}

bool is_simple_url_configuration(const Value& object) {
    return object.kind == Value::Kind::object && object.find("SimpleUrl") != nullptr;
}

model::SimpleUrlExport read_simple_urls(const Value& object, const model::Location& place) {
    model::SimpleUrlExport result;
    result.identity = text_of(object, "Identity");
    result.place = place;
    const Value* urls = object.find("SimpleUrl");
    if (urls == nullptr) {
        read_one(object, place, result);
    } else if (const auto* items = assignment::items_of(*urls)) {
        for (const Value& item : *items) {
            read_one(item, place, result);
        }
    } else {
        read_one(*urls, place, result);
    }
    result.has_urls_said = !result.urls.empty();
    return result;
}

model::SimpleUrlExport read_simple_urls(Source& source, Element configuration,
                                        std::string identity) {
    model::Topology topology;
    read_simple_urls(source, configuration, topology);
    model::SimpleUrlExport result;
    result.identity = std::move(identity);
    result.urls = std::move(topology.simple_urls);
    result.has_urls_said = true;
    result.place = source.place(configuration);
    return result;
}

}  // namespace parsers::topology
