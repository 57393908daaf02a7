#include "analyzer/report/inspect.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "analyzer/analysis.hpp"
#include "analyzer/report/contents.hpp"
#include "analyzer/report/finding.hpp"
#include "analyzer/report/inspect_sources.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

class Lister {
  public:
    Lister(const rules::Evidence& evidence, const Sources& sources, rules::Language language,
           std::ostream& out)
        : evidence_(evidence),
          language_(language),
          out_(out),
          sources_(evidence, sources, language, out) {}

    void write() {
        for (const FileContents& contents : contents_by_file(evidence_)) {
            write_file(contents);
        }
        if (evidence_.has_topology) {
            write_servers();
        }
        sources_.write_root_stores();
    }

  private:
    void entry(const rules::Text& word, const std::string& value) {
        out_ << "      " << label(word, language_) << ' ' << printable(value) << '\n';
    }

    void write_file(const FileContents& contents) {
        const model::InputFile& file = evidence_.bundle.file(contents.file);
        out_ << printable(tell_file(file)) << "  " << to_text(file.kind) << ", "
             << to_text(file.status) << '\n';
        for (const model::Occurrence* occurrence : contents.certificates) {
            write_certificate(*occurrence);
        }
        sources_.write(contents.file);
        const std::vector<std::string> counts{std::to_string(contents.keys.size()),
                                              std::to_string(contents.revocation_lists.size()),
                                              std::to_string(contents.requests.size())};
        if (!std::ranges::all_of(counts, [](const std::string& count) { return count == "0"; })) {
            out_ << "  " << fill(phrases::keys_count.in(language_), counts) << '\n';
        }
        for (const model::Problem* problem : contents.problems) {
            out_ << "  " << label(phrases::problem, language_) << ' '
                 << printable(describe(*problem, evidence_.bundle, language_)) << '\n';
        }
    }

    void write_certificate(const model::Occurrence& occurrence) {
        const rules::CertificateId id = occurrence.certificate;
        const model::Certificate& certificate = evidence_.certificate(id);
        out_ << "  [" << occurrence.index << "] " << printable(subject(id, evidence_)) << '\n';
        entry(phrases::issuer, std::string(certificate.issuer_text()) + " (" +
                                   std::string(tell_state(id).in(language_)) + ")");
        entry(phrases::names, tell_names(certificate));
        entry(phrases::valid, model::to_text(certificate.not_before) + " – " +
                                  model::to_text(certificate.not_after));
        std::string key = tell_key(certificate.key);
        if (occurrence.key != model::KeyPresence::not_applicable) {
            const bool is_there = occurrence.key == model::KeyPresence::present;
            const rules::Text& word =
                is_there ? phrases::private_key_present : phrases::private_key_absent;
            key += ", " + std::string(word.in(language_));
        }
        entry(phrases::key, key);
        out_ << "      SHA-1: " << model::to_hex(certificate.sha1)
             << "\n      SHA-256: " << model::to_hex(certificate.sha256) << '\n';
        entry(phrases::serial, render(rules::SerialOf{id}, evidence_, language_));
        if (!occurrence.attributes->friendly_name.empty()) {
            entry(phrases::friendly_name, occurrence.attributes->friendly_name);
        }
        if (!occurrence.attributes->key_provider.empty()) {
            out_ << "      CSP/KSP: " << printable(occurrence.attributes->key_provider) << '\n';
        }
        write_placements(id);
        write_chain(id);
    }

    const rules::Text& tell_state(rules::CertificateId id) const {
        switch (evidence_.trust.issuance(id).state) {
            case rules::IssuerState::self_signed:
                return phrases::state_self_signed;
            case rules::IssuerState::proven:
                return phrases::state_proven;
            case rules::IssuerState::refuted:
                return phrases::state_refuted;
            case rules::IssuerState::unverifiable:
                return phrases::state_unverifiable;
            default:
                return phrases::state_claimed;
        }
    }

    void write_placements(rules::CertificateId id) {
        if (!evidence_.has_topology) {
            return;
        }
        const std::string text = rules::join(
            evidence_.attribution.placements[id.value], ", ",
            [&](const rules::Placement& placement) {
                const std::string server =
                    placement.server ? evidence_.topology.server(placement.server).fqdn + " " : "";
                return server + std::string(rules::to_text(placement.use));
            });
        if (!text.empty()) {
            entry(phrases::servers, text);
        }
    }

    void write_chain(rules::CertificateId id) {
        const std::string text =
            rules::join(evidence_.trust.chain(id), " ← ",
                        [&](rules::CertificateId issuer) { return subject(issuer, evidence_); });
        if (!text.empty()) {
            entry(phrases::chain, text);
        }
    }

    /// Each server, its uses, and what was selected for them.
    void write_servers() {
        out_ << phrases::servers.in(language_) << '\n';
        for (std::uint32_t index = 0; index < evidence_.topology.servers.size(); ++index) {
            const rules::ServerId id{index};
            out_ << "  " << printable(evidence_.topology.server(id).fqdn) << " ("
                 << printable(evidence_.topology.pool_of(id).fqdn) << "): " << tell_roles(id)
                 << '\n';
            for (const rules::Selection& selection : evidence_.attribution.servers[index]) {
                write_selection(selection);
            }
        }
    }

    std::string tell_roles(rules::ServerId id) const {
        const std::string text = rules::join(
            evidence_.topology.pool_of(id).services, ", ", [&](rules::ServiceId service) {
                return printable(evidence_.topology.service(service).role_name);
            });
        return text.empty() ? "–" : text;
    }

    void write_selection(const rules::Selection& selection) {
        out_ << "    " << rules::to_text(selection.use) << ": ";
        const rules::CertificateId id = selection.selected();
        if (!id) {
            out_ << phrases::no_certificate.in(language_) << '\n';
            return;
        }
        out_ << printable(tell_certificate(id, evidence_)) << " '"
             << printable(subject(id, evidence_)) << "', "
             << tell_way(selection.candidates.front().way).in(language_) << '\n';
    }

    const rules::Evidence& evidence_;
    rules::Language language_;
    std::ostream& out_;
    SourceText sources_;
};

}  // namespace

void write_inspection(const rules::Evidence& evidence, const Sources& sources,
                      rules::Language language, std::ostream& out) {
    Lister(evidence, sources, language, out).write();
}

void list_certificates(const rules::Evidence& evidence, std::ostream& out) {
    for (const FileContents& contents : contents_by_file(evidence)) {
        for (const model::Occurrence* occurrence : contents.certificates) {
            out << "  " << printable(tell_occurrence(*occurrence, evidence.bundle)) << " '"
                << printable(subject(occurrence->certificate, evidence)) << "' – "
                << model::to_text(evidence.certificate(occurrence->certificate).not_after) << '\n';
        }
    }
}

}  // namespace analyzer::report
