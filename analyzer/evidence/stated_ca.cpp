#include <algorithm>
#include <string>
#include <string_view>

#include "analyzer/evidence/reference.hpp"
#include "parsers/text/ascii.hpp"

namespace analyzer::evidence {

namespace {

using parsers::text::lower;
using rules::AuthorityId;

/// Hex digits alone; empty when there is anything but digits and separators. What Windows puts in
/// front of a copied thumbprint (U+200E) is not ASCII.
std::string thumbprint_digits(std::string_view text) {
    std::string digits;
    for (const char letter : text) {
        const bool is_hex =
            parsers::text::is_digit(letter) || (lower(letter) >= 'a' && lower(letter) <= 'f');
        if (is_hex) {
            digits += lower(letter);
        } else if (static_cast<unsigned char>(letter) < 0x80 && letter != ' ' && letter != ':' &&
                   letter != '-') {
            return {};
        }
    }
    return digits;
}

/// A subject as people type it: without regard to case and to spaces around separators.
std::string folded(std::string_view subject) {
    std::string out;
    for (std::size_t at = 0; at < subject.size(); ++at) {
        const bool is_loose =
            subject[at] == ' ' && (out.empty() || out.back() == ',' || out.back() == '=' ||
                                   out.back() == '+' || out.back() == ' ');
        if (is_loose) {
            continue;
        }
        if (subject[at] == ',' || subject[at] == '=' || subject[at] == '+') {
            while (!out.empty() && out.back() == ' ') {
                out.pop_back();
            }
        }
        out += lower(subject[at]);
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::vector<AuthorityId> find_by_subject(const rules::Trust& trust, std::string_view subject) {
    const std::string wanted = folded(subject);
    std::vector<AuthorityId> found;
    for (std::uint32_t index = 0; index < trust.authorities.size(); ++index) {
        if (folded(trust.authorities[index].name) == wanted) {
            found.push_back({index});
        }
    }
    // Not the one of std::ranges: clang 14 refuses the view it returns.
    std::stable_partition(found.begin(), found.end(),
                          [&](AuthorityId id) { return trust.authority(id).is_proven; });
    return found;
}

std::vector<AuthorityId> find_by_thumbprint(const rules::Evidence& evidence,
                                            std::string_view digits) {
    const auto& certificates = evidence.bundle.certificates;
    const auto named =
        std::ranges::find_if(certificates, [&](const model::Held<model::Certificate>& each) {
            const std::string print =
                digits.size() == 40 ? model::to_hex(each->sha1) : model::to_hex(each->sha256);
            return parsers::text::equal_ignoring_case(print, digits);
        });
    if (named == certificates.end()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(named - certificates.begin());
    const rules::Trust& trust = evidence.trust;
    for (std::uint32_t id = 0; id < trust.authorities.size(); ++id) {
        const rules::Authority& authority = trust.authorities[id];
        if (authority.is_proven && authority.name_id == trust.subjects[index] &&
            authority.key == trust.keys[index]) {
            return {AuthorityId{id}};
        }
    }
    return {};
}

}  // namespace

std::vector<AuthorityId> find_stated(const rules::Evidence& evidence) {
    const std::string digits = thumbprint_digits(evidence.policy.internal_ca);
    if (digits.size() == 40 || digits.size() == 64) {
        return find_by_thumbprint(evidence, digits);
    }
    return find_by_subject(evidence.trust, evidence.policy.internal_ca);
}

}  // namespace analyzer::evidence
