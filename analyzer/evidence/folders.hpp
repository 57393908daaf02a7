#pragma once

#include <string_view>
#include <vector>

#include "analyzer/evidence/directory.hpp"
#include "analyzer/evidence/uses.hpp"

namespace analyzer::evidence {

/// What the place of a file says of the certificates in it (semantics §3, way 2).
struct Folder {
    std::vector<model::ServerId> servers;  ///< of the server or pool whose folder it is
    Uses uses = 0;                         ///< stated by a subfolder or the file's stem
};

/// Reads a path. The deepest folder that is named after a server or pool counts; a name is looked
/// for as server FQDN, pool FQDN, host of an Office Web Apps farm, then short host name. A use is
/// stated by the stem, else by the deepest folder below that one: a word of Set-CsCertificate, with
/// hyphens, underscores and spaces as one likes (`reverse-proxy`). `External`, the word of the
/// Deployment Wizard, states everything on the outer side of an Edge. Outside of such folders only
/// the uses that belong to no server can be stated.
Folder read_folder(std::string_view path, const Directory& directory);

}  // namespace analyzer::evidence
