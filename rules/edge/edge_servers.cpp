#include "rules/edge/edge_servers.hpp"

#include <algorithm>

#include "rules/required_names.hpp"

namespace rules {

namespace {

bool is_sure(const Evidence& evidence, ServerId server, Use use, CertificateId certificate) {
    const Selection* const selection = evidence.attribution.find(server, use);
    if (selection == nullptr || selection->selected() != certificate) {
        return false;
    }
    const Candidate& candidate = selection->candidates.front();
    return candidate.is_use_stated || candidate.way != Way::folder;
}

bool is_selected(const Evidence& evidence, ServerId server, std::initializer_list<Use> uses,
                 CertificateId certificate) {
    return std::ranges::any_of(
        uses, [&](Use use) { return selected_certificate(evidence, server, use) == certificate; });
}

}  // namespace

std::vector<ServerId> edge_servers(const Evidence& evidence) {
    return servers_of(evidence, {PoolKind::edge});
}

bool is_side_known(const Evidence& evidence, ServerId server, CertificateId certificate) {
    const bool is_inside = is_selected(evidence, server, {Use::edge_internal}, certificate);
    const bool is_outside = is_selected(
        evidence, server,
        {Use::access_edge_external, Use::data_edge_external, Use::audio_video_authentication},
        certificate);
    if (is_inside != is_outside) {
        return true;
    }
    for (const Use use : {Use::edge_internal, Use::access_edge_external, Use::data_edge_external,
                          Use::audio_video_authentication}) {
        if (is_sure(evidence, server, use, certificate)) {
            return true;
        }
    }
    // Attribution tells the sides apart by names: one that bears a name of the inner side, and is
    // selected for the outer side too, bears names of both.
    const PoolId pool = evidence.topology.server(server).pool;
    return std::ranges::any_of(dns_names(evidence.certificate(certificate)),
                               [&](const std::string& name) {
                                   const auto machine = evidence.servers_by_name.find(name);
                                   return name == evidence.topology.pool(pool).fqdn ||
                                          (machine != evidence.servers_by_name.end() &&
                                           evidence.topology.server(machine->second).pool == pool);
                               });
}

CertificateId edge_certificate(const Evidence& evidence, ServerId server, Use use) {
    const CertificateId selected = selected_certificate(evidence, server, use);
    return selected && is_side_known(evidence, server, selected) ? selected : CertificateId{};
}

Hit side_unknown(const Evidence& evidence, ServerId server, Use use) {
    const CertificateId selected = selected_certificate(evidence, server, use);
    return {.kind = Kind::open,
            .subject = server,
            .arguments = {server, std::vector<Use>{use}, SubjectOf{selected},
                          ThumbprintOf{selected}, std::vector<std::string>{}},
            .certificate = selected,
            .uses = {use}};
}

std::uint32_t version_of(const Evidence& evidence, ServerId server) {
    const PoolFacts* const facts = pool_facts(evidence, server);
    return facts == nullptr ? 0 : facts->version;
}

}  // namespace rules
