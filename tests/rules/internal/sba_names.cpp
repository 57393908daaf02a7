#include <boost/test/unit_test.hpp>

#include "tests/support/internal.hpp"

BOOST_AUTO_TEST_SUITE(rules)
BOOST_AUTO_TEST_SUITE(internal)
BOOST_AUTO_TEST_SUITE(sba_names)

using namespace tests::support;
using model::Role;
using tests::support::Deployment;

namespace {

rules::Evidence appliance(const std::string& subject, std::vector<std::string> names,
                          const std::vector<Role>& roles) {
    return one_machine("sba.contoso.com", "sba.contoso.com", roles, subject, std::move(names));
}

const std::string dash = "\xe2\x80\x93";

}  // namespace

BOOST_AUTO_TEST_CASE(branch_appliance) {
    const auto branch = [](const std::string& subject, std::vector<std::string> names) {
        return appliance(subject, std::move(names), {Role::registrar, Role::mediation_server});
    };
    const std::string own = "CN=sba.contoso.com";
    const std::string start =
        "sba.contoso.com | " + own + " | # | sba.contoso.com | sba.contoso.com | ";
    check(::rules::sba_names,
          {{"in order", branch(own, {"sip.contoso.com", "sip.fabrikam.com"}), {}},
           {"another common name",
            branch("CN=sip.contoso.com", {"sip.contoso.com", "sip.fabrikam.com"}),
            {"sba.contoso.com | CN=sip.contoso.com | # | sba.contoso.com | sip.contoso.com | " +
             dash}},
           {"one domain lacks",
            branch(own, {"sip.contoso.com", "sba.contoso.com"}),
            {start + "sip.fabrikam.com"}},
           {"wildcards do not serve",
            branch(own, {"*.contoso.com", "*.fabrikam.com"}),
            {start + "sip.contoso.com, sip.fabrikam.com"}}});
}

BOOST_AUTO_TEST_CASE(others) {
    check(::rules::sba_names,
          {{"Mediation",
            appliance("CN=x.contoso.com", {"x.contoso.com"}, {Role::mediation_server}),
            {}},
           {"Standard Edition", one_server({.subject = "CN=x", .dns = {"fe1.contoso.com"}}), {}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
