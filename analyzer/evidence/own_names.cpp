#include "analyzer/evidence/own_names.hpp"

#include <algorithm>
#include <utility>

namespace analyzer::evidence {

namespace {

bool stands_before(std::string_view left, std::string_view right) {
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

}  // namespace

OwnNames::OwnNames(std::vector<std::string> names) : names_(std::move(names)) {
    std::ranges::sort(names_, stands_before);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    has_wildcard_ =
        std::ranges::any_of(names_, [](const std::string& name) { return name.starts_with("*."); });
}

bool OwnNames::has(std::string_view name) const {
    return std::ranges::binary_search(names_, name, stands_before);
}

bool OwnNames::cover(std::string_view host) const {
    if (has(host)) {
        return true;
    }
    const std::size_t dot = has_wildcard_ ? host.find('.') : host.npos;
    return dot != host.npos && has("*" + std::string(host.substr(dot)));
}

}  // namespace analyzer::evidence
