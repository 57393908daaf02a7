#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/model/assignment.hpp"
#include "rules/use.hpp"

/// What exports of cmdlets and listings of certificate stores tell about servers. Part of the
/// evidence.
namespace rules {

/// One line of a Get-CsCertificate export, tied to what is known (semantics §3, way 1).
struct AssignedCertificate {
    ServerId server;             ///< none: the export names no server of the topology
    std::optional<Use> use;      ///< none: a use that has no meaning here (iPhoneAPNService …)
    CertificateId certificate;   ///< none: no certificate with its thumbprint was supplied
    bool is_staged = false;      ///< its effective date lies after the clock
    model::Assignment exported;  ///< as printed, with its place
};

/// The certificates of a LocalMachine\Root store.
struct RootStore {
    ServerId server;   ///< none: listed for no server in particular (--trusted-roots)
    std::string path;  ///< of the folder or file that lists it, as reports show it
    FileId file;       ///< the first file of the listing
    std::vector<CertificateId> certificates;  ///< one per entry, in order of file and place: an
                                              ///< entry that comes twice is here twice
};

struct Exports {
    std::vector<AssignedCertificate> assignments;  ///< by server (none last), use, place
    /// By ServerId: Get-CsCertificate of that computer was supplied, so that the absence of a use
    /// tells something.
    std::vector<bool> has_assignments;
    std::vector<RootStore> root_stores;  ///< by path
};

}  // namespace rules
