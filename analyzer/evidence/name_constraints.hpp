#pragma once

#include "parsers/model/certificate.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// Whether the name constraints of a CA certificate, if it has any, admit every name of `subject`
/// (RFC 5280, 4.2.1.10). What cannot be judged is not admitted.
bool admits_names(const model::Certificate& authority, const model::Certificate& subject);

}  // namespace analyzer::evidence
