#pragma once

#include <vector>

#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// The required names that SIP domains and simple URLs bring: the same for every server of a role,
/// so they are derived once. In every list each name is there once.
struct SharedNames {
    explicit SharedNames(const model::Topology& topology);

    std::vector<rules::RequiredName> sip_domains;   ///< sip.<domain>, the default domain first
    std::vector<rules::RequiredName> xmpp_domains;  ///< the SIP domains themselves
    std::vector<rules::RequiredName> web_internal;  ///< simple URLs, lyncdiscoverinternal.<domain>
    std::vector<rules::RequiredName> web_external;  ///< simple URLs but Admin's, lyncdiscover
};

/// Adds a name for a reason, unless the list has it: one name once, for the first reason given.
void add_name(std::vector<rules::RequiredName>& names, const std::string& name,
              rules::NameReason reason);

/// Appends names that are unique among themselves, leaving out those the list had before.
void append_names(std::vector<rules::RequiredName>& names,
                  const std::vector<rules::RequiredName>& more);

}  // namespace analyzer::evidence
