#include "analyzer/evidence/name_constraints.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"
#include "tests/support/der.hpp"

using namespace tests::support;
using model::NameKind;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(name_constraints)

namespace {

/// Adds a name to a certificate's lists as a reader would.
model::GeneralName general_name(model::Certificate& certificate, NameKind kind,
                                const std::string& value) {
    const auto here = [](const std::string& text) {
        return static_cast<std::uint32_t>(text.size());
    };
    const auto size = static_cast<std::uint32_t>(value.size());
    model::GeneralName name{.kind = kind,
                            .value = model::TextSlice::at(certificate.texts.size(), size),
                            .der = {here(certificate.der), size}};
    certificate.texts += value;
    certificate.der += value;
    return name;
}

struct Case {
    NameKind kind;
    std::string constraint;
    std::string name;
    bool is_within;
};

void check(const Case& each) {
    for (const bool is_permitted : {true, false}) {
        BOOST_TEST_CONTEXT(each.name << " in " << each.constraint << (is_permitted ? "" : " not")) {
            model::Certificate authority;
            authority.rare->has_name_constraints = true;
            auto& lists = authority.rare->name_constraints;
            (is_permitted ? lists.permitted : lists.excluded)
                .push_back(general_name(authority, each.kind, each.constraint));
            model::Certificate subject;
            subject.alternative_names.push_back(general_name(subject, each.kind, each.name));
            BOOST_TEST(admits_names(authority, subject) == (each.is_within == is_permitted));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(host_names) {
    const Case cases[] = {
        {NameKind::dns, "contoso.com", "contoso.com", true},
        {NameKind::dns, "contoso.com", "FE1.Contoso.com", true},
        {NameKind::dns, "contoso.com", "a.b.contoso.com", true},
        {NameKind::dns, "contoso.com", "xcontoso.com", false},
        {NameKind::dns, "contoso.com", "contoso.com.evil.com", false},
        {NameKind::dns, ".contoso.com", "fe1.contoso.com", true},
        {NameKind::dns, ".contoso.com", "contoso.com", false},
        {NameKind::dns, "", "anything", true},
        {NameKind::dns, "contoso.com", "*.contoso.com", true},
    };
    for (const Case& each : cases) {
        check(each);
    }
}

BOOST_AUTO_TEST_CASE(mailboxes_and_addresses) {
    const std::string net("\x0a\x00\x00\x00\xff\x00\x00\x00", 8);
    const Case cases[] = {
        {NameKind::email, "contoso.com", "a@contoso.com", true},
        {NameKind::email, "contoso.com", "a@mail.contoso.com", false},
        {NameKind::email, ".contoso.com", "a@mail.contoso.com", true},
        {NameKind::email, "a@contoso.com", "a@CONTOSO.com", true},
        {NameKind::email, "a@contoso.com", "A@contoso.com", false},
        {NameKind::uri, "contoso.com", "https://contoso.com/x", true},
        {NameKind::uri, ".contoso.com", "https://u@www.contoso.com:443/x", true},
        {NameKind::uri, "contoso.com", "https://www.contoso.com/x", false},
        {NameKind::uri, "contoso.com", "urn:contoso.com", false},
        {NameKind::ip, net, std::string("\x0a\x01\x02\x03", 4), true},
        {NameKind::ip, net, std::string("\x0b\x01\x02\x03", 4), false},
        {NameKind::ip, net, std::string(16, '\0'), false},
        {NameKind::other, "x", "x", false},
    };
    for (const Case& each : cases) {
        if (each.kind != NameKind::other) {
            check(each);
        }
    }
}

BOOST_AUTO_TEST_CASE(directory_names_are_prefixes) {
    const Case cases[] = {
        {NameKind::directory, name_der("O=Contoso, C=US"), name_der("CN=fe1, O=contoso, C=US"),
         true},
        {NameKind::directory, name_der("O=Contoso, C=US"), name_der("O=Contoso, C=US", 0x13), true},
        {NameKind::directory, name_der("O=Contoso, C=US"), name_der("C=US"), false},
        {NameKind::directory, name_der("O=Contoso, C=US"), name_der("CN=a, O=Fabrikam, C=US"),
         false},
        {NameKind::directory, name_der("O=Contoso"), "\x30\x7f", false},
    };
    for (const Case& each : cases) {
        check(each);
    }
}

BOOST_AUTO_TEST_CASE(kinds_that_are_not_constrained_are_free) {
    Deployment d;
    const Handle ca =
        d.certificate({.subject = "CN=CA", .is_ca = true, .permitted_dns = {"contoso.com"}});
    model::Certificate subject = d.value(d.certificate({.subject = "CN=Somebody", .eku = {{}}}));
    BOOST_TEST(admits_names(d.value(ca), subject));
    subject.alternative_names.push_back(general_name(subject, NameKind::email, "a@fabrikam.com"));
    BOOST_TEST(admits_names(d.value(ca), subject));
}

BOOST_AUTO_TEST_CASE(a_common_name_stands_in_for_the_host_name) {
    Deployment d;
    const Handle ca =
        d.certificate({.subject = "CN=CA", .is_ca = true, .permitted_dns = {"contoso.com"}});
    BOOST_TEST(admits_names(d.value(ca), d.value(d.certificate({.subject = "CN=a.contoso.com"}))));
    BOOST_TEST(
        !admits_names(d.value(ca), d.value(d.certificate({.subject = "CN=a.fabrikam.com"}))));
    BOOST_TEST(admits_names(d.value(ca), d.value(d.certificate({.subject = "CN=a.fabrikam.com",
                                                                .dns = {"a.contoso.com"}}))));
    BOOST_TEST(admits_names(
        d.value(ca), d.value(d.certificate({.subject = "CN=sub.fabrikam.com", .is_ca = true}))));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_judged_is_not_admitted) {
    model::Certificate authority;
    authority.rare->has_name_constraints = true;
    authority.rare->name_constraints.has_unsupported_range = true;
    BOOST_TEST(!admits_names(authority, model::Certificate{}));

    model::Certificate strange;
    strange.rare->has_name_constraints = true;
    strange.rare->name_constraints.excluded.push_back(
        general_name(strange, NameKind::registered, "1.2.3"));
    model::Certificate subject;
    BOOST_TEST(admits_names(strange, subject));
    subject.alternative_names.push_back(general_name(subject, NameKind::registered, "1.2.4"));
    BOOST_TEST(!admits_names(strange, subject));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
