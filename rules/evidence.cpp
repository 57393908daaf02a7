#include "rules/evidence.hpp"

#include "rules/ascii.hpp"
#include "rules/extended_key_usage.hpp"

namespace rules {

namespace {

constexpr std::array<std::string_view, use_count> use_words{
    "Default",    "WebServicesInternal", "WebServicesExternal", "OAuthTokenIssuer",
    "Internal",   "AccessEdgeExternal",  "DataEdgeExternal",    "AudioVideoAuthentication",
    "XMPPServer", "ReverseProxy"};

}  // namespace

std::string_view to_text(Use use) { return use_words[static_cast<std::size_t>(use)]; }

std::optional<Use> parse_use(std::string_view word) {
    for (std::size_t index = 0; index < use_count; ++index) {
        if (equal_ignoring_case(word, use_words[index])) {
            return static_cast<Use>(index);
        }
    }
    // The shorthand that Request-CsCertificate takes for the Edge's external side.
    if (equal_ignoring_case(word, "External")) {
        return Use::access_edge_external;
    }
    return std::nullopt;
}

std::vector<std::string> dns_names(const model::Certificate& certificate) {
    std::vector<std::string> names;
    names.reserve(certificate.alternative_names.size());
    for (const model::GeneralName& name : certificate.alternative_names) {
        if (name.kind == model::NameKind::dns) {
            names.push_back(to_lower(certificate.text(name.value)));
        }
    }
    // RFC 6125, 6.4.4: the common name counts only where no name of the sought kind exists.
    if (names.empty()) {
        for (const model::TextSlice name : certificate.common_names) {
            names.push_back(to_lower(certificate.text(name)));
        }
    }
    return names;
}

bool covers(std::string_view presented, std::string_view host) {
    if (presented == host) {
        return true;
    }
    if (!presented.starts_with("*.")) {
        return false;
    }
    const std::size_t dot = host.find('.');
    return dot != host.npos && dot > 0 && host.substr(dot) == presented.substr(1);
}

bool is_usable(const model::Certificate& certificate, model::Instant clock) {
    return certificate.is_valid_at(clock) && permits_server_authentication(certificate);
}

}  // namespace rules
