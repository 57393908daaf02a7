#pragma once

#include "parsers/assignment/value.hpp"
#include "parsers/model/result.hpp"
#include "parsers/text/document.hpp"

namespace parsers::assignment {

/// Reads Export-Clixml (MS-PSRP, 2.2.5): the objects under `Objs`, with properties, notes (`MS`),
/// lists, dictionaries, enumerations and references. Objects that passed remoting are like others.
/// Secure strings are not read. Fails only when the file is no XML.
model::Result<Values> read_clixml(const text::Document& document, const Limits& limits);

}  // namespace parsers::assignment
