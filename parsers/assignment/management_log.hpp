#pragma once

#include "parsers/assignment/value.hpp"
#include "parsers/model/result.hpp"
#include "parsers/text/document.hpp"

namespace parsers::assignment {

/// Reads a CsMgmtLog, what the cmdlets write with -Report: the objects of its Output blocks, which
/// are printed like list text, and the lines in which Set-CsCertificate tells what it assigned:
/// `Use: thumbprint common name, date, issuer, serial number`. Fails only when the file is no XML.
model::Result<Values> read_management_log(const text::Document& document, const Limits& limits);

}  // namespace parsers::assignment
