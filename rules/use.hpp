#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/model/bundle.hpp"
#include "parsers/model/topology.hpp"

/// The words that all evidence is written in: what is counted, and what certificates are used for.
namespace rules {

namespace model = parsers::model;

using model::CertificateId;
using model::FileId;
using model::PoolId;
using model::ServerId;
using model::ServiceId;
using AuthorityId = model::Id<struct AuthorityTag>;  ///< Trust::authorities
using KeyId = model::Id<struct KeyTag>;              ///< one per distinct SubjectPublicKeyInfo
using NameId = model::Id<struct NameTag>;            ///< one per distinct normalised name

/// What a certificate is used for, after the `-Type` values of Set-CsCertificate. The reverse
/// proxy, Office Web Apps and trusted applications have no Microsoft word; theirs are ours.
enum class Use : std::uint8_t {
    default_,  // NOLINT(readability-identifier-naming): `default` is a keyword
    web_services_internal,
    web_services_external,
    oauth_token_issuer,
    edge_internal,
    access_edge_external,
    data_edge_external,
    audio_video_authentication,
    xmpp_server,
    reverse_proxy,
};
inline constexpr std::size_t use_count = 10;
/// `Default`, `WebServicesInternal`, … as Get-CsCertificate prints them (`Internal` for Edge).
std::string_view to_text(Use use);
/// Reads such a word without regard to case; also `External` (Access Edge).
std::optional<Use> parse_use(std::string_view word);

/// How a certificate came to a server, strongest first; every finding tells it.
enum class Way : std::uint8_t { assignment, folder, name };

}  // namespace rules
