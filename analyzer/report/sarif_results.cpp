#include "analyzer/report/sarif_results.hpp"

#include <algorithm>

#include "analyzer/report/finding.hpp"
#include "analyzer/report/message.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/sarif_rules.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/catalogue.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

class ResultWriter {
  public:
    ResultWriter(Json& json, SarifPlaces& places, const Audit& audit, const Finding& finding)
        : json_(json), places_(places), audit_(audit), finding_(finding) {}

    void write() {
        const bool is_pass = finding_.hit.kind == rules::Kind::pass;
        const auto catalogue = rules::catalogue();
        const auto rule = std::ranges::find(catalogue, finding_.rule);
        json_.begin_object().pair("ruleId", finding_.rule->id);
        json_.pair("ruleIndex", rule - catalogue.begin());
        json_.pair("level", is_pass ? std::string_view("none") : sarif_level(finding_.severity));
        json_.pair("kind", is_pass ? "pass" : "fail");
        write_message();
        json_.member("locations").begin_array().begin_object();
        places_.write_primary(finding_, tell_content());
        places_.write_logical(finding_.hit);
        json_.end_object().end_array();
        write_related();
        write_code_flow();
        write_fingerprints();
        write_suppression();
        write_properties();
        json_.end_object();
    }

  private:
    /// What a place outside the topology holds, in words.
    std::string tell_content() const {
        const auto* about = std::get_if<rules::CertificateId>(&finding_.hit.subject);
        const rules::CertificateId id = about != nullptr ? *about : finding_.hit.certificate;
        return id ? subject(id, audit_.evidence)
                  : tell_place(finding_.places.front(), audit_.evidence.bundle);
    }

    void write_message() {
        const Message message = message_of(audit_, finding_);
        json_.member("message").begin_object();
        json_.pair("text", message.text).pair("id", message.id);
        if (!message.arguments.empty()) {
            json_.member("arguments").begin_array();
            for (const std::string& argument : message.arguments) {
                json_.value(argument);
            }
            json_.end_array();
        }
        json_.end_object();
    }

    void write_certificate(rules::CertificateId id, const rules::Text& message) {
        const std::string name = subject(id, audit_.evidence);
        places_.write_certificate(id);
        json_.member("message").begin_object();
        json_.pair("text", fill(message.in(audit_.language), std::span(&name, 1))).end_object();
    }

    /// The certificate, the CA certificates that prove it, and those it is compared with.
    void write_related() {
        std::size_t next = 1;
        const auto add = [&](rules::CertificateId id, const rules::Text& message) {
            if (next == 1) {
                json_.member("relatedLocations").begin_array();
            }
            json_.begin_object().pair("id", next++);
            write_certificate(id, message);
            json_.end_object();
        };
        if (finding_.hit.certificate) {
            add(finding_.hit.certificate, phrases::sarif_certificate);
        }
        for (const rules::CertificateId id : finding_.hit.proof) {
            add(id, phrases::sarif_proof);
        }
        for (const rules::CertificateId id : finding_.hit.reference) {
            add(id, phrases::sarif_reference);
        }
        if (next > 1) {
            json_.end_array();
        }
    }

    /// From the server's certificate to its root, and the chain it is compared with.
    void write_code_flow() {
        const rules::Hit& hit = finding_.hit;
        if (!hit.certificate || (hit.proof.empty() && hit.reference.empty())) {
            return;
        }
        json_.member("codeFlows").begin_array().begin_object();
        json_.member("message").begin_object();
        json_.pair("text", phrases::sarif_chain.in(audit_.language)).end_object();
        json_.member("threadFlows").begin_array().begin_object();
        json_.member("locations").begin_array();
        std::size_t level = 0;
        write_step(hit.certificate, phrases::sarif_certificate, level++);
        for (const rules::CertificateId id : hit.proof) {
            write_step(id, phrases::sarif_proof, level++);
        }
        json_.end_array().end_object();
        if (!hit.reference.empty()) {
            json_.begin_object().member("message").begin_object();
            json_.pair("text", phrases::sarif_reference_chain.in(audit_.language)).end_object();
            json_.member("locations").begin_array();
            level = 0;
            for (const rules::CertificateId id : hit.reference) {
                write_step(id, phrases::sarif_reference, level++);
            }
            json_.end_array().end_object();
        }
        json_.end_array().end_object().end_array();
    }

    void write_step(rules::CertificateId id, const rules::Text& message, std::size_t level) {
        json_.begin_object().member("location").begin_object();
        write_certificate(id, message);
        json_.end_object().pair("nestingLevel", level).end_object();
    }

    /// GitHub reads the first key only; ours is whole (facts/sarif.md, 2).
    void write_fingerprints() {
        const std::string whole = fingerprint(finding_);
        json_.member("partialFingerprints").begin_object();
        json_.pair("primaryLocationLineHash", whole.substr(0, 16) + ":1");
        json_.pair("topocert/v1", whole).end_object();
    }

    /// The result stays, marked: who sees it vanish takes it for mended.
    void write_suppression() {
        if (!finding_.suppression) {
            return;
        }
        const rules::Suppression& accepted = audit_.evidence.suppressions[*finding_.suppression];
        json_.member("suppressions").begin_array().begin_object();
        json_.pair("kind", "external").pair("status", "accepted");
        if (!accepted.reason.empty()) {
            json_.pair("justification", accepted.reason);
        }
        json_.end_object().end_array();
    }

    void write_properties() {
        const rules::CertificateId id = finding_.hit.certificate;
        if (!id) {
            return;
        }
        const rules::Evidence& evidence = audit_.evidence;
        json_.member("properties").begin_object();
        json_.pair("certificate", tell_certificate(id, evidence));
        json_.pair("sha1", model::to_hex(evidence.certificate(id).sha1));
        if (const auto how = way(finding_, evidence)) {
            json_.pair("attributedBy", to_text(*how));
        }
        if (!finding_.hit.uses.empty()) {
            json_.member("uses").begin_array();
            for (const rules::Use use : finding_.hit.uses) {
                json_.value(rules::to_text(use));
            }
            json_.end_array();
        }
        json_.end_object();
    }

    Json& json_;
    SarifPlaces& places_;
    const Audit& audit_;
    const Finding& finding_;
};

}  // namespace

void write_result(Json& json, SarifPlaces& places, const Audit& audit, const Finding& finding) {
    ResultWriter(json, places, audit, finding).write();
}

}  // namespace analyzer::report
