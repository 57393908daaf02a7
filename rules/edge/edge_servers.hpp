#pragma once

#include <vector>

#include "rules/rule.hpp"

/// What rules about Edge Servers share.
namespace rules {

/// The servers of Edge pools, in topology order.
std::vector<ServerId> edge_servers(const Evidence& evidence);

/// Whether it is known which side of an Edge a certificate selected there is for. It is not when it
/// merely lies in the Edge's folder and bears no name of either side: then one certificate stands
/// for both, and must not be judged by the names of either.
bool is_side_known(const Evidence& evidence, ServerId server, CertificateId certificate);

/// The certificate selected for a use of an Edge Server; none when there is none, or when it is not
/// known to be for that side.
CertificateId edge_certificate(const Evidence& evidence, ServerId server, Use use);

/// An open hit about a certificate that is not known to be for that side. Arguments: {0} server,
/// {1} uses, {2} subject, {3} thumbprint, {4} no names.
Hit side_unknown(const Evidence& evidence, ServerId server, Use use);

/// The highest product version of a server's pool; 0 when nothing tells it.
std::uint32_t version_of(const Evidence& evidence, ServerId server);

}  // namespace rules
