#pragma once

#include <cstdint>

#include "rules/use.hpp"

namespace analyzer::evidence {

/// A set of uses, one bit each.
using Uses = std::uint16_t;

constexpr Uses bit(rules::Use use) { return static_cast<Uses>(1u << static_cast<unsigned>(use)); }

inline constexpr Uses all_uses = (1u << rules::use_count) - 1;

/// The uses that belong to no server.
inline constexpr Uses uses_without_server =
    bit(rules::Use::oauth_token_issuer) | bit(rules::Use::reverse_proxy);

/// The outer side of an Edge.
inline constexpr Uses external_uses =
    bit(rules::Use::access_edge_external) | bit(rules::Use::data_edge_external) |
    bit(rules::Use::audio_video_authentication) | bit(rules::Use::xmpp_server);

}  // namespace analyzer::evidence
