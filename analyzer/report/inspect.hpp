#pragma once

#include <iosfwd>

#include "analyzer/report/exported.hpp"
#include "rules/evidence.hpp"
#include "rules/text.hpp"

namespace analyzer::report {

/// Everything that was read, file by file; with a topology also whose it is and who issued it.
void write_inspection(const rules::Evidence& evidence, const Sources& sources,
                      rules::Language language, std::ostream& out);

/// The same for machines: an object with `version` 1, `files`, each with `path`, `kind`, `status`,
/// `certificates[]`, the numbers `keys`, `crls` and `requests`, `problems[]` and what else it held,
/// and `rootStores`. Members are added, never renamed or removed, without a new version.
void write_inspection_json(const rules::Evidence& evidence, const Sources& sources,
                           rules::Language language, std::ostream& out);

/// One line for each certificate: where it lies, its subject, until when it is valid.
void list_certificates(const rules::Evidence& evidence, std::ostream& out);

}  // namespace analyzer::report
