#include "analyzer/report/finding.hpp"

#include <ostream>

#include "analyzer/report/message.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/redact.hpp"
#include "analyzer/report/remedy.hpp"
#include "analyzer/report/tell.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

std::string level(const Finding& finding, rules::Language language, const Paint& paint) {
    if (finding.hit.kind == rules::Kind::pass) {
        return paint.pass(phrases::pass.in(language));
    }
    switch (finding.severity) {
        case rules::Severity::error:
            return paint.error(phrases::error.in(language));
        case rules::Severity::warning:
            return paint.warning(phrases::warning.in(language));
        default:
            return paint.note(phrases::note.in(language));
    }
}

class FindingWriter {
  public:
    FindingWriter(const Audit& audit, const Finding& finding, const Paint& paint, std::ostream& out)
        : audit_(audit), finding_(finding), paint_(paint), out_(out) {}

    void write() {
        const rules::Rule& rule = *finding_.rule;
        const std::string place = tell_place(finding_.places.front(), audit_.evidence.bundle);
        out_ << paint_.bold(printable(place) + ":") << ' '
             << level(finding_, audit_.language, paint_) << ": "
             << paint_.bold(std::string(rule.id) + " " + std::string(rule.name)) << '\n';
        out_ << "  " << printable(message_of(audit_, finding_).text) << '\n';
        write_excerpt();
        write_certificate();
        for (const rules::CertificateId id : finding_.hit.proof) {
            write_issuer(phrases::issued_by, id);
        }
        for (const rules::CertificateId id : finding_.hit.reference) {
            write_issuer(phrases::compared_with, id);
        }
        if (finding_.hit.kind != rules::Kind::pass) {
            entry(phrases::remedy, remedy_of(audit_, finding_));
        }
        entry(phrases::help, std::string(rule.citation.address));
    }

  private:
    void entry(const rules::Text& word, const std::string& value) {
        out_ << "    " << paint_.faint(label(word, audit_.language)) << ' ' << printable(value)
             << '\n';
    }

    /// The line of the topology, when it is short enough to help.
    void write_excerpt() {
        constexpr std::size_t longest = 200;
        const model::Location& place = finding_.places.front();
        if (audit_.topology_text == nullptr || place.line == 0 ||
            place.file != audit_.evidence.topology.file ||
            place.line > audit_.topology_text->lines()) {
            return;
        }
        const std::string_view line = audit_.topology_text->line(place.line);
        const std::size_t start = line.find_first_not_of(" \t");
        if (start == line.npos || line.size() - start > longest) {
            return;
        }
        const std::string number = std::to_string(place.line);
        out_ << "    " << paint_.faint(number + " | ") << printable(redacted(line.substr(start)))
             << '\n';
    }

    void write_certificate() {
        const rules::CertificateId id = finding_.hit.certificate;
        if (!id) {
            return;
        }
        const rules::Evidence& evidence = audit_.evidence;
        entry(phrases::certificate,
              tell_certificate(id, evidence) + " '" + subject(id, evidence) + "'");
        if (const auto how = way(finding_, evidence)) {
            entry(phrases::attributed, std::string(tell_way(*how).in(audit_.language)));
        }
        if (!finding_.hit.uses.empty()) {
            entry(phrases::used_for, render(finding_.hit.uses, evidence, audit_.language));
        }
    }

    void write_issuer(const rules::Text& word, rules::CertificateId id) {
        const rules::Evidence& evidence = audit_.evidence;
        const rules::IssuerState state = evidence.trust.issuance(id).state;
        const rules::Text& how =
            state == rules::IssuerState::self_signed ? phrases::self_signed : phrases::proven;
        const bool is_known =
            &word == &phrases::issued_by || state == rules::IssuerState::self_signed;
        entry(word, tell_certificate(id, evidence) + " '" + subject(id, evidence) + "'" +
                        (is_known ? ", " + std::string(how.in(audit_.language)) : ""));
    }

    const Audit& audit_;
    const Finding& finding_;
    const Paint& paint_;
    std::ostream& out_;
};

}  // namespace

void write_finding(const Audit& audit, const Finding& finding, const Paint& paint,
                   std::ostream& out) {
    FindingWriter(audit, finding, paint, out).write();
}

std::string tell_needs(rules::Needs needs, rules::Language language) {
    std::string text;
    const auto add = [&](rules::Need need, const rules::Text& word) {
        if (needs.has(need)) {
            text += (text.empty() ? "" : ", ") + std::string(word.in(language));
        }
    };
    add(rules::Need::topology, phrases::need_topology);
    add(rules::Need::certificates, phrases::need_certificates);
    add(rules::Need::private_key, phrases::need_private_key);
    add(rules::Need::assignments, phrases::need_assignments);
    add(rules::Need::trusted_roots, phrases::need_trusted_roots);
    add(rules::Need::suppressions, phrases::need_suppressions);
    return text;
}

std::optional<rules::Way> way(const Finding& finding, const rules::Evidence& evidence) {
    const rules::CertificateId id = finding.hit.certificate;
    if (!id || id.value >= evidence.attribution.placements.size()) {
        return std::nullopt;
    }
    const auto* server = std::get_if<rules::ServerId>(&finding.hit.subject);
    std::optional<rules::Way> first;
    for (const rules::Placement& placement : evidence.attribution.placements[id.value]) {
        if (server != nullptr && placement.server == *server) {
            return placement.way;
        }
        first = first ? first : placement.way;
    }
    return first;
}

const rules::Text& tell_way(rules::Way way) {
    switch (way) {
        case rules::Way::assignment:
            return phrases::by_assignment;
        case rules::Way::folder:
            return phrases::by_folder;
        default:
            return phrases::by_name;
    }
}

std::string_view to_text(rules::Way way) {
    switch (way) {
        case rules::Way::assignment:
            return "assignment";
        case rules::Way::folder:
            return "folder";
        default:
            return "name";
    }
}

std::string label(const rules::Text& word, rules::Language language) {
    return std::string(word.in(language)) + (language == rules::Language::french ? " :" : ":");
}

}  // namespace analyzer::report
