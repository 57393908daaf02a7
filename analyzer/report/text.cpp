#include <algorithm>
#include <ostream>
#include <sstream>

#include "analyzer/parallel.hpp"
#include "analyzer/report/audit.hpp"
#include "analyzer/report/finding.hpp"
#include "analyzer/report/inspect.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

using Arguments = std::vector<std::string>;

class Summary {
  public:
    Summary(const Audit& audit, const Paint& paint, std::ostream& out)
        : audit_(audit), paint_(paint), out_(out) {}

    void write() {
        out_ << paint_.bold(phrases::summary.in(audit_.language)) << '\n';
        const auto& counts = audit_.analysis.counts;
        Arguments numbers{std::to_string(counts[2]), std::to_string(counts[1]),
                          std::to_string(counts[0]), std::to_string(audit_.analysis.passes)};
        line(audit_.shows_passes ? phrases::counts_with_passes : phrases::counts, numbers);
        if (audit_.analysis.suppressed != 0) {
            line(phrases::suppressed, {std::to_string(audit_.analysis.suppressed)});
        }
        write_requirement();
        write_reference();
        write_not_judged();
        line(phrases::files_read, {std::to_string(audit_.evidence.bundle.files.size()),
                                   std::to_string(audit_.evidence.bundle.certificates.size())});
        line(audit_.is_clock_given ? phrases::clock_given : phrases::clock_present,
             {model::to_text(audit_.evidence.clock)});
    }

  private:
    void line(const rules::Text& text, const Arguments& arguments) {
        out_ << "  " << printable(fill(text.in(audit_.language), arguments)) << '\n';
    }

    void write_requirement() {
        const rules::Scope& scope = audit_.evidence.scope;
        if (!audit_.evidence.has_topology) {
            return;
        }
        if (!scope.is_chat_deployed) {
            line(phrases::requirement_absent, {});
            return;
        }
        std::vector<rules::ServerId> servers;
        for (const rules::ChatMember& member : scope.chat_members) {
            servers.push_back(member.server);
        }
        line(phrases::requirement_binds, {render(servers, audit_.evidence, audit_.language)});
        if (std::ranges::any_of(scope.chat_members, &rules::ChatMember::is_inferred)) {
            line(phrases::scope_inferred, {});
        }
    }

    void write_reference() {
        const rules::Reference& reference = audit_.evidence.reference;
        if (!audit_.evidence.has_topology || !audit_.evidence.scope.is_chat_deployed) {
            return;
        }
        if (!reference.authority && reference.is_stated) {
            line(phrases::reference_unknown, {audit_.evidence.policy.internal_ca});
            return;
        }
        if (!reference.authority) {
            line(phrases::reference_absent, {});
            return;
        }
        const std::string name = audit_.evidence.trust.authority(reference.authority).name;
        std::size_t all = 0;
        std::size_t for_it = 0;
        for (const rules::Vote& vote : reference.votes) {
            all += vote.servers.size();
            for_it += vote.authority == reference.authority ? vote.servers.size() : 0;
        }
        if (reference.is_stated) {
            line(phrases::reference_stated, {name});
        } else {
            line(phrases::reference_voted, {name, std::to_string(for_it), std::to_string(all)});
        }
    }

    /// One line for all rules that lack the same.
    void write_not_judged() {
        std::vector<std::pair<std::string, std::string>> lacking;
        std::string open;
        for (const NotJudged& one : audit_.analysis.not_judged) {
            const std::string id(one.rule->id);
            if (one.lacking.bits == 0) {
                open += one.count == 0 ? ""
                                       : (open.empty() ? "" : ", ") + id + " (" +
                                             std::to_string(one.count) + ")";
                continue;
            }
            const std::string needs = tell_needs(one.lacking, audit_.language);
            const auto known =
                std::ranges::find(lacking, needs, [](const auto& entry) { return entry.first; });
            if (known == lacking.end()) {
                lacking.emplace_back(needs, id);
            } else {
                known->second += ", " + id;
            }
        }
        for (const auto& [needs, ids] : lacking) {
            line(phrases::not_judged, {needs, ids});
        }
        if (!open.empty()) {
            line(phrases::not_judged_subjects, {open});
        }
    }

    const Audit& audit_;
    const Paint& paint_;
    std::ostream& out_;
};

void write_findings(const Audit& audit, const Paint& paint, std::ostream& out) {
    std::vector<const Finding*> shown;
    for (const Finding& finding : audit.analysis.findings) {
        const bool is_shown = finding.hit.kind == rules::Kind::fail || audit.shows_passes;
        if (is_shown && !finding.suppression) {
            shown.push_back(&finding);
        }
    }
    in_order<std::string>(
        shown.size(), findings_a_stretch, audit.threads,
        [&](std::size_t first, std::size_t end) {
            std::ostringstream text;
            for (std::size_t index = first; index < end; ++index) {
                write_finding(audit, *shown[index], paint, text);
                text << '\n';
            }
            return std::move(text).str();
        },
        [&](std::string&& text) { out << text; });
}

void write_remarks(const Audit& audit, const Paint& paint, std::ostream& out) {
    const model::Problems problems = remarks(audit);
    if (audit.obstacles.empty() && problems.empty()) {
        return;
    }
    out << paint.bold(phrases::remarks.in(audit.language)) << '\n';
    for (const model::Problems* list : {&audit.obstacles, &problems}) {
        for (const model::Problem& problem : *list) {
            out << "  " << printable(describe(problem, audit.evidence.bundle, audit.language))
                << '\n';
        }
    }
    out << '\n';
}

}  // namespace

void write_text(const Audit& audit, bool with_color, std::ostream& out) {
    const Paint paint(with_color);
    write_findings(audit, paint, out);
    if (!audit.evidence.has_topology) {
        out << phrases::no_topology.in(audit.language) << "\n\n";
        if (!audit.evidence.bundle.certificates.empty()) {
            out << paint.bold(phrases::certificates_read.in(audit.language)) << '\n';
            list_certificates(audit.evidence, out);
            out << '\n';
        }
    }
    write_remarks(audit, paint, out);
    Summary(audit, paint, out).write();
}

}  // namespace analyzer::report
