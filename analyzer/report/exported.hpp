#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "analyzer/load.hpp"
#include "rules/evidence.hpp"

namespace analyzer::report {

namespace model = parsers::model;

/// One object of a Get-CsCertificate export, with what is known of it.
struct ExportedObject {
    const model::Assignment* told = nullptr;  ///< the first of its uses
    std::vector<std::string> uses;            ///< as printed
    std::string computer;                     ///< also where file name or folder tell it; or empty
    model::ComputerSource source{};
    std::vector<rules::ServerId> servers;  ///< of the topology
    rules::CertificateId certificate;      ///< none: not supplied
    bool is_staged = false;                ///< its effective date lies after the clock
};

/// What was read besides the certificates; all of it lives elsewhere.
struct Sources {
    std::span<const model::AssignmentExport> exports;
    std::span<const TopologyFile> topologies;
    rules::FileId audited;  ///< the topology that is audited; none when there is none
};

/// Ties the objects of exports to servers and certificates of the evidence.
class ExportedObjects {
  public:
    explicit ExportedObjects(const rules::Evidence& evidence);

    /// In the order of the file.
    std::vector<ExportedObject> of(const model::AssignmentExport& exported) const;

  private:
    using Key = std::tuple<model::Location, std::string_view, std::string_view>;

    ExportedObject make(const model::Assignment& assignment) const;

    std::multimap<Key, const rules::AssignedCertificate*> lines_;
    std::unordered_map<std::string, rules::CertificateId> certificates_;  ///< by thumbprint
};

}  // namespace analyzer::report
