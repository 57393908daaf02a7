#include <string_view>

#include "analyzer/report/inspect_sources.hpp"

namespace analyzer::report {

namespace {

std::string_view computer_source_word(model::ComputerSource source) {
    switch (source) {
        case model::ComputerSource::exported:
            return "export";
        case model::ComputerSource::file_name:
            return "file-name";
        case model::ComputerSource::folder:
            return "folder";
        default:
            return "unknown";
    }
}

void write_line(Json& json, const model::Location& place) {
    if (place.line != 0) {
        json.pair("line", place.line).pair("column", place.column);
    }
    json.pair("offset", place.offset);
}

}  // namespace

SourceJson::SourceJson(const rules::Evidence& evidence, const Sources& sources, Json& json)
    : evidence_(evidence),
      audited_(sources.audited),
      json_(json),
      sources_(sources),
      objects_(evidence) {}

void SourceJson::write(rules::FileId file) const {
    if (const TopologyFile* const topology = sources_.topology(file)) {
        write_topology(*topology);
    }
    const model::AssignmentExport* const exported = sources_.exported(file);
    if (exported == nullptr) {
        return;
    }
    json_.member("assignments").begin_array();
    for (const ExportedObject& object : objects_.of(*exported)) {
        write_object(object);
    }
    json_.end_array().member("chatServices").begin_array();
    for (const model::ChatServiceExport& service : exported->chat_services) {
        write_chat_service(service);
    }
    json_.end_array().member("simpleUrls").begin_array();
    for (const model::SimpleUrlExport& urls : exported->simple_urls) {
        write_simple_urls(urls);
    }
    json_.end_array();
}

void SourceJson::write_topology(const TopologyFile& file) const {
    const model::Topology& topology = file.reading->topology;
    json_.member("topology").begin_object().pair("isAudited", file.file == audited_);
    json_.pair("isPublished", topology.is_published).pair("signature", topology.signature);
    json_.pair("sites", topology.sites.size()).pair("pools", topology.pools.size());
    json_.pair("servers", topology.servers.size()).pair("services", topology.services.size());
    std::vector<std::string> domains;
    for (const model::SipDomain& domain : topology.sip_domains) {
        domains.push_back(domain.name);
    }
    write_names("sipDomains", domains);
    if (topology.has_simple_urls) {
        write_urls(topology.simple_urls);
    }
    json_.end_object();
    if (file.simple_urls.empty()) {
        return;
    }
    json_.member("simpleUrls").begin_array();
    for (const model::SimpleUrlExport& urls : file.simple_urls) {
        write_simple_urls(urls);
    }
    json_.end_array();
}

void SourceJson::write_instant(std::string_view name, const model::PrintedInstant& printed) const {
    if (printed.value) {
        json_.pair(name, model::to_text(*printed.value));
    }
}

void SourceJson::write_object(const ExportedObject& object) const {
    const model::Assignment& told = *object.told;
    json_.begin_object();
    write_line(json_, told.place);
    json_.pair("computer", object.computer)
        .pair("computerSource", computer_source_word(object.source));
    std::vector<std::string> servers;
    for (const rules::ServerId server : object.servers) {
        servers.push_back(evidence_.topology.server(server).fqdn);
    }
    write_names("servers", servers);
    write_names("uses", object.uses);
    json_.pair("thumbprint", told.thumbprint).pair("subject", told.subject);
    json_.pair("issuer", told.issuer).pair("serial", told.serial);
    write_instant("notBefore", told.not_before);
    write_instant("notAfter", told.not_after);
    write_instant("effectiveDate", told.effective_date);
    if (!told.previous_thumbprint.empty()) {
        json_.pair("previousThumbprint", told.previous_thumbprint);
    }
    json_.pair("isStaged", object.is_staged).pair("isRequest", told.is_request);
    json_.pair("isSupplied", static_cast<bool>(object.certificate)).end_object();
}

void SourceJson::write_chat_service(const model::ChatServiceExport& service) const {
    json_.begin_object();
    write_line(json_, service.place);
    json_.pair("pool", service.pool_fqdn).pair("version", service.version);
    json_.pair("registrar", service.registrar);
    write_names("activeServers", service.active_servers);
    write_names("inactiveServers", service.inactive_servers);
    json_.end_object();
}

void SourceJson::write_simple_urls(const model::SimpleUrlExport& exported) const {
    json_.begin_object();
    write_line(json_, exported.place);
    json_.pair("identity", exported.identity);
    json_.pair("isWhole", exported.has_urls_said && !exported.is_cut);
    write_urls(exported.urls);
    json_.end_object();
}

void SourceJson::write_urls(const std::vector<model::SimpleUrl>& urls) const {
    json_.member("urls").begin_array();
    for (const model::SimpleUrl& url : urls) {
        json_.begin_object().pair("component", url.component).pair("domain", url.domain);
        json_.pair("activeUrl", url.active_url).end_object();
    }
    json_.end_array();
}

void SourceJson::write_names(std::string_view member, const std::vector<std::string>& names) const {
    json_.member(member).begin_array();
    for (const std::string& name : names) {
        json_.value(name);
    }
    json_.end_array();
}

void SourceJson::write_root_stores() const {
    json_.member("rootStores").begin_array();
    for (const rules::RootStore& store : evidence_.exports.root_stores) {
        json_.begin_object().pair("path", store.path);
        if (store.server) {
            json_.pair("server", evidence_.topology.server(store.server).fqdn);
        }
        std::vector<std::string> thumbprints;
        for (const rules::CertificateId id : store.certificates) {
            thumbprints.push_back(model::to_hex(evidence_.certificate(id).sha256));
        }
        write_names("certificates", thumbprints);
        json_.end_object();
    }
    json_.end_array();
}

}  // namespace analyzer::report
