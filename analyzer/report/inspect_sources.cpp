#include "analyzer/report/inspect_sources.hpp"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/analysis.hpp"
#include "analyzer/report/finding.hpp"
#include "analyzer/report/inspect_phrases.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/plan_phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer::report {

namespace {

/// `Meet contoso.com https://meet.contoso.com, …`.
std::string tell_urls(const std::vector<model::SimpleUrl>& urls) {
    return rules::join(urls, ", ", [](const model::SimpleUrl& url) {
        return url.component + " " + url.domain + " " + url.active_url;
    });
}

const rules::Text& state_word(const ExportedObject& object) {
    if (object.told->is_request) {
        return phrases::requested;
    }
    return object.is_staged ? phrases::staged : phrases::assigned;
}

bool is_alike(const ExportedObject& left, const ExportedObject& right) {
    return left.computer == right.computer && left.is_staged == right.is_staged &&
           left.told->thumbprint == right.told->thumbprint &&
           left.told->is_request == right.told->is_request &&
           left.told->effective_date.text == right.told->effective_date.text &&
           left.told->previous_thumbprint == right.told->previous_thumbprint;
}

/// Most cmdlets print an object a use: those in a row about one certificate are told as one.
std::vector<ExportedObject> merged(std::vector<ExportedObject> objects) {
    std::vector<ExportedObject> result;
    for (ExportedObject& object : objects) {
        if (!result.empty() && is_alike(result.back(), object)) {
            std::vector<std::string>& uses = result.back().uses;
            uses.insert(uses.end(), object.uses.begin(), object.uses.end());
        } else {
            result.push_back(std::move(object));
        }
    }
    return result;
}

}  // namespace

SourcesByFile::SourcesByFile(const Sources& sources) {
    for (const model::AssignmentExport& exported : sources.exports) {
        exports_.emplace(exported.file, &exported);
    }
    for (const TopologyFile& topology : sources.topologies) {
        if (topology.reading) {
            topologies_.emplace(topology.file, &topology);
        }
    }
}

const model::AssignmentExport* SourcesByFile::exported(rules::FileId file) const {
    const auto found = exports_.find(file);
    return found == exports_.end() ? nullptr : found->second;
}

const TopologyFile* SourcesByFile::topology(rules::FileId file) const {
    const auto found = topologies_.find(file);
    return found == topologies_.end() ? nullptr : found->second;
}

SourceText::SourceText(const rules::Evidence& evidence, const Sources& sources,
                       rules::Language language, std::ostream& out)
    : evidence_(evidence),
      audited_(sources.audited),
      language_(language),
      out_(out),
      sources_(sources),
      objects_(evidence) {}

void SourceText::entry(const rules::Text& word, const std::string& value) const {
    out_ << "      " << label(word, language_) << ' ' << printable(value) << '\n';
}

void SourceText::write(rules::FileId file) const {
    if (const TopologyFile* const topology = sources_.topology(file)) {
        write_topology(*topology);
    }
    const model::AssignmentExport* const exported = sources_.exported(file);
    if (exported == nullptr) {
        return;
    }
    for (const ExportedObject& object : merged(objects_.of(*exported))) {
        write_object(object);
    }
    for (const model::ChatServiceExport& service : exported->chat_services) {
        write_chat_service(service);
    }
    for (const model::SimpleUrlExport& urls : exported->simple_urls) {
        write_simple_urls(urls);
    }
}

void SourceText::write_topology(const TopologyFile& file) const {
    const model::Topology& topology = file.reading->topology;
    const std::vector<std::string> counts{
        std::to_string(topology.sites.size()), std::to_string(topology.pools.size()),
        std::to_string(topology.servers.size()), std::to_string(topology.services.size())};
    out_ << "  " << fill(phrases::topology_counts.in(language_), counts);
    if (file.file == audited_) {
        out_ << " – " << phrases::topology_audited.in(language_);
    }
    out_ << '\n';
    if (!topology.sip_domains.empty()) {
        entry(phrases::sip_domains,
              rules::join(topology.sip_domains, ", ", &model::SipDomain::name));
    }
    if (topology.has_simple_urls) {
        entry(phrases::simple_urls, tell_urls(topology.simple_urls));
    }
    for (const model::SimpleUrlExport& urls : file.simple_urls) {
        write_simple_urls(urls);
    }
}

std::string SourceText::tell_computer(const ExportedObject& object) const {
    std::string computer = object.computer;
    const auto add = [&](const rules::Text& remark) {
        computer += " (" + std::string(remark.in(language_)) + ")";
    };
    if (object.source == model::ComputerSource::file_name) {
        add(phrases::computer_by_file);
    } else if (object.source == model::ComputerSource::folder) {
        add(phrases::computer_by_folder);
    }
    if (computer.empty()) {
        computer = phrases::computer_unknown.in(language_);
    } else if (evidence_.has_topology && object.servers.empty() && !object.told->is_request) {
        add(phrases::computer_foreign);
    }
    return computer;
}

void SourceText::write_object(const ExportedObject& object) const {
    const model::Assignment& told = *object.told;
    out_ << "  "
         << (object.uses.empty() ? std::string(phrases::use_unknown.in(language_))
                                 : printable(rules::join(object.uses, ", ")))
         << ": " << state_word(object).in(language_) << '\n';
    entry(phrases::computer, tell_computer(object));
    std::string thumbprint = told.thumbprint;
    if (!object.certificate) {
        thumbprint += ", " + std::string(phrases::certificate_not_supplied.in(language_));
    }
    out_ << "      SHA-1: " << thumbprint << '\n';
    if (!told.subject.empty()) {
        entry(phrases::subject, told.subject);
    }
    if (!told.effective_date.text.empty()) {
        entry(phrases::takes_effect, told.effective_date.value
                                         ? model::to_text(*told.effective_date.value)
                                         : told.effective_date.text);
    }
    if (!told.previous_thumbprint.empty()) {
        entry(phrases::replaces, told.previous_thumbprint);
    }
}

void SourceText::write_chat_service(const model::ChatServiceExport& service) const {
    out_ << "  " << label(phrases::chat_service, language_) << ' ' << printable(service.pool_fqdn)
         << '\n';
    if (!service.registrar.empty()) {
        entry(phrases::next_hop, service.registrar);
    }
    if (!service.active_servers.empty()) {
        entry(phrases::servers, rules::join(service.active_servers, ", "));
    }
}

void SourceText::write_simple_urls(const model::SimpleUrlExport& exported) const {
    std::string text = exported.identity.empty() ? "" : "(" + exported.identity + ") ";
    text += exported.has_urls_said ? tell_urls(exported.urls)
                                   : std::string(phrases::simple_urls_lost.in(language_));
    text += exported.is_cut ? ", …" : "";
    out_ << "  " << label(phrases::simple_urls, language_) << ' ' << printable(text) << '\n';
}

void SourceText::write_root_stores() const {
    if (evidence_.exports.root_stores.empty()) {
        return;
    }
    out_ << phrases::root_stores.in(language_) << '\n';
    for (const rules::RootStore& store : evidence_.exports.root_stores) {
        const std::string server = store.server
                                       ? evidence_.topology.server(store.server).fqdn
                                       : std::string(phrases::no_certain_server.in(language_));
        const std::vector<std::string> count{std::to_string(store.certificates.size())};
        out_ << "  " << printable(store.path) << " (" << printable(server)
             << "): " << fill(phrases::certificates_count.in(language_), count) << '\n';
    }
}

}  // namespace analyzer::report
