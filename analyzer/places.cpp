#include "analyzer/places.hpp"

#include <algorithm>
#include <set>

#include "parsers/text/ascii.hpp"
#include "rules/join.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

/// Of the placements, the one at the first server of the topology; none for a certificate that
/// nothing uses.
const rules::Placement* first_placement(rules::CertificateId id, const rules::Evidence& evidence) {
    const auto& placements = evidence.attribution.placements;
    if (id.value >= placements.size() || placements[id.value].empty()) {
        return nullptr;
    }
    // A default-made id, of what has no server, is the greatest.
    return &*std::ranges::min_element(placements[id.value], {}, &rules::Placement::server);
}

model::Location place_of(rules::CertificateId id, const rules::Evidence& evidence) {
    return evidence.bundle.occurrences_of(id).front().place;
}

/// The places of each kind of subject.
struct Placer {
    const rules::Evidence& evidence;

    std::vector<model::Location> operator()(rules::Deployment) const {
        if (evidence.has_topology) {
            return {evidence.topology.place};
        }
        return {};
    }
    std::vector<model::Location> operator()(rules::ServerId id) const {
        return {evidence.topology.server(id).place};
    }
    std::vector<model::Location> operator()(rules::PoolId id) const {
        return {evidence.topology.pool(id).place};
    }
    std::vector<model::Location> operator()(rules::ServiceId id) const {
        return {evidence.topology.service(id).place};
    }
    std::vector<model::Location> operator()(rules::CertificateId id) const {
        const rules::Placement* placement = first_placement(id, evidence);
        if (placement != nullptr && placement->server) {
            return {evidence.topology.server(placement->server).place, place_of(id, evidence)};
        }
        return {place_of(id, evidence)};
    }
    std::vector<model::Location> operator()(rules::AuthorityId id) const {
        const rules::CertificateId certificate = evidence.trust.authority(id).certificate;
        return certificate ? std::vector{place_of(certificate, evidence)}
                           : (*this)(rules::Deployment{});
    }
    std::vector<model::Location> operator()(rules::FileId id) const {
        return {model::Location{.file = id}};
    }
};

std::string joined(std::vector<rules::Use> uses) {
    std::ranges::sort(uses);
    return rules::join(uses, "+");
}

/// The name of each kind of subject that stays when certificates are renewed and lines move.
struct Namer {
    const rules::Evidence& evidence;

    std::string operator()(rules::Deployment) const { return "deployment"; }
    std::string operator()(rules::ServerId id) const {
        return "server " + evidence.topology.server(id).fqdn;
    }
    std::string operator()(rules::PoolId id) const {
        return "pool " + evidence.topology.pool(id).fqdn;
    }
    std::string operator()(rules::ServiceId id) const {
        const model::Service& service = evidence.topology.service(id);
        return "service " + parsers::text::to_lower(service.role_name) + " on " +
               (service.pool ? evidence.topology.pool(service.pool).fqdn : service.key);
    }
    std::string operator()(rules::CertificateId id) const {
        if (const rules::Placement* first = first_placement(id, evidence)) {
            std::vector<rules::Use> uses;
            for (const rules::Placement& placement : evidence.attribution.placements[id.value]) {
                if (placement.server == first->server) {
                    uses.push_back(placement.use);
                }
            }
            return (first->server ? (*this)(first->server) : (*this)(rules::Deployment{})) +
                   " use " + joined(std::move(uses));
        }
        const model::Certificate& certificate = evidence.certificate(id);
        return "certificate " + parsers::text::to_lower(certificate.subject_text()) + " of " +
               parsers::text::to_lower(certificate.issuer_text());
    }
    std::string operator()(rules::AuthorityId id) const {
        return "authority " + parsers::text::to_lower(evidence.trust.authority(id).name);
    }
    std::string operator()(rules::FileId id) const {
        const model::InputFile& file = evidence.bundle.file(id);
        // Nothing was read of a file without hash: only its name tells it from others.
        return "file " + (file.sha256 == model::Sha256{}
                              ? file.path
                              : parsers::text::to_lower(model::to_hex(file.sha256)));
    }
};

}  // namespace

rules::ServerId first_server(rules::CertificateId id, const rules::Evidence& evidence) {
    const rules::Placement* first = first_placement(id, evidence);
    return first == nullptr ? rules::ServerId{} : first->server;
}

std::vector<model::Location> places(const rules::Hit& hit, const rules::Evidence& evidence) {
    std::vector<model::Location> result;
    if (hit.place.file) {
        result.push_back(hit.place);
    }
    for (const model::Location& place : std::visit(Placer{evidence}, hit.subject)) {
        result.push_back(place);
    }
    if (hit.certificate) {
        result.push_back(place_of(hit.certificate, evidence));
    }
    if (result.empty()) {
        result.push_back(model::Location{.file = rules::FileId{0}});
    }
    // Each once, the first of them.
    std::set<model::Location> seen;
    std::erase_if(result, [&](const model::Location& place) { return !seen.insert(place).second; });
    return result;
}

std::string identity(const rules::Rule& rule, const rules::Hit& hit,
                     const rules::Evidence& evidence) {
    std::string text = std::string(rule.id) + " " + std::visit(Namer{evidence}, hit.subject);
    if (!hit.uses.empty()) {
        text += " for " + joined(hit.uses);
    }
    if (!hit.identity.empty()) {
        text += " : " + hit.identity;
    }
    return text;
}

}  // namespace analyzer
