#pragma once

#include <string_view>

#include "parsers/certificate/draft.hpp"

namespace parsers::certificate {

// Each reads the value of one extension (what its OCTET STRING holds; RFC 5280, 4.2.1 and 4.2.2)
// into the draft, as far as it can be decoded; false when not to the end.

bool read_key_usage(Draft& draft, std::string_view value);
bool read_extended_key_usage(Draft& draft, std::string_view value);
bool read_alternative_names(Draft& draft, std::string_view value);
bool read_basic_constraints(Draft& draft, std::string_view value);
bool read_subject_key_id(Draft& draft, std::string_view value);
bool read_authority_key_id(Draft& draft, std::string_view value);
bool read_crl_distribution_points(Draft& draft, std::string_view value);
bool read_authority_information_access(Draft& draft, std::string_view value);
bool read_policies(Draft& draft, std::string_view value);
bool read_template_name(Draft& draft, std::string_view value);
bool read_template(Draft& draft, std::string_view value);
bool read_name_constraints(Draft& draft, std::string_view value);
bool read_inhibit_any_policy(Draft& draft, std::string_view value);

/// Of an extension that decides nothing here: whether its value is a SEQUENCE.
bool skip_sequence(Draft& draft, std::string_view value);

}  // namespace parsers::certificate
