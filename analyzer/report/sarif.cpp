#include <algorithm>
#include <optional>
#include <ostream>

#include "analyzer/parallel.hpp"
#include "analyzer/report/audit.hpp"
#include "analyzer/report/json.hpp"
#include "analyzer/report/notifications.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/redact.hpp"
#include "analyzer/report/sarif_places.hpp"
#include "analyzer/report/sarif_results.hpp"
#include "analyzer/report/sarif_rules.hpp"
#include "analyzer/report/tell.hpp"
#include "parsers/text/ascii.hpp"
#include "rules/catalogue.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

std::string_view tag(rules::Language language) {
    switch (language) {
        case rules::Language::french:
            return "fr-FR";
        case rules::Language::russian:
            return "ru-RU";
        default:
            return "en-US";
    }
}

std::string_view media_type(model::FileKind kind) {
    switch (kind) {
        case model::FileKind::topology:
        case model::FileKind::topology_builder:
        case model::FileKind::clixml:
        case model::FileKind::management_log:
            return "text/xml";
        case model::FileKind::export_json:
            return "application/json";
        case model::FileKind::export_csv:
            return "text/csv";
        case model::FileKind::export_list:
            return "text/plain";
        case model::FileKind::pem:
            return "application/x-pem-file";
        case model::FileKind::certificate:
            return "application/pkix-cert";
        case model::FileKind::pkcs12:
            return "application/x-pkcs12";
        case model::FileKind::pkcs7:
            return "application/x-pkcs7-certificates";
        case model::FileKind::crl:
            return "application/pkix-crl";
        case model::FileKind::request:
            return "application/pkcs10";
        case model::FileKind::configuration:
            return "application/zip";
        default:
            return "application/octet-stream";
    }
}

class SarifWriter {
  public:
    SarifWriter(const Audit& audit, std::ostream& out)
        : audit_(audit),
          snippets_(audit.topology_text != nullptr ? std::optional<Snippets>(*audit.topology_text)
                                                   : std::nullopt),
          json_(out) {}

    void write() {
        json_.begin_object();
        json_.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json_.pair("version", "2.1.0").member("runs").begin_array().begin_object();
        write_tool();
        write_invocation();
        json_.pair("language", tag(audit_.language)).pair("columnKind", "utf16CodeUnits");
        write_bases();
        write_artifacts();
        write_logical_locations();
        write_results();
        json_.member("redactionTokens").begin_array().value(redaction).end_array();
        write_properties();
        json_.end_object().end_array().end_object();
    }

  private:
    /// The elements of an array of the run; `write(json, index)` each, side by side.
    template <class Write>
    void write_elements(std::string_view name, std::size_t count, const Write& write) {
        constexpr std::size_t depth = 4;  // the document, its runs, the run and the array
        json_.member(name).begin_array();
        in_order<std::optional<Json>>(
            count, findings_a_stretch, audit_.threads,
            [&](std::size_t first, std::size_t end) {
                Json json = Json::within(depth);
                for (std::size_t index = first; index < end; ++index) {
                    write(json, index);
                }
                return std::optional(std::move(json));
            },
            [&](std::optional<Json>&& written) { json_.splice(written->elements()); });
        json_.end_array();
    }

    const Snippets* snippets() const { return snippets_ ? &*snippets_ : nullptr; }

    void write_text(std::string_view name, const rules::Text& text) {
        json_.member(name).begin_object().pair("text", text.in(audit_.language)).end_object();
    }

    void write_tool() {
        json_.member("tool").begin_object().member("driver").begin_object();
        json_.pair("name", "topocert").pair("fullName", "topocert " TOPOCERT_VERSION);
        json_.pair("semanticVersion", TOPOCERT_VERSION).pair("version", TOPOCERT_VERSION);
        write_text("shortDescription", phrases::tool_description);
        json_.pair("informationUri", TOPOCERT_HOMEPAGE);
        json_.pair("language", tag(audit_.language));
        write_descriptors(json_, rules::catalogue(), audit_.language);
        json_.end_object().end_object();
    }

    void write_invocation() {
        const rules::Text& said = audit_.exit_code == 0   ? phrases::exit_clean
                                  : audit_.exit_code == 1 ? phrases::exit_findings
                                                          : phrases::exit_not_done;
        json_.member("invocations").begin_array().begin_object();
        json_.pair("executionSuccessful", audit_.exit_code <= 1);
        json_.pair("exitCode", audit_.exit_code);
        json_.pair("exitCodeDescription", said.in(audit_.language));
        json_.member("toolExecutionNotifications").begin_array();
        for (const model::Problem& problem : audit_.obstacles) {
            write_notification(input_not_read, problem);
        }
        if (!audit_.evidence.has_topology) {
            begin_notification(topology_missing, phrases::no_topology.in(audit_.language));
            json_.end_object();
        }
        for (const model::Problem& problem : remarks(audit_)) {
            write_notification(input_passed_over, problem);
        }
        json_.end_array().end_object().end_array();
    }

    void begin_notification(std::size_t index, std::string_view text) {
        json_.begin_object().member("descriptor").begin_object();
        json_.pair("id", notifications[index].id).pair("index", index).end_object();
        json_.pair("level", notifications[index].level);
        json_.member("message").begin_object().pair("text", text).end_object();
    }

    void write_notification(std::size_t index, const model::Problem& problem) {
        begin_notification(index, describe(problem, audit_.evidence.bundle, audit_.language));
        json_.member("locations").begin_array().begin_object();
        SarifPlaces(json_, audit_, snippets()).write_physical(problem.place);
        json_.end_object().end_array().end_object();
    }

    void write_bases() {
        std::vector<std::string> names;
        json_.member("originalUriBaseIds").begin_object();
        for (const model::InputFile& file : audit_.evidence.bundle.files) {
            const std::string name = uri_base(file);
            if (std::ranges::find(names, name) != names.end()) {
                continue;
            }
            names.push_back(name);
            const std::string text =
                file.base.empty()
                    ? std::string(phrases::working_folder.in(audit_.language))
                    : fill(phrases::given_folder.in(audit_.language), std::span(&file.base, 1));
            json_.member(name).begin_object().member("description").begin_object();
            json_.pair("text", text).end_object().end_object();
        }
        json_.end_object();
    }

    void write_artifacts() {
        const std::vector<model::InputFile>& files = audit_.evidence.bundle.files;
        write_elements("artifacts", files.size(),
                       [&](Json& json, std::size_t index) { write_artifact(json, files[index]); });
    }

    static void write_artifact(Json& json, const model::InputFile& file) {
        json.begin_object().member("location").begin_object();
        json.pair("uri", uri(file.path)).pair("uriBaseId", uri_base(file)).end_object();
        json.pair("length", file.size);
        json.member("roles").begin_array().value("analysisTarget").end_array();
        json.pair("mimeType", media_type(file.kind));
        if (file.sha256 != model::Sha256{}) {
            json.member("hashes").begin_object();
            json.pair("sha-256", parsers::text::to_lower(model::to_hex(file.sha256)));
            json.end_object();
        }
        json.end_object();
    }

    void write_logical_locations() {
        const model::Topology& topology = audit_.evidence.topology;
        write_elements("logicalLocations", topology.pools.size() + topology.servers.size(),
                       [&](Json& json, std::size_t index) {
                           SarifPlaces(json, audit_, snippets()).write_logical_location(index);
                       });
    }

    void write_results() {
        std::vector<const Finding*> shown;
        for (const Finding& finding : audit_.analysis.findings) {
            if (finding.hit.kind == rules::Kind::fail || audit_.shows_passes) {
                shown.push_back(&finding);
            }
        }
        write_elements("results", shown.size(), [&](Json& json, std::size_t index) {
            SarifPlaces places(json, audit_, snippets());
            write_result(json, places, audit_, *shown[index]);
        });
    }

    void write_properties() {
        const rules::Evidence& evidence = audit_.evidence;
        json_.member("properties").begin_object();
        json_.pair("clock", model::to_text(evidence.clock));
        json_.pair("clockIsPresentTime", !audit_.is_clock_given);
        json_.member("persistentChat").begin_object();
        json_.pair("requirementApplies", evidence.scope.is_chat_deployed);
        json_.member("servers").begin_array();
        for (const rules::ChatMember& member : evidence.scope.chat_members) {
            json_.value(evidence.topology.server(member.server).fqdn);
        }
        json_.end_array().end_object();
        write_reference();
        write_not_judged();
        json_.end_object();
    }

    void write_reference() {
        const rules::Evidence& evidence = audit_.evidence;
        const rules::Reference& reference = evidence.reference;
        if (!reference.authority) {
            return;
        }
        json_.member("referenceCa").begin_object();
        json_.pair("name", evidence.trust.authority(reference.authority).name);
        json_.pair("isStated", reference.is_stated).member("votes").begin_array();
        for (const rules::Vote& vote : reference.votes) {
            json_.begin_object().pair("name", evidence.trust.authority(vote.authority).name);
            json_.pair("servers", vote.servers.size()).end_object();
        }
        json_.end_array().end_object();
    }

    void write_not_judged() {
        json_.member("notJudged").begin_array();
        for (const NotJudged& one : audit_.analysis.not_judged) {
            json_.begin_object().pair("rule", one.rule->id).member("lacking").begin_array();
            for (const std::string_view need : need_words(one.lacking)) {
                json_.value(need);
            }
            json_.end_array().pair("open", one.count);
            json_.pair("notApplicable", one.not_applicable).end_object();
        }
        json_.end_array();
    }

    const Audit& audit_;
    const std::optional<Snippets> snippets_;
    Json json_;
};

}  // namespace

void write_sarif(const Audit& audit, std::ostream& out) { SarifWriter(audit, out).write(); }

}  // namespace analyzer::report
