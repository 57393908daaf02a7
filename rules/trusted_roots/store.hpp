#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/rule.hpp"

/// What rules about LocalMachine\Root stores share.
namespace rules {

/// The server whose store it is, else the listing's first file.
Subject subject_of(const RootStore& store);

/// Whether a rule for these versions of the product (of `product_version`, both included) binds the
/// store: by its server's pool, or where that is not known, whether any pool of the topology is of
/// one of them. Without a topology nothing speaks against it.
bool binds(const Evidence& evidence, const RootStore& store, std::uint32_t oldest,
           std::uint32_t newest = 0xffffffff);

/// The certificates of a store, each once, in the order of its entries.
std::vector<CertificateId> distinct_certificates(const RootStore& store);

/// Subject and issuer of a certificate, for identities.
std::string names_of(const Evidence& evidence, CertificateId id);

}  // namespace rules
