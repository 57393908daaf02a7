#include "rules/neighbours/reverse_proxy.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "rules/join.hpp"
#include "rules/required_names.hpp"

namespace rules {

namespace {

/// The names on all certificates that may be in use.
class PresentNames {
  public:
    PresentNames(const Evidence& evidence, const Selection& selection) {
        for (const Candidate& candidate : selection.candidates) {
            const model::Certificate& certificate = evidence.certificate(candidate.certificate);
            if (candidate.certificate == selection.selected() ||
                is_usable(certificate, evidence.clock)) {
                for (std::string& name : alternative_names(certificate)) {
                    names_.insert(std::move(name));
                }
            }
        }
    }

    bool cover(const std::string& host) const {
        const std::size_t dot = host.find('.');
        // The only two names that can: itself and the wildcard of its first label.
        return names_.contains(host) ||
               (dot != std::string::npos && names_.contains("*" + host.substr(dot)));
    }

  private:
    std::unordered_set<std::string> names_;
};

Hit nothing_to_judge() {
    return {.kind = Kind::open,
            .arguments = {std::string(), std::string(), std::vector<std::string>{}}};
}

std::vector<std::string> lacking(const RequiredNames& required, const PresentNames& present,
                                 std::initializer_list<NameReason> reasons) {
    std::vector<std::string> names;
    for (const RequiredName& name : required.names) {
        if (std::ranges::find(reasons, name.reason) != reasons.end() && !present.cover(name.name)) {
            names.push_back(name.name);
        }
    }
    return names;
}

}  // namespace

const Selection* proxy_selection(const Evidence& evidence) {
    const auto& selections = evidence.attribution.deployment;
    const auto found = std::ranges::find(selections, Use::reverse_proxy, &Selection::use);
    return found == selections.end() ? nullptr : &*found;
}

Hits lacking_proxy_names(const Evidence& evidence, std::initializer_list<NameReason> reasons) {
    const Selection* const selection = proxy_selection(evidence);
    if (selection == nullptr) {
        return {};
    }
    const CertificateId id = selection->selected();
    if (!id) {
        return {nothing_to_judge()};
    }
    // Selections and required names of the deployment are in one order.
    const auto position =
        static_cast<std::size_t>(selection - evidence.attribution.deployment.data());
    std::vector<std::string> names =
        lacking(evidence.deployment_names[position], PresentNames(evidence, *selection), reasons);
    if (names.empty()) {
        return {};
    }
    std::string identity = join(names, ", ");
    return {{.arguments = {SubjectOf{id}, ThumbprintOf{id}, std::move(names)},
             .certificate = id,
             .uses = {Use::reverse_proxy},
             .identity = std::move(identity)}};
}

}  // namespace rules
