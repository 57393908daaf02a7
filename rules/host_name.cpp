#include "rules/host_name.hpp"

#include <algorithm>

#include "rules/ascii.hpp"

namespace rules {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_label(std::string_view label) {
    return !label.empty() && std::ranges::all_of(label, [](char character) {
        const char lower = static_cast<char>(character | 0x20);
        return is_digit(character) || (lower >= 'a' && lower <= 'z') || character == '-' ||
               character == '_' || static_cast<unsigned char>(character) >= 0x80;
    });
}

}  // namespace

bool is_fqdn(std::string_view text) {
    if (text.substr(0, 2) == "*.") {
        text.remove_prefix(2);
    } else if (text.find('.') == text.npos) {
        return false;
    }
    for (std::size_t dot = text.find('.'); dot != text.npos; dot = text.find('.')) {
        if (!is_label(text.substr(0, dot))) {
            return false;
        }
        text.remove_prefix(dot + 1);
    }
    return is_label(text) && !std::ranges::all_of(text, is_digit);
}

std::string url_host(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != url.npos) {
        url.remove_prefix(scheme + 3);
    }
    url = url.substr(0, url.find_first_of("/?#"));
    url = url.substr(0, url.find(':'));
    std::string host = to_lower(url);
    // With a label in front, a single label is judged like several; a wildcard is none.
    return is_fqdn("x." + host) ? host : std::string();
}

bool may_be_wildcard(NameReason reason) {
    return reason == NameReason::meet_url || reason == NameReason::dialin_url ||
           reason == NameReason::admin_url || reason == NameReason::lyncdiscover ||
           reason == NameReason::lyncdiscover_internal;
}

bool any_covers(const std::vector<std::string>& names, const std::string& host) {
    const std::size_t dot = host.find('.');
    return std::ranges::binary_search(names, host) ||
           (dot != host.npos && dot > 0 &&
            std::ranges::binary_search(names, "*" + host.substr(dot)));
}

bool bears(const std::vector<std::string>& names, const RequiredName& required) {
    const auto stands = [&](const std::string& name) {
        return std::ranges::binary_search(names, name);
    };
    // Microsoft's pages show three forms for XMPP federation; any of them will do (requirements
    // §0.2).
    if (required.reason == NameReason::xmpp_domain) {
        return stands(required.name) || stands("xmpp." + required.name) ||
               stands("*." + required.name);
    }
    return may_be_wildcard(required.reason) ? any_covers(names, required.name)
                                            : stands(required.name);
}

}  // namespace rules
