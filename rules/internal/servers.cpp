#include "rules/internal/servers.hpp"

#include <algorithm>
#include <utility>

#include "rules/join.hpp"
#include "rules/product_version.hpp"

namespace rules {

namespace {

/// Takes away what another finding tells of the same certificate.
void leave_out(std::vector<LackingNames>& lacking, CertificateId certificate,
               const std::vector<std::string>& told) {
    for (LackingNames& lack : lacking) {
        if (lack.certificate == certificate) {
            std::erase_if(lack.names, [&](const std::string& name) {
                return std::ranges::find(told, name) != told.end();
            });
        }
    }
    std::erase_if(lacking, [](const LackingNames& lack) { return lack.names.empty(); });
}

/// TC3002 tells of pool and server on the certificate of the Default use.
void leave_out_default(const Evidence& evidence, ServerId server,
                       std::vector<LackingNames>& lacking) {
    leave_out(lacking, selected_certificate(evidence, server, Use::default_),
              {evidence.topology.pool_of(server).fqdn, evidence.topology.server(server).fqdn});
}

std::string identity_of(const NamePattern& pattern, const std::string& common_name) {
    std::vector<std::string> wrong = pattern.lacking;
    if (!pattern.has_common_name) {
        wrong.insert(wrong.begin(), "CN=" + common_name);
    }
    return join(wrong, ", ");
}

std::vector<LackingNames> lacking_web_internal(const Evidence& evidence, ServerId server) {
    std::vector<LackingNames> lacking =
        lacking_names(evidence, server, {Use::web_services_internal},
                      {NameReason::web_internal, NameReason::pool_fqdn, NameReason::server_fqdn,
                       NameReason::dialin_url, NameReason::admin_url});
    leave_out_default(evidence, server, lacking);
    return lacking;
}

std::vector<LackingNames> lacking_web_external(const Evidence& evidence, ServerId server) {
    std::vector<LackingNames> lacking =
        lacking_names(evidence, server, {Use::web_services_external},
                      {NameReason::web_external, NameReason::dialin_url});
    leave_out_default(evidence, server, lacking);
    for (const LackingNames& told : lacking_web_internal(evidence, server)) {
        leave_out(lacking, told.certificate, told.names);
    }
    return lacking;
}

}  // namespace

std::vector<ServerId> front_ends_and_directors(const Evidence& evidence) {
    return servers_of(evidence, {PoolKind::standard, PoolKind::enterprise, PoolKind::director});
}

Hit open_hit(ServerId server, std::vector<Use> uses, CertificateId certificate) {
    const std::vector<std::string> unknown;  // reads as a dash
    Hit hit{.kind = Kind::open, .subject = server, .arguments = {server, uses}};
    if (certificate) {
        hit.arguments.insert(hit.arguments.end(),
                             {SubjectOf{certificate}, ThumbprintOf{certificate}});
    } else {
        hit.arguments.insert(hit.arguments.end(), {unknown, unknown});
    }
    hit.arguments.emplace_back(unknown);
    hit.certificate = certificate;
    hit.uses = std::move(uses);
    return hit;
}

NamePattern compare_names(const Evidence& evidence, ServerId server, CertificateId certificate,
                          std::initializer_list<NameReason> reasons) {
    NamePattern pattern;
    pattern.found = common_names(evidence.certificate(certificate));
    pattern.has_common_name =
        std::ranges::find(pattern.found, evidence.topology.pool_of(server).fqdn) !=
        pattern.found.end();
    for (LackingNames& lack : lacking_names(evidence, server, {Use::default_}, reasons)) {
        pattern.lacking = std::move(lack.names);
    }
    return pattern;
}

Hits judge_pattern(const Evidence& evidence, PoolKind kind,
                   std::initializer_list<NameReason> reasons) {
    Hits hits;
    for (const ServerId server : servers_of(evidence, {kind})) {
        const CertificateId certificate = selected_certificate(evidence, server, Use::default_);
        if (!certificate) {
            continue;
        }
        NamePattern pattern = compare_names(evidence, server, certificate, reasons);
        if (pattern.has_common_name && pattern.lacking.empty()) {
            continue;
        }
        const std::string& expected = evidence.topology.pool_of(server).fqdn;
        std::string identity = identity_of(pattern, expected);
        hits.push_back(
            {.subject = server,
             .arguments = {server, SubjectOf{certificate}, ThumbprintOf{certificate}, expected,
                           std::move(pattern.found), std::move(pattern.lacking)},
             .certificate = certificate,
             .uses = {Use::default_},
             .identity = std::move(identity)});
    }
    return hits;
}

Hits judge_web_names(const Evidence& evidence, Use use) {
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        add_lacking(hits, server,
                    use == Use::web_services_internal ? lacking_web_internal(evidence, server)
                                                      : lacking_web_external(evidence, server));
        const CertificateId certificate = selected_certificate(evidence, server, use);
        if (certificate && !evidence.topology.has_simple_urls) {
            hits.push_back(open_hit(server, {use}, certificate));
        }
    }
    return hits;
}

Hits judge_autodiscover(const Evidence& evidence, Use use, NameReason reason) {
    Hits hits;
    for (const ServerId server : front_ends_and_directors(evidence)) {
        std::vector<LackingNames> lacking = lacking_names(evidence, server, {use}, {reason});
        if (!lacking.empty() &&
            pool_facts(evidence, server)->version == product_version::lync_2010) {
            hits.push_back(open_hit(server, {use}, lacking.front().certificate));
        } else {
            add_lacking(hits, server, std::move(lacking));
        }
    }
    return hits;
}

}  // namespace rules
