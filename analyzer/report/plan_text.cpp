#include <algorithm>
#include <array>
#include <ostream>

#include "analyzer/report/finding.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/plan.hpp"
#include "analyzer/report/plan_phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "rules/join.hpp"

namespace analyzer::report {

namespace model = parsers::model;

namespace {

using Arguments = std::vector<std::string>;

class PlanWriter {
  public:
    PlanWriter(const PlanReport& told, Paint paint, std::ostream& out)
        : told_(told), paint_(paint), out_(out) {}

    void write() {
        for (const PlannedCertificate& planned : told_.plan.certificates) {
            write_certificate(planned);
            out_ << '\n';
        }
        write_summary();
    }

  private:
    std::string say(const rules::Text& text, const Arguments& arguments = {}) const {
        return fill(text.in(told_.language), arguments);
    }

    void entry(const rules::Text& word, const std::string& value) {
        out_ << "  " << paint_.faint(label(word, told_.language)) << ' ' << printable(value)
             << '\n';
    }

    template <class Items>
    std::string told(const Items& items) const {
        return render(items, told_.evidence, told_.language);
    }

    void write_certificate(const PlannedCertificate& planned) {
        const std::string where =
            planned.servers.empty() ? say(phrases::deployment) : told(planned.servers);
        out_ << paint_.bold(label_of(where)) << ' ' << told(planned.uses) << '\n';
        for (const Held& held : planned.held) {
            write_held(planned, held);
        }
        if (!planned.rules.empty()) {
            entry(phrases::audit_errors, rules::join(planned.rules, ", "));
        }
        entry(phrases::planned_subject,
              planned.subject.empty() ? say(phrases::no_subject) : "CN=" + planned.subject);
        write_names(planned);
        entry(phrases::planned_key,
              say(planned.is_exportable ? phrases::key_exportable : phrases::key_not_exportable,
                  {std::to_string(planned_key_bits)}));
        entry(phrases::planned_usage, "serverAuth (1.3.6.1.5.5.7.3.1)");
        entry(phrases::planned_ca, authority(planned.authority));
    }

    void write_names(const PlannedCertificate& planned) {
        const std::string names = rules::join(planned.names, ", ", &PlannedName::name);
        entry(phrases::planned_names, names.empty() ? "–" : names);
        if (!planned.unfit.empty()) {
            entry(phrases::unfit_names, rules::join(planned.unfit, ", "));
        }
        if (planned.lacks_simple_urls) {
            entry(phrases::simple_urls, say(phrases::not_known));
        }
    }

    std::string label_of(const std::string& where) const {
        return printable(where) + (told_.language == rules::Language::french ? " :" : ":");
    }

    void write_held(const PlannedCertificate& planned, const Held& held) {
        const Standing standing =
            std::max(held.standing, planned.standing == Standing::defective ? Standing::defective
                                                                            : Standing::satisfied);
        std::string text = state(held, standing);
        const std::string uses = held.uses == planned.uses ? "" : told(held.uses);
        const std::string servers = held.servers == planned.servers ? "" : told(held.servers);
        if (!uses.empty() || !servers.empty()) {
            const std::string between = uses.empty() || servers.empty() ? "" : "; ";
            text = say(phrases::state_for, {text, servers + between + uses});
        }
        out_ << "  " << paint_.faint(label(phrases::state, told_.language)) << ' '
             << painted(standing, printable(text)) << '\n';
        if (!held.advised.empty()) {
            entry(phrases::advised, rules::join(held.advised, ", "));
        }
    }

    std::string state(const Held& held, Standing standing) const {
        if (!held.certificate) {
            return standing == Standing::not_supplied ? say(phrases::not_supplied, {held.assigned})
                                                      : say(phrases::missing);
        }
        const model::Certificate& certificate = told_.evidence.certificate(held.certificate);
        const std::string which = model::to_hex(certificate.sha1) + " " +
                                  tell_certificate(held.certificate, told_.evidence);
        const std::string issuer(certificate.issuer_text());
        const std::string end = model::to_text(certificate.not_after);
        switch (standing) {
            case Standing::satisfied:
                return say(phrases::satisfied, {which, end});
            case Standing::expires_soon:
                return say(phrases::expires_soon, {which, end});
            case Standing::unproven_ca:
                return say(phrases::unproven_ca, {which, issuer});
            case Standing::wrong_names:
                return say(phrases::wrong_names, {which, rules::join(held.lacking, ", ")});
            case Standing::wrong_ca:
                return say(phrases::wrong_ca, {which, issuer});
            case Standing::unusable:
                return say(phrases::unusable, {which, model::to_text(certificate.not_before), end});
            default:
                return say(phrases::defective, {which});
        }
    }

    std::string painted(Standing standing, const std::string& text) const {
        return standing == Standing::satisfied     ? paint_.pass(text)
               : standing <= Standing::unproven_ca ? paint_.warning(text)
                                                   : paint_.error(text);
    }

    std::string authority(PlannedAuthority wanted) const {
        if (wanted == PlannedAuthority::public_) {
            return say(phrases::ca_public);
        }
        const std::string name = authority_name(told_);
        const std::string thumbprint = authority_thumbprint(told_);
        const std::string known = name.empty() ? say(phrases::ca_unknown)
                                  : thumbprint.empty()
                                      ? name
                                      : say(phrases::ca_with_thumbprint, {name, thumbprint});
        return say(
            wanted == PlannedAuthority::reference ? phrases::ca_reference : phrases::ca_internal,
            {known});
    }

    void write_summary() {
        bool lacks_simple_urls = false;
        std::size_t satisfied = 0;
        std::size_t open = 0;
        for (const PlannedCertificate& planned : told_.plan.certificates) {
            const Standing standing = planned.standing;
            lacks_simple_urls = lacks_simple_urls || planned.lacks_simple_urls;
            satisfied += standing == Standing::satisfied ? 1 : 0;
            open += standing == Standing::unproven_ca || standing == Standing::not_supplied ? 1 : 0;
        }
        const std::size_t all = told_.plan.certificates.size();
        out_ << paint_.bold(phrases::summary.in(told_.language)) << '\n';
        line(say(phrases::plan_counts,
                 {std::to_string(all), std::to_string(satisfied), std::to_string(open),
                  std::to_string(all - satisfied - open)}));
        if (lacks_simple_urls) {
            line(say(phrases::simple_urls_unknown));
        }
        line(say(told_.is_clock_given ? phrases::clock_given : phrases::clock_present,
                 {model::to_text(told_.evidence.clock)}));
    }

    void line(const std::string& text) { out_ << "  " << text << '\n'; }

    const PlanReport& told_;
    const Paint paint_;
    std::ostream& out_;
};

}  // namespace

void write_plan(const PlanReport& told, bool with_color, std::ostream& out) {
    PlanWriter(told, Paint(with_color), out).write();
}

std::string_view to_text(Standing standing) {
    constexpr std::array<std::string_view, standing_count> words{
        "satisfied", "expires-soon", "unproven-ca",  "defective", "wrong-names",
        "wrong-ca",  "unusable",     "not-supplied", "missing"};
    return words[static_cast<std::size_t>(standing)];
}

std::string_view to_text(PlannedAuthority authority) {
    constexpr std::array<std::string_view, 3> words{"reference", "internal", "public"};
    return words[static_cast<std::size_t>(authority)];
}

std::string authority_name(const PlanReport& told) {
    return told.plan.authority ? told.evidence.trust.authority(told.plan.authority).name
                               : std::string();
}

std::string authority_thumbprint(const PlanReport& told) {
    if (!told.plan.authority) {
        return {};
    }
    const rules::CertificateId id = told.evidence.trust.authority(told.plan.authority).certificate;
    return id ? model::to_hex(told.evidence.certificate(id).sha1) : std::string();
}

}  // namespace analyzer::report
