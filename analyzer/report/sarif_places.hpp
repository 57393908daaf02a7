#pragma once

#include <string>

#include "analyzer/report/audit.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/report/snippet.hpp"

namespace analyzer::report {

/// The name of the uriBaseId of a file: `%SRCROOT%` for the working folder.
std::string uri_base(const parsers::model::InputFile& file);

/// A relative URI (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
std::string uri(const std::string& path);

/// Writes SARIF locations; indexes are those of the bundle's files and of the topology.
class SarifPlaces {
  public:
    /// `snippets`: of the topology; null without one.
    SarifPlaces(Json& json, const Audit& audit, const Snippets* snippets)
        : json_(json), audit_(audit), snippets_(snippets) {}

    /// The member `physicalLocation`; with region, snippet and context in the topology.
    void write_physical(const parsers::model::Location& place);
    /// The same for the first place of a result, which has all three wherever it is: outside the
    /// topology `rendered` stands for the content, which may be binary or secret.
    void write_primary(const Finding& finding, const std::string& rendered);
    /// The same for a certificate: the lines of its block, else its bytes.
    void write_certificate(rules::CertificateId id);
    /// `artifactLocation`.
    void write_artifact_location(rules::FileId file);
    /// The member `logicalLocations` of a location: the server or pool a finding is about.
    void write_logical(const rules::Hit& hit);

    /// One of the logical locations: the pools, then the servers, in topology order.
    void write_logical_location(std::size_t index);

  private:
    bool write_excerpt(const parsers::model::Location& place);
    void write_region(const parsers::model::Location& place);
    void write_lines(const parsers::model::Location& place, const std::string& rendered);
    void write_bytes(const parsers::model::Location& place, const std::string& rendered);
    void end_region(const std::string& rendered);
    void write_stretch(std::string_view name, const Stretch& stretch);

    Json& json_;
    const Audit& audit_;
    const Snippets* snippets_;
};

}  // namespace analyzer::report
