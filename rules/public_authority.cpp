#include "rules/public_authority.hpp"

#include <algorithm>
#include <string_view>

namespace rules {

bool says_public(const parsers::model::Certificate& certificate) {
    using namespace std::string_view_literals;
    constexpr auto arc = "\x67\x81\x0c\x01"sv;  // 2.23.140.1
    return std::ranges::any_of(certificate.terms->policies, [&](const parsers::model::Oid& policy) {
        return policy.bytes.starts_with(arc);
    });
}

bool is_of_windows_ca(const parsers::model::Certificate& certificate) {
    return !certificate.terms->microsoft_template.name.empty() ||
           !certificate.terms->microsoft_template.oid.empty() ||
           certificate.issuer.has_domain_component;
}

}  // namespace rules
