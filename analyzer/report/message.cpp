#include "analyzer/report/message.hpp"

#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"

namespace analyzer::report {

namespace {

struct SubjectTeller {
    const Audit& audit;

    std::string operator()(rules::Deployment) const {
        return std::string(phrases::whole_deployment.in(audit.language));
    }
    std::string operator()(rules::ServiceId id) const {
        const parsers::model::Service& service = audit.evidence.topology.service(id);
        return service.pool ? service.role_name + ", " + (*this)(service.pool) : service.key;
    }
    std::string operator()(rules::CertificateId id) const { return subject(id, audit.evidence); }
    std::string operator()(rules::FileId id) const {
        return tell_file(audit.evidence.bundle.file(id));
    }
    template <typename Id>
    std::string operator()(Id id) const {
        return render(id, audit.evidence, audit.language);
    }
};

}  // namespace

Message message_of(const Audit& audit, const Finding& finding) {
    Message message;
    if (finding.hit.kind == rules::Kind::pass) {
        message.id = "pass";
        message.arguments.push_back(std::visit(SubjectTeller{audit}, finding.hit.subject));
        message.text = fill(pass_string(*finding.rule, audit.language), message.arguments);
        return message;
    }
    message.id = "default";
    message.arguments.reserve(finding.hit.arguments.size());
    for (const rules::Argument& argument : finding.hit.arguments) {
        message.arguments.push_back(render(argument, audit.evidence, audit.language));
    }
    message.text = fill(finding.rule->message.in(audit.language), message.arguments);
    return message;
}

std::string pass_string(const rules::Rule& rule, rules::Language language) {
    return std::string(phrases::holds_for.in(language)) + std::string(rule.summary.in(language));
}

}  // namespace analyzer::report
