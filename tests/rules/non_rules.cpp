// What looks like a requirement and is none: the whole catalogue says
// the same of a deployment with it and of one without.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/analysis.hpp"
#include "tests/support/edge.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(non_rules)

using namespace tests::support;
using tests::support::Deployment;

namespace {

/// The rules that find something wrong, each once.
std::set<std::string> findings(const Deployment& deployment) {
    const rules::Evidence evidence = deployment.evidence();
    const ::analyzer::Analysis analysis = ::analyzer::analyze(evidence, ::rules::catalogue());
    std::set<std::string> ids;
    for (const ::analyzer::Finding& finding : analysis.findings) {
        if (finding.hit.kind == ::rules::Kind::fail) {
            ids.insert(std::string(finding.rule->id));
        }
    }
    return ids;
}

std::string joined(const std::set<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        text += id + ' ';
    }
    return text;
}

void same(const Deployment& one, const Deployment& other) {
    const std::set<std::string> left = findings(one);
    const std::set<std::string> right = findings(other);
    BOOST_TEST(joined(left) == joined(right));
}

/// An Edge and the Front End behind it, both sides with certificates in order.
struct InOrder : EdgeDeployment {
    explicit InOrder(CertificateSpec front_end_spec = {}, CertificateSpec outer_spec = {},
                     CertificateSpec inner_spec = {}) {
        certificate(with(std::move(front_end_spec), "CN=fe.contoso.com",
                         {"fe.contoso.com", "sip.contoso.com", "sip.fabrikam.com"}, internal_ca,
                         "fe.contoso.com/c.cer"));
        certificate(with(std::move(outer_spec), "CN=access.contoso.com", outer_names, public_ca,
                         "edge1.contoso.com/External.cer"));
        certificate(with(std::move(inner_spec), "CN=edge.contoso.com", {}, internal_ca,
                         "edge1.contoso.com/Internal.cer"));
    }

    static CertificateSpec with(CertificateSpec spec, const std::string& subject,
                                const std::vector<std::string>& dns, Handle issuer,
                                const std::string& path) {
        spec.subject = subject;
        spec.issued_by = issuer;
        spec.paths = {path};
        if (spec.dns.empty()) {
            spec.dns = dns;
        }
        return spec;
    }
};

/// A trusted application pool of Exchange beside that.
struct WithExchange : InOrder {
    explicit WithExchange(const std::string& application = "ExchangeUM") {
        const model::PoolId made =
            pool("mail.contoso.com", {"ex1.contoso.com"}, {model::Role::external_server});
        model::Port port;
        port.owner = application;
        topology().services[find(made, model::Role::external_server).value].ports.push_back(port);
    }
    WithExchange& exchange(Handle issuer) {
        leaf({"ex1.contoso.com", "mail.contoso.com"}, issuer, {"ex1.contoso.com/c.cer"});
        return *this;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_deployment_itself_is_in_order) {
    BOOST_TEST(findings(InOrder()).count("TC4002") == 0u);
    BOOST_TEST(findings(InOrder()).count("TC2017") == 0u);
    // A test that could not fail would prove nothing.
    const std::set<std::string> broken = findings(InOrder({}, {.dns = {"access.contoso.com"}}));
    BOOST_TEST(broken.count("TC4003") == 1u);
}

BOOST_AUTO_TEST_CASE(names_on_a_certificate_for_av_authentication_alone) {
    const auto with = [](const std::string& subject, const std::vector<std::string>& dns) {
        InOrder deployment;
        deployment.certificate({.subject = subject,
                                .dns = dns,
                                .issued_by = deployment.public_ca,
                                .not_before = "2026-01-01",  // selected before the other
                                .paths = {"edge1.contoso.com/AudioVideoAuthentication.cer"}});
        return deployment;
    };
    same(with("CN=av.contoso.com", {"av.contoso.com"}), with("CN=whatever", {}));
}

BOOST_AUTO_TEST_CASE(the_order_of_alternative_names) {
    std::vector<std::string> reversed = outer_names;
    std::ranges::reverse(reversed);
    same(InOrder(), InOrder({}, {.dns = reversed}));
    same(InOrder(), InOrder({.dns = {"sip.fabrikam.com", "sip.contoso.com", "fe.contoso.com"}}));
}

BOOST_AUTO_TEST_CASE(alternative_names_on_the_inner_side_of_an_edge) {
    same(InOrder(), InOrder({}, {}, {.dns = {"edge.contoso.com", "edge1.contoso.com"}}));
}

BOOST_AUTO_TEST_CASE(client_authentication) {
    const std::vector<std::string_view> server{"1.3.6.1.5.5.7.3.1"};
    const std::vector<std::string_view> both{"1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"};
    same(InOrder({.eku = server}, {.eku = server}, {.eku = server}),
         InOrder({.eku = both}, {.eku = both}, {.eku = both}));
}

BOOST_AUTO_TEST_CASE(one_ca_for_exchange_and_the_internal_servers) {
    WithExchange own;
    WithExchange another;
    const Handle other_ca = another.root("CN=Fabrikam CA");
    same(own.exchange(own.internal_ca), another.exchange(other_ca));
}

BOOST_AUTO_TEST_CASE(the_self_signed_authentication_certificate_of_exchange) {
    WithExchange plain;
    WithExchange with;
    plain.exchange(plain.internal_ca);
    with.exchange(with.internal_ca);
    with.certificate({.subject = "CN=Microsoft Exchange Server Auth Certificate",
                      .paths = {"ex1.contoso.com/auth.cer"}});
    const std::set<std::string> ids = findings(with);
    BOOST_TEST(ids.count("TC2017") == 0u);
    BOOST_TEST(ids.count("TC2022") == 0u);
    BOOST_TEST(ids.count("TC5005") == 0u);
}

BOOST_AUTO_TEST_CASE(the_path_of_a_simple_url) {
    const auto with = [](const std::string& path) {
        InOrder deployment(
            {.dns = {"fe.contoso.com", "sip.contoso.com", "sip.fabrikam.com", "lync.contoso.com"}});
        deployment.simple_url("Meet", "contoso.com", "https://lync.contoso.com" + path);
        return deployment;
    };
    same(with("/meet"), with("/contoso.com/meeting"));
}

BOOST_AUTO_TEST_CASE(the_admin_url_outside) {
    const auto with = [](bool has_admin) {
        InOrder deployment;
        deployment.simple_url("Meet", "contoso.com", "https://meet.contoso.com");
        deployment.simple_url("Dialin", "*", "https://meet.contoso.com/dialin");
        if (has_admin) {
            deployment.simple_url("Cscp", "*", "https://admin.contoso.com");
        }
        deployment.leaf({"fe.contoso.com", "meet.contoso.com", "lyncdiscover.contoso.com",
                         "lyncdiscover.fabrikam.com"},
                        deployment.public_ca, {"ReverseProxy/c.cer"});
        return findings(deployment);
    };
    for (const char* const id : {"TC5001", "TC5002", "TC5003"}) {
        BOOST_TEST(with(true).count(id) == with(false).count(id));
        BOOST_TEST(with(true).count(id) == 0u);
    }
}

BOOST_AUTO_TEST_CASE(sha1_is_no_error) {
    const InOrder deployment({.hash = model::Hash::sha1}, {}, {.hash = model::Hash::sha1});
    const rules::Evidence evidence = deployment.evidence();
    const InOrder plain;
    const auto errors = [](const rules::Evidence& from) {
        return ::analyzer::analyze(from, ::rules::catalogue()).counts[2];
    };
    BOOST_TEST(errors(evidence) == errors(plain.evidence()));
}

BOOST_AUTO_TEST_CASE(certificates_of_sql_mirrors) {
    InOrder plain;
    InOrder mirrored;
    mirrored.pool("mirror.contoso.com", {"mirror.contoso.com"}, {model::Role::user_store});
    same(plain, mirrored);
}

BOOST_AUTO_TEST_CASE(a_mediation_server_beside_a_front_end) {
    InOrder plain;
    InOrder collocated;
    collocated.service(collocated.front_end, model::Role::mediation_server);
    same(plain, collocated);
}

BOOST_AUTO_TEST_CASE(a_wildcard_beside_all_names) {
    std::vector<std::string> outer = outer_names;
    outer.emplace_back("*.contoso.com");
    same(InOrder(), InOrder({}, {.dns = outer}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
