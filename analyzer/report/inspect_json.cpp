#include <string>

#include "analyzer/report/contents.hpp"
#include "analyzer/report/inspect.hpp"
#include "analyzer/report/inspect_sources.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/inputs/faults.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

class JsonLister {
  public:
    JsonLister(const rules::Evidence& evidence, const Sources& sources, rules::Language language,
               std::ostream& out)
        : evidence_(evidence),
          language_(language),
          json_(out),
          sources_(evidence, sources, json_) {}

    void write() {
        json_.begin_object().pair("version", 1);
        json_.pair("hasTopology", evidence_.has_topology);
        json_.member("files").begin_array();
        for (const FileContents& contents : contents_by_file(evidence_)) {
            write_file(contents);
        }
        json_.end_array();
        sources_.write_root_stores();
        json_.end_object();
    }

  private:
    void write_file(const FileContents& contents) {
        const model::InputFile& file = evidence_.bundle.file(contents.file);
        json_.begin_object().pair("path", file.path);
        if (!file.base.empty()) {
            json_.pair("base", file.base);
        }
        json_.pair("kind", to_text(file.kind)).pair("status", to_text(file.status));
        json_.pair("size", file.size).pair("sha256", model::to_hex(file.sha256));
        json_.member("certificates").begin_array();
        for (const model::Occurrence* occurrence : contents.certificates) {
            write_certificate(*occurrence);
        }
        json_.end_array();
        json_.pair("keys", contents.keys.size());
        json_.pair("crls", contents.revocation_lists.size());
        json_.pair("requests", contents.requests.size());
        write_details(contents);
        sources_.write(contents.file);
        json_.member("problems").begin_array();
        for (const model::Problem* problem : contents.problems) {
            write_problem(*problem);
        }
        json_.end_array().end_object();
    }

    void write_place(const model::Location& place) {
        if (place.line != 0) {
            json_.pair("line", place.line).pair("column", place.column);
        }
        json_.pair("offset", place.offset);
    }

    void write_certificate(const model::Occurrence& occurrence) {
        const rules::CertificateId id = occurrence.certificate;
        const model::Certificate& certificate = evidence_.certificate(id);
        json_.begin_object().pair("index", occurrence.index);
        write_place(occurrence.place);
        json_.pair("subject", certificate.subject_text());
        json_.member("names").begin_array();
        for (const std::string& name : alternative_names(certificate)) {
            json_.value(name);
        }
        json_.end_array().pair("issuer", certificate.issuer_text());
        json_.pair("issuerState", to_word(evidence_.trust.issuance(id).state));
        json_.pair("notBefore", model::to_text(certificate.not_before));
        json_.pair("notAfter", model::to_text(certificate.not_after));
        json_.pair("key", tell_key(certificate.key)).pair("keyBits", certificate.key.bits);
        json_.pair("signatureAlgorithm", model::to_text(certificate.signature_algorithm.oid));
        json_.pair("sha1", model::to_hex(certificate.sha1));
        json_.pair("sha256", model::to_hex(certificate.sha256));
        const std::string_view serial = certificate.bytes(certificate.serial);
        json_.pair("serial", model::to_hex(serial));
        json_.pair("serialReversed", model::to_hex(std::string(serial.rbegin(), serial.rend())));
        json_.pair("isAuthority", evidence_.attribution.is_authority.size() > id.value &&
                                      evidence_.attribution.is_authority[id.value]);
        write_key(occurrence);
        write_servers(id);
        json_.member("chain").begin_array();
        for (const rules::CertificateId issuer : evidence_.trust.chain(id)) {
            json_.value(model::to_hex(evidence_.certificate(issuer).sha256));
        }
        json_.end_array().end_object();
    }

    void write_key(const model::Occurrence& occurrence) {
        json_.pair("privateKey", occurrence.key == model::KeyPresence::present  ? "present"
                                 : occurrence.key == model::KeyPresence::absent ? "absent"
                                                                                : "unknown");
        json_.pair("friendlyName", occurrence.attributes->friendly_name);
        json_.pair("keyProvider", occurrence.attributes->key_provider);
    }

    void write_servers(rules::CertificateId id) {
        json_.member("servers").begin_array();
        if (evidence_.has_topology) {
            for (const rules::Placement& placement : evidence_.attribution.placements[id.value]) {
                json_.begin_object();
                if (placement.server) {
                    json_.pair("fqdn", evidence_.topology.server(placement.server).fqdn);
                }
                json_.pair("use", rules::to_text(placement.use)).end_object();
            }
        }
        json_.end_array();
    }

    void write_details(const FileContents& contents) {
        json_.member("keyList").begin_array();
        for (const model::SuppliedKey* key : contents.keys) {
            json_.begin_object().pair("algorithm", to_text(key->algorithm));
            write_place(key->place);
            json_.pair("wasEncrypted", key->was_encrypted);
            json_.pair("friendlyName", key->friendly_name);
            json_.pair("keyProvider", key->key_provider).end_object();
        }
        json_.end_array().member("crlList").begin_array();
        for (const model::RevocationList* list : contents.revocation_lists) {
            json_.begin_object().pair("issuer", list->issuer_text);
            write_place(list->place);
            json_.pair("thisUpdate", model::to_text(list->this_update));
            if (list->next_update) {
                json_.pair("nextUpdate", model::to_text(*list->next_update));
            }
            json_.pair("revoked", list->revoked.size()).end_object();
        }
        json_.end_array().member("requestList").begin_array();
        for (const model::CertificateRequest* request : contents.requests) {
            json_.begin_object().pair("subject", request->subject_text);
            write_place(request->place);
            json_.member("names").begin_array();
            for (const std::string& name : request->dns_names) {
                json_.value(name);
            }
            json_.end_array().end_object();
        }
        json_.end_array();
    }

    void write_problem(const model::Problem& problem) {
        json_.begin_object().pair("fault", rules::to_text(problem.fault));
        write_place(problem.place);
        json_.pair("detail", problem.detail);
        json_.pair("text", explain(problem, language_)).end_object();
    }

    static std::string_view to_word(rules::IssuerState state) {
        switch (state) {
            case rules::IssuerState::self_signed:
                return "self-signed";
            case rules::IssuerState::proven:
                return "proven";
            case rules::IssuerState::refuted:
                return "refuted";
            case rules::IssuerState::unverifiable:
                return "unverifiable";
            default:
                return "claimed";
        }
    }

    const rules::Evidence& evidence_;
    rules::Language language_;
    Json json_;
    SourceJson sources_;
};

}  // namespace

void write_inspection_json(const rules::Evidence& evidence, const Sources& sources,
                           rules::Language language, std::ostream& out) {
    JsonLister(evidence, sources, language, out).write();
}

}  // namespace analyzer::report
