#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "analyzer/plan.hpp"

namespace analyzer::report {

/// Everything a writer of the plan may show.
struct PlanReport {
    const Plan& plan;
    const rules::Evidence& evidence;
    rules::Language language = rules::Language::english;
    bool is_clock_given = false;  ///< --as-of
    bool is_separate = false;     ///< --separate
};

/// For people: what each certificate must be and what is there; then a summary.
void write_plan(const PlanReport& told, bool with_color, std::ostream& out);

/// RFC 4180 with a header. Lists are joined with spaces; a cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
void write_plan_csv(const PlanReport& told, std::ostream& out);

/// For machines: an object with `version` 1, `asOf`, `separate`, `simpleUrlsKnown`, where known
/// `referenceAuthority` (`name`, `thumbprint`), and `certificates`: each with `id` (the stem of its
/// files), `pool`, `servers[]`, `uses[]`, `state`, `until`, `errors[]` (rule ids), `held[]`
/// (`state`, `servers[]`, `uses[]`, `thumbprint`, `sha256`, `place`, `issuer`, `until`,
/// `lacking[]`, `advised[]`), `subject`, `names[]` (`name`, `reasons[]`), `unfit[]`, `key`,
/// `extendedKeyUsage[]`, `authority` and `simpleUrlsKnown`. Members are added, never renamed or
/// removed, without a new version.
void write_plan_json(const PlanReport& told, std::ostream& out);

/// A script of `Request-CsCertificate` calls for Windows PowerShell: what is satisfied is a
/// comment.
void write_plan_powershell(const PlanReport& told, std::ostream& out);

/// Whether there are a subject and names to ask for.
bool is_requestable(const PlannedCertificate& planned);
/// What `certreq -new` takes.
void write_certreq(const PlannedCertificate& planned, std::ostream& out);
/// What `openssl req -new -config` takes.
void write_openssl(const PlannedCertificate& planned, std::ostream& out);

/// `satisfied`, `expires-soon`, …: for machines.
std::string_view to_text(Standing standing);
/// `reference`, `internal`, `public`.
std::string_view to_text(PlannedAuthority authority);
/// `CN=Contoso CA, …` of the CA of the internal servers, and the thumbprint of its certificate;
/// empty where not known.
std::string authority_name(const PlanReport& told);
std::string authority_thumbprint(const PlanReport& told);

}  // namespace analyzer::report
