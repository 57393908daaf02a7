#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "analyzer/report/plan.hpp"
#include "analyzer/report/plan_phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer::report {

namespace {

/// A single-quoted string, in which nothing is expanded. PowerShell takes the typographic single
/// quotes for the plain one (about_Quoting_Rules; [MS-PSL] 2.3.5.2).
std::string powershell_string(std::string_view text) {
    constexpr std::array<std::string_view, 5> quotes{"'", "\u2018", "\u2019", "\u201A", "\u201B"};
    std::string result = "'";
    while (!text.empty()) {
        const auto quote = std::ranges::find_if(
            quotes, [&](std::string_view one) { return text.starts_with(one); });
        const std::size_t size = quote == quotes.end() ? 1 : quote->size();
        result += text.substr(0, size);
        result += quote == quotes.end() ? std::string_view() : *quote;
        text.remove_prefix(size);
    }
    return result + "'";
}

/// The first common name in a name as RFC 4514 writes it; empty when there is none.
std::string common_name(std::string_view name) {
    std::size_t at = name.starts_with("CN=") ? 0 : name.find(", CN=");
    if (at == name.npos) {
        return {};
    }
    std::string value;
    for (at = name.find('=', at) + 1; at < name.size() && name[at] != ','; ++at) {
        if (name[at] == '\\' && at + 1 < name.size()) {
            ++at;
        }
        value += name[at];
    }
    return value;
}

class Script {
  public:
    Script(const PlanReport& told, std::ostream& out) : told_(told), out_(out) {
        // `certutil` prints the CA as host\name; the host is in no certificate.
        const std::string name = common_name(authority_name(told));
        placeholder_ = name.empty() ? "<CA host>\\<CA name>" : "<CA host>\\" + name;
    }

    void write() {
        // Windows PowerShell takes a file for ANSI unless it has a byte order mark.
        out_ << "\xEF\xBB\xBF";
        remark(say(phrases::script_where));
        remark(say(phrases::script_ca, {placeholder_}));
        for (const PlannedCertificate& planned : told_.plan.certificates) {
            out_ << "\r\n";
            write_certificate(planned);
        }
    }

  private:
    std::string say(const rules::Text& text, const std::vector<std::string>& arguments = {}) const {
        return fill(text.in(told_.language), arguments);
    }

    void remark(const std::string& text) { out_ << "# " << printable(text) << "\r\n"; }

    void write_certificate(const PlannedCertificate& planned) {
        const std::string where =
            planned.servers.empty()
                ? planned.has_cmdlet ? say(phrases::script_one_server) : say(phrases::deployment)
                : told_.evidence.topology.server(planned.servers.front()).fqdn;
        remark(where + ", " + render(planned.uses, told_.evidence, told_.language) + ": " +
               std::string(to_text(planned.standing)));
        if (!is_requestable(planned)) {
            remark(say(phrases::script_unfit));
        } else if (!planned.has_cmdlet) {
            remark(say(phrases::script_elsewhere));
        } else {
            // What is satisfied stands there for its renewal.
            out_ << (planned.standing == Standing::satisfied ? "# " : "") << call(planned)
                 << "\r\n";
            write_sequel(planned);
        }
    }

    std::string call(const PlannedCertificate& planned) const {
        std::string text = "Request-CsCertificate -New -Type " + rules::join(planned.uses, ",");
        if (!planned.servers.empty()) {
            text += " -ComputerFqdn " +
                    powershell_string(
                        printable(told_.evidence.topology.server(planned.servers.front()).fqdn));
        }
        text += planned.authority == PlannedAuthority::public_
                    ? " -Output \"$PWD\\" + planned.id + ".req\""
                    : " -CA " + powershell_string(printable(placeholder_));
        return text + " -KeyAlg RSA -KeySize " + std::to_string(planned_key_bits) +
               " -PrivateKeyExportable " + (planned.is_exportable ? "$true" : "$false") +
               " -DomainName " +
               powershell_string(rules::join(planned.names, ",", &PlannedName::name));
    }

    void write_sequel(const PlannedCertificate& planned) {
        if (planned.authority == PlannedAuthority::public_) {
            remark(say(phrases::script_public));
        }
        if (planned.servers.size() > 1) {
            const std::vector<rules::ServerId> others(planned.servers.begin() + 1,
                                                      planned.servers.end());
            remark(say(phrases::script_copy, {render(others, told_.evidence, told_.language)}));
        }
    }

    const PlanReport& told_;
    std::ostream& out_;
    std::string placeholder_;
};

}  // namespace

void write_plan_powershell(const PlanReport& told, std::ostream& out) { Script(told, out).write(); }

}  // namespace analyzer::report
