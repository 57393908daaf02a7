#include "rules/infrastructure/names_in_use.hpp"

#include <algorithm>
#include <unordered_map>

namespace rules {

namespace {

/// Collects names, each once.
class Names {
  public:
    explicit Names(const Evidence& evidence) : evidence_(evidence) {}

    std::vector<TopologyName> take() {
        const model::Topology& topology = evidence_.topology;
        for (std::uint32_t index = 0; index < topology.pools.size(); ++index) {
            add_pool({index});
        }
        for (std::uint32_t index = 0; index < topology.services.size(); ++index) {
            add_service({index});
        }
        for (const model::SipDomain& domain : topology.sip_domains) {
            add({.text = domain.name, .place = domain.place});
        }
        return std::move(names_);
    }

  private:
    void add(TopologyName name) {
        if (name.text.empty()) {
            return;
        }
        const auto [known, is_new] = positions_.emplace(name.text, names_.size());
        if (is_new) {
            names_.push_back(name);
        } else {
            TopologyName& first = names_[known->second];
            first.is_on_certificate = first.is_on_certificate || name.is_on_certificate;
        }
    }

    void add_pool(PoolId id) {
        const model::Pool& pool = evidence_.topology.pool(id);
        const bool is_on_certificate = has_certificates(id);
        add({.text = pool.fqdn, .subject = id, .is_on_certificate = is_on_certificate});
        for (const ServerId server : pool.servers) {
            add({.text = evidence_.topology.server(server).fqdn,
                 .subject = server,
                 .is_on_certificate = is_on_certificate});
        }
    }

    void add_service(ServiceId id) {
        const model::Service& service = evidence_.topology.service(id);
        add({.text = service.web_internal_host, .subject = id});
        add({.text = service.web_external_host, .subject = id});
        for (const model::Port& port : service.ports) {
            add({.text = port.configured_fqdn, .subject = id});
        }
    }

    /// Microsoft's page names servers running the product, Edge Servers and pools.
    bool has_certificates(PoolId id) const {
        const std::vector<ServiceId>& services = evidence_.topology.pool(id).services;
        return evidence_.scope.pool(id).kind != PoolKind::other ||
               std::ranges::any_of(services, [&](ServiceId service) {
                   return evidence_.topology.service(service).role == model::Role::wac_service;
               });
    }

    const Evidence& evidence_;
    std::vector<TopologyName> names_;
    std::unordered_map<std::string_view, std::size_t> positions_;
};

}  // namespace

Phrase on_certificate_of(const Evidence& evidence, CertificateId id) {
    const model::Certificate& certificate = evidence.certificate(id);
    const std::string_view subject = certificate.subject_text();
    return {&on_certificate,
            subject.empty() ? model::to_hex(certificate.sha1) : std::string(subject)};
}

std::vector<TopologyName> topology_names(const Evidence& evidence) {
    return Names(evidence).take();
}

std::vector<CertificateId> certificates_by_name(const Evidence& evidence) {
    std::vector<CertificateId> certificates = judged_certificates(evidence);
    std::erase_if(certificates, [&](CertificateId id) {
        return serves_only(evidence, id, {Use::audio_video_authentication});
    });
    return certificates;
}

std::vector<NameInUse> names_on(const model::Certificate& certificate) {
    std::vector<NameInUse> names;
    for (const model::GeneralName& name : certificate.alternative_names) {
        if (name.kind == model::NameKind::dns) {
            names.push_back({.text = certificate.text(name.value)});
        }
    }
    for (const model::TextSlice name : certificate.common_names) {
        names.push_back({.text = certificate.text(name), .is_common_name = true});
    }
    return names;
}

}  // namespace rules
