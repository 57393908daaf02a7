#pragma once

#include <initializer_list>
#include <vector>

#include "rules/required_names.hpp"

/// What the rules about internal servers share.
namespace rules {

/// The servers of the pools of these kinds, in topology order.
std::vector<ServerId> servers_of(const Evidence& evidence, std::initializer_list<PoolKind> kinds);

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

/// Names that the selected WebServicesInternal certificate lacks, without those that the Default
/// use of the same certificate lacks (TC3002) and without Meet URLs (TC3006).
std::vector<LackingNames> lacking_web_internal(const Evidence& evidence, ServerId server);

/// The same for WebServicesExternal, also without those that `lacking_web_internal` tells.
std::vector<LackingNames> lacking_web_external(const Evidence& evidence, ServerId server);

}  // namespace rules
