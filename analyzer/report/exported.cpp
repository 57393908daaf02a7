#include "analyzer/report/exported.hpp"

namespace analyzer::report {

ExportedObjects::ExportedObjects(const rules::Evidence& evidence) {
    for (const rules::AssignedCertificate& line : evidence.exports.assignments) {
        lines_.emplace(Key{line.exported.place, line.exported.use, line.exported.thumbprint},
                       &line);
    }
    const auto& certificates = evidence.bundle.certificates;
    for (std::uint32_t index = 0; index < certificates.size(); ++index) {
        certificates_.emplace(model::to_hex(certificates[index]->sha1),
                              rules::CertificateId{index});
    }
}

ExportedObject ExportedObjects::make(const model::Assignment& assignment) const {
    ExportedObject object;
    object.told = &assignment;
    object.computer = assignment.computer;
    object.source = assignment.computer_source;
    if (const auto known = certificates_.find(assignment.thumbprint);
        known != certificates_.end()) {
        object.certificate = known->second;
    }
    const auto [first, last] =
        lines_.equal_range(Key{assignment.place, assignment.use, assignment.thumbprint});
    for (auto line = first; line != last; ++line) {
        const rules::AssignedCertificate& known = *line->second;
        object.computer = known.exported.computer;
        object.source = known.exported.computer_source;
        object.is_staged = known.is_staged;
        if (known.server) {
            object.servers.push_back(known.server);
        }
    }
    return object;
}

std::vector<ExportedObject> ExportedObjects::of(const model::AssignmentExport& exported) const {
    std::vector<ExportedObject> objects;
    for (const model::Assignment& assignment : exported.assignments) {
        const bool is_same = !objects.empty() && objects.back().told->place == assignment.place &&
                             objects.back().told->thumbprint == assignment.thumbprint;
        if (!is_same) {
            objects.push_back(make(assignment));
        }
        if (!assignment.use.empty()) {
            objects.back().uses.push_back(assignment.use);
        }
    }
    return objects;
}

}  // namespace analyzer::report
