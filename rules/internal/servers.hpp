#pragma once

#include <initializer_list>
#include <vector>

#include "rules/required_names.hpp"

/// What the rules about internal servers share.
namespace rules {

/// Front End, Standard Edition and Director servers: those that Microsoft's tables give web
/// certificates to.
std::vector<ServerId> front_ends_and_directors(const Evidence& evidence);

/// That a server could not be judged for these uses, or not whether its certificate for them bears
/// all names; none where it has no certificate. Arguments as `add_lacking` gives them, without
/// names.
Hit open_hit(ServerId server, std::vector<Use> uses, CertificateId certificate = {});

/// What a certificate's own names make of the pattern "common name is the pool, alternative names
/// are …" (requirements rows 56, 57).
struct NamePattern {
    bool has_common_name = false;      ///< the one that was asked for
    std::vector<std::string> found;    ///< its common names
    std::vector<std::string> lacking;  ///< required alternative names that it has not
};
NamePattern compare_names(const Evidence& evidence, ServerId server, CertificateId certificate,
                          std::initializer_list<NameReason> reasons);

/// Hits about servers of one kind whose Default certificate does not follow that pattern.
/// Arguments: {0} server, {1} subject, {2} thumbprint, {3} common name expected, {4} common names
/// found, {5} alternative names lacking.
Hits judge_pattern(const Evidence& evidence, PoolKind kind,
                   std::initializer_list<NameReason> reasons);

/// Hits about names that the certificates for WebServicesInternal or WebServicesExternal lack,
/// without those that the Default use of the same certificate lacks (TC3002), without Meet URLs
/// (TC3006), and of the external use without those that the internal one lacks. Where the simple
/// URLs are not known, the names of the server are judged, and an open hit stands for the others.
Hits judge_web_names(const Evidence& evidence, Use use);

/// Hits about names of Autodiscover, required for that reason, that the certificates for a use
/// lack. With Lync 2010, mobility was an addition of later updates, and the topology does not tell
/// whether it was installed: open hits.
Hits judge_autodiscover(const Evidence& evidence, Use use, NameReason reason);

}  // namespace rules
