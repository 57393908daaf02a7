#include "tests/support/rules.hpp"

#include <boost/test/unit_test.hpp>

#include "analyzer/analysis.hpp"

namespace tests::support {

namespace {

const char* prefix(rules::Kind kind) {
    switch (kind) {
        case rules::Kind::fail:
            return "";
        case rules::Kind::pass:
            return "pass: ";
        case rules::Kind::open:
            return "open: ";
        case rules::Kind::not_applicable:
            break;
    }
    return "not applicable";
}

std::string tell(const rules::Hit& hit, const rules::Evidence& evidence) {
    std::string text = prefix(hit.kind);
    for (std::size_t index = 0; index < hit.arguments.size(); ++index) {
        const rules::Argument& argument = hit.arguments[index];
        const bool is_arbitrary = std::holds_alternative<rules::ThumbprintOf>(argument) ||
                                  std::holds_alternative<rules::SerialOf>(argument);
        text +=
            (index == 0 ? "" : " | ") +
            (is_arbitrary ? "#" : analyzer::render(argument, evidence, rules::Language::english));
    }
    return text;
}

}  // namespace

std::vector<std::string> told(const rules::Rule& rule, const rules::Evidence& evidence) {
    std::vector<std::string> texts;
    for (const rules::Hit& hit : rule.check(evidence)) {
        if (hit.kind != rules::Kind::not_applicable) {
            const unsigned filled = (1u << hit.arguments.size()) - 1;
            BOOST_TEST((rule.message.placeholders() & ~filled) == 0u,
                       rule.id << " has placeholders that a hit does not fill");
        }
        texts.push_back(tell(hit, evidence));
    }
    return texts;
}

void check(const rules::Rule& rule, const std::vector<RuleCase>& cases) {
    for (const RuleCase& tested : cases) {
        BOOST_TEST_CONTEXT(tested.what) {
            BOOST_TEST(told(rule, tested.evidence) == tested.hits,
                       boost::test_tools::per_element());
        }
    }
}

rules::Evidence one_server(CertificateSpec spec, model::Instant clock,
                           const rules::Policy& policy) {
    Deployment deployment;
    deployment.standard_edition("fe1.contoso.com");
    const Handle root = deployment.root("CN=Contoso CA");
    const bool is_open = spec.subject.empty() && spec.dns.empty();
    if (is_open) {
        spec.subject = "CN=fe1.contoso.com";
        spec.dns = {"fe1.contoso.com"};
    }
    if (!spec.issued_by && spec.issuer.empty()) {
        spec.issued_by = root;
    }
    deployment.certificate(std::move(spec));
    return deployment.evidence(clock, policy);
}

rules::Evidence pool_and_edge(const std::string& subject, const std::vector<std::string>& dns,
                              const std::string& pool, const std::string& web) {
    Deployment deployment;
    deployment.sip_domain("contoso.com");
    deployment.enterprise(pool, {"fe1.contoso.com"}, {.web_external = web});
    const model::PoolId edge =
        deployment.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
    deployment.edge_name(edge, "AccessEdge", "access.contoso.com");
    deployment.certificate({.subject = subject,
                            .dns = dns,
                            .issued_by = deployment.root("CN=Contoso CA"),
                            .paths = {"fe1.contoso.com/a.cer"}});
    return deployment.evidence();
}

ChatDeployment::ChatDeployment(std::uint32_t version, bool has_root) {
    front_end = enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                           {.version = version});
    chat =
        persistent_chat("chat.contoso.com", {"pc1.contoso.com"}, front_end, {.version = version});
    root_authority =
        certificate({.subject = "CN=Contoso Root", .is_ca = true, .is_supplied = has_root});
    authority = issuing_authority("CN=Contoso CA", root_authority);
}

void ChatDeployment::front_end_certificates(Handle issuer) {
    leaf({"fe1.contoso.com", "pool.contoso.com"}, issuer);
    leaf({"fe2.contoso.com", "pool.contoso.com"}, issuer);
}

Handle ChatDeployment::chat_certificate(CertificateSpec spec) {
    if (spec.subject.empty()) {
        spec.subject = "CN=pc1.contoso.com";
    }
    if (spec.dns.empty()) {
        spec.dns = {"pc1.contoso.com", "chat.contoso.com"};
    }
    return certificate(std::move(spec));
}

Handle ChatDeployment::issuing_authority(const std::string& subject, Handle issuer) {
    return certificate({.subject = subject, .issued_by = issuer, .is_ca = true});
}

}  // namespace tests::support
