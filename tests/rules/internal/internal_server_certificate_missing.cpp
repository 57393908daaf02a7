#include <boost/test/unit_test.hpp>

#include "tests/support/rules.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(internal_server_certificate_missing)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

const std::string dash = "\xe2\x80\x93";
const std::string web = " | Default, WebServicesInternal, WebServicesExternal | ";

}  // namespace

BOOST_AUTO_TEST_CASE(every_internal_role) {
    Deployment d;
    d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
    d.standard_edition("se.contoso.com");
    d.pool("dir.contoso.com", {"dir.contoso.com"}, {Role::registrar}, {.is_director = true});
    d.pool("sba.contoso.com", {"sba.contoso.com"}, {Role::registrar, Role::mediation_server});
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    d.pool("edge.contoso.com", {"edge1.contoso.com"}, {Role::edge_server});
    d.pool("bots.contoso.com", {"bot1.contoso.com"}, {Role::external_server});
    d.leaf({"fe1.contoso.com"}, d.root("CN=CA"));
    check(::rules::internal_server_certificate_missing,
          {{"all but one",
            d.evidence(),
            {"fe2.contoso.com" + web + dash, "se.contoso.com" + web + dash,
             "dir.contoso.com | Default | " + dash, "sba.contoso.com | Default | " + dash,
             "med1.contoso.com | Default | " + dash}}});
}

BOOST_AUTO_TEST_CASE(any_certificate_will_do) {
    check(
        ::rules::internal_server_certificate_missing,
        {{"expired", one_server({.subject = "CN=fe1.contoso.com", .not_after = "2026-01-01"}), {}},
         {"Default alone was exported",
          one_server({.subject = "CN=fe1.contoso.com", .paths = {"fe1/Default.cer"}}),
          {}},
         {"a web certificate alone was exported",
          one_server({.subject = "CN=fe1.contoso.com", .paths = {"fe1/WebServicesInternal.cer"}}),
          {"fe1.contoso.com | Default, WebServicesExternal | " + dash}}});
}

BOOST_AUTO_TEST_CASE(locked_containers_may_hold_it) {
    Deployment d;
    d.standard_edition("se.contoso.com");
    d.root("CN=CA");
    d.problem(model::Fault::wrong_password, "se.contoso.com/export.pfx", {},
              model::FileStatus::locked, model::FileKind::pkcs12);
    check(
        ::rules::internal_server_certificate_missing,
        {{"in its folder", d.evidence(), {"se.contoso.com" + web + "se.contoso.com/export.pfx"}}});
}

BOOST_AUTO_TEST_CASE(servers_of_persistent_chat_are_other_rules) {
    ChatDeployment d;
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    check(::rules::internal_server_certificate_missing,
          {{"the others are not", d.evidence(), {"med1.contoso.com | Default | " + dash}}});
}

BOOST_AUTO_TEST_CASE(what_exports_of_assignments_tell) {
    Deployment d;
    d.standard_edition("se1.contoso.com");
    d.standard_edition("se2.contoso.com");
    const Handle ca = d.root("CN=CA");
    const Handle unsupplied =
        d.certificate({.subject = "CN=se1.contoso.com", .issued_by = ca, .is_supplied = false});
    d.assignment("se1.contoso.com", "WebServicesInternal", unsupplied);
    const rules::Evidence part = d.evidence();
    d.assignment("se1.contoso.com", "Default", unsupplied);
    const rules::Evidence whole = d.evidence();
    const std::string second = "se2.contoso.com" + web + dash;
    check(::rules::internal_server_certificate_missing,
          {{"a use without certificate is TC3018's", part, {second}},
           {"a certificate that was not supplied is TC3022's", whole, {second}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
