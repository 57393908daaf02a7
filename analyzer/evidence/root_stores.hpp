#pragma once

#include <span>
#include <string>
#include <vector>

#include "analyzer/evidence/directory.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// A file or folder that lists a Trusted Root store (--trusted-roots).
struct RootListing {
    std::string path;  ///< as reports show it
    std::vector<model::FileId> files;
};

struct RootStores {
    std::vector<rules::RootStore> stores;  ///< by path
    std::vector<bool> is_listing;          ///< by FileId: its certificates are nobody's own
};

/// The listings that the user named, and folders called `Root` (the store's name) or `Trusted Root
/// Certification Authorities` (what its dialog calls it) beneath the folder of one server.
/// A listing beneath such a folder, or called like a server itself, is that server's.
RootStores derive_root_stores(const rules::Evidence& evidence, const Directory& directory,
                              std::span<const RootListing> listings);

/// By CertificateId: found in listings of root stores and nowhere else.
std::vector<bool> listed_only(const model::Bundle& bundle, const std::vector<bool>& is_listing);

}  // namespace analyzer::evidence
