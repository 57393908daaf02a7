#pragma once

#include "parsers/model/certificate.hpp"

namespace rules {

/// Whether a certificate says that a public CA issued it: CA/Browser Forum, Baseline Requirements,
/// 7.1.6, lets such a CA put a policy of the arc 2.23.140.1 into what it issues. Enough to keep
/// still about a CA nobody knows, never enough to vouch for it.
bool says_public(const parsers::model::Certificate& certificate);

/// Whether it bears the mark of a Windows CA: a template, or an issuer that Active Directory names.
bool is_of_windows_ca(const parsers::model::Certificate& certificate);

}  // namespace rules
