#pragma once

#include <string>
#include <string_view>

#include "parsers/model/bundle.hpp"
#include "rules/evidence.hpp"
#include "rules/rule.hpp"
#include "rules/text.hpp"

/// How reports name things. All of it is UTF-8 on one line.
namespace analyzer::report {

/// `folder/file.pem:12:1`; `file.pfx@700`, the offset, for what has no lines.
std::string tell_place(const parsers::model::Location& place, const parsers::model::Bundle& bundle);

/// Where a certificate lies: its line, or its position in its container: `file.pfx[2]`.
std::string tell_certificate(rules::CertificateId id, const rules::Evidence& evidence);
std::string tell_occurrence(const parsers::model::Occurrence& occurrence,
                            const parsers::model::Bundle& bundle);

/// Subject of a certificate, else a name, else its thumbprint.
std::string subject(rules::CertificateId id, const rules::Evidence& evidence);

/// `base/path`.
std::string tell_file(const parsers::model::InputFile& file);

/// `place: explanation.`
std::string describe(const parsers::model::Problem& problem, const parsers::model::Bundle& bundle,
                     rules::Language language);
/// The explanation alone: a clause with a small first letter and no period.
std::string explain(const parsers::model::Problem& problem, rules::Language language);

std::string_view to_text(parsers::model::FileKind kind);
std::string_view to_text(parsers::model::FileStatus status);
/// `RSA`, `EC P-256`, …
std::string tell_key(const parsers::model::PublicKey& key);
std::string_view to_text(parsers::model::KeyAlgorithm algorithm);

/// Title and section of what a rule cites.
std::string tell_source(const rules::Citation& citation);

/// Control characters, which could command a terminal or break lines, as `\x1B`; the rest as it is.
std::string printable(std::string_view text);

}  // namespace analyzer::report
