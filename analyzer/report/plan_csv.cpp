#include <ostream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyzer/report/plan.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

/// RFC 4180, 2: quotes around everything, doubled inside. Names come from files that anybody may
/// have written: none may be taken for a formula.
std::string csv_cell(const std::string& text) {
    std::string result = "\"";
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
        result += '\'';
    }
    for (const char character : printable(text)) {
        result += character == '"' ? "\"\"" : std::string(1, character);
    }
    return result + '"';
}

/// A member of everything that is held, each value once.
template <class Member>
std::vector<std::string> gather(const PlannedCertificate& planned, Member member) {
    std::vector<std::string> found;
    std::unordered_set<std::string_view> known;
    for (const Held& held : planned.held) {
        for (const std::string& value : held.*member) {
            if (known.insert(value).second) {
                found.push_back(value);
            }
        }
    }
    return found;
}

std::vector<std::string> cells(const PlanReport& told, const PlannedCertificate& planned) {
    const model::Topology& topology = told.evidence.topology;
    const bool is_public = planned.authority == PlannedAuthority::public_;
    std::vector<std::string> thumbprints;
    for (const Held& held : planned.held) {
        if (held.certificate) {
            thumbprints.push_back(model::to_hex(told.evidence.certificate(held.certificate).sha1));
        }
    }
    return {planned.id,
            rules::join(planned.servers, " ",
                        [&](rules::ServerId server) { return topology.server(server).fqdn; }),
            rules::join(planned.uses, " "),
            std::string(to_text(planned.standing)),
            rules::join(thumbprints, " "),
            planned.until ? model::to_text(*planned.until) : "",
            rules::join(gather(planned, &Held::lacking), " "),
            rules::join(gather(planned, &Held::advised), " "),
            rules::join(planned.rules, " "),
            planned.subject,
            rules::join(planned.names, " ", &PlannedName::name),
            rules::join(planned.unfit, " "),
            "RSA " + std::to_string(planned_key_bits),
            planned.is_exportable ? "yes" : "no",
            "1.3.6.1.5.5.7.3.1",
            std::string(to_text(planned.authority)),
            is_public ? "" : authority_name(told),
            is_public ? "" : authority_thumbprint(told),
            planned.lacks_simple_urls ? "no" : "yes"};
}

}  // namespace

void write_plan_csv(const PlanReport& told, std::ostream& out) {
    constexpr std::string_view header =
        "id,servers,uses,state,certificates,until,lacking,advised,errors,subject,names,unfit,key,"
        "exportable,eku,authority,authority_name,authority_thumbprint,simple_urls_known\r\n";
    out << header;
    for (const PlannedCertificate& planned : told.plan.certificates) {
        out << rules::join(cells(told, planned), ",", csv_cell) << "\r\n";
    }
}

}  // namespace analyzer::report
