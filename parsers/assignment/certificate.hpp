#pragma once

#include "parsers/assignment/computer.hpp"
#include "parsers/assignment/context.hpp"
#include "parsers/assignment/value.hpp"

namespace parsers::assignment {

/// Whether an object is what Get-CsCertificate gives, by its type or by its properties.
bool is_certificate(const Value& object);

/// Shows the dates of a certificate to the reader of dates, which must see them all first.
void learn_dates(const Value& object, DateReader& dates);

/// Appends one assignment for each use of the certificate. An object without a readable thumbprint
/// is a problem and nothing else.
void read_certificate(const Value& object, const Computer& computer, bool is_request,
                      Context& context);

}  // namespace parsers::assignment
