#pragma once

#include <cstdint>

#include "rules/evidence.hpp"

/// Where selected certificates serve.
namespace rules {

/// Whether the servers of a pool run Lync or Skype for Business: no databases, file shares,
/// gateways, Office Web Apps or applications of others.
bool is_product(const PoolFacts& facts);

/// Whether a certificate is selected for a server of the product whose version lies in that range
/// (of `product_version`, both included), or as the OAuth certificate of such servers. Without a
/// topology every certificate may be.
bool serves_product(const Evidence& evidence, CertificateId id, std::uint32_t oldest = 0,
                    std::uint32_t newest = 0xffffffff);

/// Whether a certificate is presented to clients or partners outside: external Edge interfaces but
/// A/V authentication, and the reverse proxy.
bool serves_outside(const Evidence& evidence, CertificateId id);

/// Whether a pool is a PSTN gateway and no more: a device of another maker, called by whatever its
/// owner likes, an address or a short name included.
bool is_gateway(const Evidence& evidence, PoolId pool);

/// Whether a certificate is selected, and for such gateways alone. What Lync asks of it is TC5007's
/// to say; the rules for its own servers' certificates do not bind.
bool serves_gateways_only(const Evidence& evidence, CertificateId id);

}  // namespace rules
