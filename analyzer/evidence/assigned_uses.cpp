#include "analyzer/evidence/assigned_uses.hpp"

#include "rules/assigned.hpp"

namespace analyzer::evidence {

AssignmentIndex::AssignmentIndex(const rules::Evidence& evidence)
    : settled_(evidence.topology.servers.size()) {
    for (std::span rest(evidence.exports.assignments); !rest.empty();) {
        const auto lines = rules::first_of_one_use(rest);
        add(lines);
        rest = rest.subspan(lines.size());
    }
}

void AssignmentIndex::add(std::span<const rules::AssignedCertificate> lines) {
    const rules::AssignedCertificate& any = lines.front();
    const Uses use = any.use ? bit(*any.use) : Uses{0};
    const rules::AssignedLines current = rules::current_lines(lines);
    if (!current.empty()) {
        settled_deployment_ |= use & uses_without_server;
        if (any.server) {
            settled_[any.server.value] |= use;
        }
    }
    for (const rules::AssignedCertificate& line : lines) {
        if (line.certificate) {
            const bool is_current = rules::is_among(current, line);
            uses_[line.certificate].push_back({.server = line.server,
                                               .current = is_current ? use : Uses{0},
                                               .staged = line.is_staged ? use : Uses{0}});
        }
    }
}

std::span<const AssignedUses> AssignmentIndex::of(model::CertificateId id) const {
    const auto found = uses_.find(id);
    return found == uses_.end() ? std::span<const AssignedUses>() : found->second;
}

}  // namespace analyzer::evidence
