#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(persistent_chat)
BOOST_AUTO_TEST_SUITE(pchat_certificate_unusable)

using namespace tests::support;
using tests::support::Deployment;

BOOST_AUTO_TEST_CASE(table) {
    Deployment without_chat;
    without_chat.standard_edition("fe1.contoso.com");
    without_chat.leaf({"fe1.contoso.com"}, without_chat.root("CN=Contoso CA"));

    using namespace parsers::model::oid;
    const auto chat = [](CertificateSpec spec, bool has_usable) {
        ChatDeployment deployment;
        deployment.front_end_certificates(deployment.authority);
        spec.issued_by = deployment.authority;
        const Handle handle = deployment.chat_certificate(spec);
        if (has_usable) {
            deployment.chat_certificate({.issued_by = deployment.authority});
        }
        return std::pair(deployment.evidence(at("2026-06-01T12:00:00Z")),
                         model::to_hex(deployment.value(handle).sha1));
    };
    const auto expired = chat({.not_after = "2026-06-01T11:59:59Z"}, false);
    const auto last_second = chat({.not_after = "2026-06-01T12:00:00Z"}, false);
    const auto staged = chat({.not_before = "2026-06-01T12:00:01Z"}, false);
    const auto client = chat({.not_after = "2026-01-01", .eku = {{client_auth}}}, false);
    const auto replaced = chat({.not_after = "2026-01-01"}, true);
    const std::string start = "pc1.contoso.com | Default | ";
    check(::rules::pchat_certificate_unusable,
          {{"no Persistent Chat", without_chat.evidence(), {"not applicable"}},
           {"expired by a second", expired.first, {start + expired.second + ": TC2013"}},
           {"in its last second", last_second.first, {}},
           {"not yet valid", staged.first, {start + staged.second + ": TC2014"}},
           {"for several reasons", client.first, {start + client.second + ": TC2001 TC2013"}},
           {"a usable one beside it", replaced.first, {}}});
}

BOOST_AUTO_TEST_CASE(one_finding_for_both_uses_of_one_certificate) {
    ChatDeployment deployment;
    deployment.leaf({"fe2.contoso.com"}, deployment.authority);
    deployment.chat_certificate({.issued_by = deployment.authority});
    const Handle expired = deployment.certificate({.subject = "CN=fe1.contoso.com",
                                                   .dns = {"fe1.contoso.com"},
                                                   .issued_by = deployment.authority,
                                                   .not_after = "2026-01-01"});
    check(::rules::pchat_certificate_unusable,
          {{"Default and WebServicesInternal",
            deployment.evidence(),
            {"fe1.contoso.com | Default, WebServicesInternal | " +
             model::to_hex(deployment.value(expired).sha1) + ": TC2013"}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
