#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(mediation_default_names)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

rules::Evidence appliance(const std::string& subject, std::vector<std::string> names,
                          const std::vector<Role>& roles) {
    return one_machine("med.contoso.com", "med1.contoso.com", roles, subject, std::move(names));
}

const std::string dash = "\xe2\x80\x93";

}  // namespace

BOOST_AUTO_TEST_CASE(stand_alone) {
    const auto mediation = [](const std::string& subject, std::vector<std::string> names) {
        return appliance(subject, std::move(names), {Role::mediation_server});
    };
    const std::string pool = "CN=med.contoso.com";
    const std::string start = "med1.contoso.com | " + pool + " | # | med.contoso.com | ";
    check(::rules::mediation_default_names,
          {{"in order", mediation(pool, {"med.contoso.com", "med1.contoso.com"}), {}},
           {"the server as common name",
            mediation("CN=med1.contoso.com", {"med.contoso.com", "med1.contoso.com"}),
            {"med1.contoso.com | CN=med1.contoso.com | # | med.contoso.com | med1.contoso.com | " +
             dash}},
           {"no server among the alternative names",
            mediation(pool, {"med.contoso.com"}),
            {start + "med.contoso.com | med1.contoso.com"}},
           {"a wildcard",
            mediation(pool, {"*.contoso.com"}),
            {start + "med.contoso.com | med.contoso.com, med1.contoso.com"}},
           {"no alternative names",
            mediation(pool, {}),
            {start + "med.contoso.com | med.contoso.com, med1.contoso.com"}}});
}

BOOST_AUTO_TEST_CASE(beside_a_front_end_nothing_is_asked) {
    Deployment d;
    const model::PoolId pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com"});
    d.service(pool, Role::mediation_server);
    d.certificate({.subject = "CN=x", .dns = {"fe1.contoso.com"}, .issued_by = d.root("CN=CA")});
    BOOST_TEST(told(::rules::mediation_default_names, d.evidence()).empty());
}

BOOST_AUTO_TEST_CASE(no_certificate) {
    Deployment d;
    d.pool("med.contoso.com", {"med1.contoso.com"}, {Role::mediation_server});
    BOOST_TEST(told(::rules::mediation_default_names, d.evidence()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
