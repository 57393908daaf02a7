#pragma once

#include <iosfwd>
#include <string>
#include <unordered_map>

#include "analyzer/report/exported.hpp"
#include "analyzer/report/json.hpp"
#include "rules/text.hpp"

namespace analyzer::report {

/// The exports and topologies of each file.
class SourcesByFile {
  public:
    explicit SourcesByFile(const Sources& sources);

    /// Null when the file holds none.
    const model::AssignmentExport* exported(rules::FileId file) const;
    /// Null also for a topology that could not be read.
    const TopologyFile* topology(rules::FileId file) const;

  private:
    std::unordered_map<rules::FileId, const model::AssignmentExport*> exports_;
    std::unordered_map<rules::FileId, const TopologyFile*> topologies_;
};

/// Tells what a file held besides certificates: the topology, assignments, simple URLs, Persistent
/// Chat services.
class SourceText {
  public:
    SourceText(const rules::Evidence& evidence, const Sources& sources, rules::Language language,
               std::ostream& out);

    void write(rules::FileId file) const;
    /// Every listing of trusted roots.
    void write_root_stores() const;

  private:
    void entry(const rules::Text& word, const std::string& value) const;
    void write_topology(const TopologyFile& file) const;
    std::string tell_computer(const ExportedObject& object) const;
    void write_object(const ExportedObject& object) const;
    void write_chat_service(const model::ChatServiceExport& service) const;
    void write_simple_urls(const model::SimpleUrlExport& exported) const;

    const rules::Evidence& evidence_;
    rules::FileId audited_;
    rules::Language language_;
    std::ostream& out_;
    SourcesByFile sources_;
    ExportedObjects objects_;
};

/// The same as members of a file's object: `topology`, `assignments`, `chatServices`, `simpleUrls`.
class SourceJson {
  public:
    SourceJson(const rules::Evidence& evidence, const Sources& sources, Json& json);

    void write(rules::FileId file) const;
    /// The member `rootStores`.
    void write_root_stores() const;

  private:
    void write_topology(const TopologyFile& file) const;
    void write_object(const ExportedObject& object) const;
    void write_instant(std::string_view name, const model::PrintedInstant& printed) const;
    void write_chat_service(const model::ChatServiceExport& service) const;
    void write_simple_urls(const model::SimpleUrlExport& exported) const;
    void write_urls(const std::vector<model::SimpleUrl>& urls) const;
    void write_names(std::string_view member, const std::vector<std::string>& names) const;

    const rules::Evidence& evidence_;
    rules::FileId audited_;
    Json& json_;
    SourcesByFile sources_;
    ExportedObjects objects_;
};

}  // namespace analyzer::report
