#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/model/id.hpp"
#include "parsers/model/instant.hpp"
#include "parsers/model/location.hpp"
#include "parsers/model/problem.hpp"
#include "parsers/model/topology.hpp"

namespace parsers::model {

/// How the computer of an exported object is known, surest first.
enum class ComputerSource : std::uint8_t {
    exported,   ///< a property of the object, or of what holds it (PSComputerName …)
    file_name,  ///< the file bears its name
    folder,     ///< a folder above the file does
    unknown
};

/// A moment as an export prints it.
struct PrintedInstant {
    std::string text;              ///< as printed; empty: the export does not say it
    std::optional<Instant> value;  ///< none when not said, ambiguous or not understood
    /// Day and month, century or calendar cannot be told apart: there is no value.
    bool is_ambiguous = false;
    /// Printed without offset from UTC: the server's clock is taken for UTC, which may be off by up
    /// to 14 hours.
    bool is_local = false;
};

/// One certificate in one use on one computer, as Get-CsCertificate tells it. A comma-joined Use
/// becomes several assignments.
struct Assignment {
    std::string computer;  ///< lower case, FQDN or short name; empty when unknown
    ComputerSource computer_source = ComputerSource::unknown;
    std::string use;  ///< one word as printed; empty when the export has a number or nothing for it
    std::string thumbprint;  ///< SHA-1, 40 upper-case hexadecimal digits; never empty
    std::string issuer;      ///< as printed
    std::string subject;     ///< as printed
    std::string serial;      ///< upper-case hexadecimal, without separators
    PrintedInstant not_before;
    PrintedInstant not_after;
    PrintedInstant effective_date;    ///< of a staged certificate
    std::string previous_thumbprint;  ///< as `thumbprint`; empty when none is said
    /// As printed. None prove nothing: remoting and CSV lose the list.
    std::vector<std::string> alternative_names;
    bool is_alternative_names_cut = false;  ///< an ellipsis stands for more names
    std::string source_scope;               ///< as printed
    /// Printed by Request-CsCertificate or Import-CsCertificate: meant for the use, which does not
    /// say that it was put to it.
    bool is_request = false;
    Location place;  ///< the object in the file
};

/// A service as `Get-CsService -PersistentChatServer` tells it. References are without their
/// `Role:` prefix; host names and references are lower case.
struct ChatServiceExport {
    std::string identity;    ///< as printed, `PersistentChatServer:fqdn`
    std::string service_id;  ///< `site-PersistentChatService-instance`
    std::string site;        ///< as printed, without `Site:`
    std::string pool_fqdn;
    std::uint32_t version = 0;  ///< ServiceVersion; 0 when not said
    std::string display_name;
    std::uint32_t mtls_port = 0;  ///< 0 when not said
    std::string registrar;        ///< the pool of its next hop
    std::string file_store;
    std::string database;             ///< PersistentChatDatabase
    std::string compliance_database;  ///< PersistentChatComplianceDatabase
    std::vector<std::string> active_servers;
    std::vector<std::string> inactive_servers;
    Location place;
};

/// The simple URLs of one scope: Get-CsSimpleUrlConfiguration, or the document of that name in
/// the configuration.
struct SimpleUrlExport {
    std::string identity;  ///< `Global`, `Site:name`, as printed; may be empty
    std::vector<SimpleUrl> urls;
    bool has_urls_said = false;  ///< false: the export lost the list, which proves nothing
    bool is_cut = false;         ///< an ellipsis stands for more of them
    Location place;
};

enum class ExportForm : std::uint8_t {
    unknown,
    clixml,         ///< Export-Clixml
    json,           ///< ConvertTo-Json
    csv,            ///< Export-Csv
    list,           ///< Format-List text
    management_log  ///< CsMgmtLog, what `-Report` writes
};

/// What one file of exported objects held, in file order. A whole file never fails: what could be
/// read is here, and what could not is a problem. Objects of other types are passed over; a file
/// with nothing but such has the problem `not_interpreted`.
struct AssignmentExport {
    FileId file;
    ExportForm form = ExportForm::unknown;
    std::vector<Assignment> assignments;
    std::vector<ChatServiceExport> chat_services;
    std::vector<SimpleUrlExport> simple_urls;
    Problems problems;

    bool empty() const {
        return assignments.empty() && chat_services.empty() && simple_urls.empty();
    }
};

}  // namespace parsers::model
