#include <array>
#include <ostream>
#include <string>

#include "analyzer/report/json.hpp"
#include "analyzer/report/plan.hpp"
#include "analyzer/report/tell.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

std::string_view to_word(rules::NameReason reason) {
    constexpr std::array<std::string_view, 17> words{
        "server-fqdn",          "pool-fqdn",     "web-internal",    "web-external",
        "access-edge",          "data-edge",     "xmpp-domain",     "meet-url",
        "dialin-url",           "admin-url",     "sip-domain",      "lyncdiscover",
        "lyncdiscoverinternal", "edge-internal", "office-web-apps", "gateway",
        "trusted-application"};
    return words[static_cast<std::size_t>(reason)];
}

class PlanJson {
  public:
    PlanJson(const PlanReport& told, std::ostream& out) : told_(told), json_(out) {}

    void write() {
        const model::Topology& topology = told_.evidence.topology;
        json_.begin_object().pair("version", 1);
        json_.pair("asOf", model::to_text(told_.evidence.clock));
        json_.pair("separate", told_.is_separate);
        json_.pair("simpleUrlsKnown", topology.has_simple_urls || !topology.simple_urls.empty());
        if (const std::string name = authority_name(told_); !name.empty()) {
            json_.member("referenceAuthority").begin_object().pair("name", name);
            json_.pair("thumbprint", authority_thumbprint(told_)).end_object();
        }
        json_.member("certificates").begin_array();
        for (const PlannedCertificate& planned : told_.plan.certificates) {
            write_certificate(planned);
        }
        json_.end_array().end_object();
    }

  private:
    template <class Items>
    void write_texts(std::string_view member, const Items& items) {
        json_.member(member).begin_array();
        for (const auto& item : items) {
            json_.value(item);
        }
        json_.end_array();
    }

    void write_servers(const std::vector<rules::ServerId>& servers) {
        json_.member("servers").begin_array();
        for (const rules::ServerId server : servers) {
            json_.value(told_.evidence.topology.server(server).fqdn);
        }
        json_.end_array();
    }

    void write_uses(const std::vector<rules::Use>& uses) {
        json_.member("uses").begin_array();
        for (const rules::Use use : uses) {
            json_.value(rules::to_text(use));
        }
        json_.end_array();
    }

    void write_certificate(const PlannedCertificate& planned) {
        json_.begin_object().pair("id", planned.id);
        if (planned.pool) {
            json_.pair("pool", told_.evidence.topology.pool(planned.pool).fqdn);
        }
        write_servers(planned.servers);
        write_uses(planned.uses);
        json_.pair("state", to_text(planned.standing));
        if (planned.until) {
            json_.pair("until", model::to_text(*planned.until));
        }
        write_texts("errors", planned.rules);
        json_.member("held").begin_array();
        for (const Held& held : planned.held) {
            write_held(held);
        }
        json_.end_array();
        json_.pair("subject", planned.subject);
        write_names(planned);
        json_.member("key").begin_object().pair("algorithm", "RSA");
        json_.pair("bits", planned_key_bits).pair("exportable", planned.is_exportable);
        json_.end_object();
        write_texts("extendedKeyUsage", std::array<std::string_view, 1>{"1.3.6.1.5.5.7.3.1"});
        json_.pair("authority", to_text(planned.authority));
        json_.pair("simpleUrlsKnown", !planned.lacks_simple_urls);
        json_.end_object();
    }

    void write_names(const PlannedCertificate& planned) {
        json_.member("names").begin_array();
        for (const PlannedName& name : planned.names) {
            json_.begin_object().pair("name", name.name).member("reasons").begin_array();
            for (const rules::NameReason reason : name.reasons) {
                json_.value(to_word(reason));
            }
            json_.end_array().end_object();
        }
        json_.end_array();
        write_texts("unfit", planned.unfit);
    }

    void write_held(const Held& held) {
        json_.begin_object().pair("state", to_text(held.standing));
        write_servers(held.servers);
        write_uses(held.uses);
        if (held.certificate) {
            const model::Certificate& certificate = told_.evidence.certificate(held.certificate);
            json_.pair("thumbprint", model::to_hex(certificate.sha1));
            json_.pair("sha256", model::to_hex(certificate.sha256));
            json_.pair("place", tell_certificate(held.certificate, told_.evidence));
            json_.pair("issuer", certificate.issuer_text());
            json_.pair("until", model::to_text(certificate.not_after));
        } else if (!held.assigned.empty()) {
            json_.pair("thumbprint", held.assigned);
        }
        write_texts("lacking", held.lacking);
        write_texts("advised", held.advised);
        json_.end_object();
    }

    const PlanReport& told_;
    Json json_;
};

}  // namespace

void write_plan_json(const PlanReport& told, std::ostream& out) { PlanJson(told, out).write(); }

}  // namespace analyzer::report
