#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.hpp"

/// What rules about required names share: which of them the selected certificate lacks. The names
/// and their reasons come from Evidence::names.
namespace rules {

/// Where a name must stand for it to count.
enum class NamePlace : std::uint8_t {
    alternative_name,  ///< subject alternative name (dNSName)
    any,               ///< also the common name, where there is no subject alternative name
};

/// Whether a SAN dNSName is that host (lower case), letter by letter: so nearly all names that are
/// required are found, and nothing need be copied.
bool has_alternative_name(const model::Certificate& certificate, std::string_view host);

/// The SAN dNSNames of a certificate, lower case.
std::vector<std::string> alternative_names(const model::Certificate& certificate);

/// Its common names, lower case.
std::vector<std::string> common_names(const model::Certificate& certificate);

/// Required names that one certificate lacks.
struct LackingNames {
    CertificateId certificate;
    std::vector<Use> uses;           ///< that it is selected for and that require one of them
    std::vector<std::string> names;  ///< in the order in which they are required, each once
};

/// Adds the names, each once, to what is known of the certificate; where there are none, nothing.
void add_names(std::vector<LackingNames>& found, CertificateId certificate, Use use,
               std::vector<std::string> names);

/// The certificates selected for these uses of a server that lack names required for these reasons,
/// in order of the uses: each certificate once, with all it lacks. Wildcards count where they may
/// (`bears`). Uses without a certificate are other rules' business.
std::vector<LackingNames> lacking_names(const Evidence& evidence, ServerId server,
                                        std::initializer_list<Use> uses,
                                        std::initializer_list<NameReason> reasons,
                                        NamePlace place = NamePlace::alternative_name);

/// The certificate selected for a use of a server; none when there is none.
CertificateId selected_certificate(const Evidence& evidence, ServerId server, Use use);

/// Facts about the pool of a server; null for a server without pool.
const PoolFacts* pool_facts(const Evidence& evidence, ServerId server);

/// The servers of the pools of these kinds, in topology order.
std::vector<ServerId> servers_of(const Evidence& evidence, std::initializer_list<PoolKind> kinds);

/// Whether the pool is one that hosts users: Standard Edition or Enterprise.
bool is_front_end(const PoolFacts& facts);

/// Whether the pool is one that hosts users or Directors: the kinds that Microsoft's table gives
/// the web certificates to.
bool is_front_end_or_director(const PoolFacts& facts);

/// A hit for each of them. Arguments: {0} server, {1} uses, {2} subject, {3} thumbprint, {4} the
/// names it lacks.
void add_lacking(Hits& hits, ServerId server, std::vector<LackingNames> lacking);

}  // namespace rules
