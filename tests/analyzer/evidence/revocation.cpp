#include "analyzer/evidence/revocation.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/certificate_parts.hpp"
#include "tests/support/deployment.hpp"
#include "tests/support/der.hpp"
#include "tests/support/material.hpp"

namespace model = parsers::model;
using tests::support::at;
using tests::support::Deployment;
using tests::support::extension_der;
using tests::support::Handle;
using tests::support::RevocationListSpec;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(revocation)

namespace {

/// A CA and one certificate of it.
struct Issued : Deployment {
    explicit Issued(std::optional<std::uint16_t> key_usage = {}) {
        authority = certificate({.subject = "CN=CA", .is_ca = true, .key_usage = key_usage});
        handle = leaf({"fe1.contoso.com"}, authority);
    }
    /// How many revocations the lists prove.
    std::size_t count(const std::string& clock = "2026-06-01") const {
        return evidence(at(clock)).trust.revocations.size();
    }

    Handle authority;
    Handle handle;
};

std::string reason(char code) {
    return extension_der("2.5.29.21", tests::support::tlv(0x0a, std::string(1, code)));
}

constexpr char on_hold = 6;
constexpr char removed = 8;

}  // namespace

BOOST_AUTO_TEST_CASE(a_list_of_the_issuer_proves_it) {
    Issued made;
    made.revocation_list({.issuer = made.authority, .revoked = {{made.handle}}});
    const auto evidence = made.evidence();
    BOOST_TEST_REQUIRE(evidence.trust.revocations.size() == 1u);
    const rules::Revocation& revocation = evidence.trust.revocations.front();
    BOOST_TEST((revocation.certificate == made.id(evidence, made.handle)));
    BOOST_TEST(revocation.list == 0u);
    BOOST_TEST((revocation.revoked_at == at("2026-01-01")));
}

BOOST_AUTO_TEST_CASE(the_clock_counts_and_the_age_of_the_list_does_not) {
    Issued made;
    made.revocation_list({.issuer = made.authority,
                          .revoked = {{made.handle, "2026-03-01"}},
                          .this_update = "2026-03-02"});
    BOOST_TEST(made.count("2026-02-28") == 0u);
    BOOST_TEST(made.count("2026-03-01") == 1u);
    BOOST_TEST(made.count("2030-01-01") == 1u);
}

BOOST_AUTO_TEST_CASE(another_key_of_the_name_proves_nothing) {
    Issued made;
    const Handle namesake = made.root("CN=CA");
    made.revocation_list({.issuer = namesake, .revoked = {{made.handle}}, .path = "a.crl"});
    made.revocation_list({.issuer = made.authority,
                          .revoked = {{made.handle}},
                          .path = "b.crl",
                          .signed_with = "x"});
    BOOST_TEST(made.count() == 0u);
    // The key that signed decides, not the first of the name.
    made.revocation_list({.issuer = made.authority, .revoked = {{made.handle}}, .path = "c.crl"});
    BOOST_TEST(made.count() == 1u);
}

BOOST_AUTO_TEST_CASE(names_are_compared_as_names) {
    Issued made;
    const Handle same = made.certificate({.subject = "CN=ca",
                                          .key = "key 0",
                                          .is_ca = true,
                                          .is_supplied = false,
                                          .name_tag = 0x13});
    made.revocation_list({.issuer = same, .revoked = {{made.handle}}});
    BOOST_TEST(made.count() == 1u);
}

BOOST_AUTO_TEST_CASE(the_key_usage_must_allow_it) {
    using model::KeyUsage;
    const auto with = [](std::uint16_t usage) {
        Issued made(usage);
        made.revocation_list({.issuer = made.authority, .revoked = {{made.handle}}});
        return made.count();
    };
    const auto certificates = static_cast<std::uint16_t>(KeyUsage::key_cert_sign);
    const auto lists = static_cast<std::uint16_t>(KeyUsage::crl_sign);
    BOOST_TEST(with(certificates) == 0u);
    BOOST_TEST(with(static_cast<std::uint16_t>(certificates | lists)) == 1u);
}

BOOST_AUTO_TEST_CASE(serials_of_other_issuers_do_not_match) {
    Issued made;
    const Handle other = made.root("CN=Other");
    made.revocation_list({.issuer = other, .revoked = {{made.handle}}});
    BOOST_TEST(made.count() == 0u);
}

BOOST_AUTO_TEST_CASE(only_direct_and_complete_lists) {
    const auto with = [](const std::string& extensions, const std::string& entry = {}) {
        Issued made;
        made.revocation_list({.issuer = made.authority,
                              .revoked = {{made.handle, "2026-01-01", entry}},
                              .extensions = extensions});
        return made.count();
    };
    BOOST_TEST(with(extension_der("2.5.29.20", "\x02\x01\x01")) == 1u);
    BOOST_TEST(with(extension_der("2.5.29.27", "\x02\x01\x01", true)) == 0u, "a delta list");
    BOOST_TEST(with(extension_der("1.2.3.4", "", true)) == 0u, "an unknown critical extension");
    BOOST_TEST(with("", reason(1)) == 1u);
    BOOST_TEST(with("", extension_der("2.5.29.29", "", true)) == 0u, "an entry of another issuer");
}

BOOST_AUTO_TEST_CASE(certificates_on_hold) {
    Issued made;
    made.revocation_list({.issuer = made.authority,
                          .revoked = {{made.handle, "2026-01-01", reason(on_hold)}},
                          .this_update = "2026-02-01",
                          .path = "a.crl"});
    BOOST_TEST(made.count() == 1u);
    made.revocation_list({.issuer = made.authority, .this_update = "2026-03-01", .path = "b.crl"});
    BOOST_TEST(made.count("2026-02-15") == 1u, "the later list is not yet out");
    BOOST_TEST(made.count() == 0u, "released");
    made.revocation_list({.issuer = made.authority,
                          .revoked = {{made.handle, "2026-01-01", reason(on_hold)}},
                          .this_update = "2026-04-01",
                          .path = "c.crl"});
    BOOST_TEST(made.count() == 1u, "on hold again");
}

BOOST_AUTO_TEST_CASE(delta_lists_take_back) {
    const auto with = [](const std::string& this_update, char code) {
        Issued made;
        made.revocation_list({.issuer = made.authority,
                              .revoked = {{made.handle, "2026-01-01", reason(code)}},
                              .this_update = "2026-02-01",
                              .path = "base.crl"});
        made.revocation_list({.issuer = made.authority,
                              .revoked = {{made.handle, "2026-01-01", reason(removed)}},
                              .this_update = this_update,
                              .path = "delta.crl",
                              .extensions = extension_der("2.5.29.27", "\x02\x01\x01", true)});
        return made.count();
    };
    BOOST_TEST(with("2026-02-01", on_hold) == 0u);
    BOOST_TEST(with("2026-03-01", on_hold) == 0u);
    BOOST_TEST(with("2026-01-15", on_hold) == 1u, "older than the list");
    BOOST_TEST(with("2026-07-01", on_hold) == 1u, "later than the clock");
    BOOST_TEST(with("2026-03-01", 1) == 1u, "nothing else is taken back");
}

BOOST_AUTO_TEST_CASE(taken_back) {
    Issued made;
    made.revocation_list(
        {.issuer = made.authority, .revoked = {{made.handle, "2026-01-01", reason(removed)}}});
    BOOST_TEST(made.count() == 0u);
}

BOOST_AUTO_TEST_CASE(equal_at_any_number_of_threads) {
    Issued made;
    for (const std::string path : {"a.crl", "b.crl", "c.crl", "d.crl"}) {
        made.revocation_list({.issuer = made.authority, .revoked = {{made.handle}}, .path = path});
    }
    for (const unsigned threads : {1u, 4u}) {
        const auto revocations =
            made.evidence(at("2026-06-01"), {}, ::analyzer::Threads(threads)).trust.revocations;
        BOOST_TEST_REQUIRE(revocations.size() == 4u);
        for (std::uint32_t index = 0; index < 4; ++index) {
            BOOST_TEST(revocations[index].list == index);
        }
    }
}

BOOST_AUTO_TEST_CASE(real_signatures) {
    const auto ca = *tests::support::read_material(tests::support::fixture("ca.pem"))
                         .certificates.at(0)
                         .certificate;
    auto list =
        tests::support::read_material(tests::support::fixture("list.der")).revocation_lists.at(0);
    using parsers::certificate::Verification;
    BOOST_TEST((::analyzer::evidence::verify_revocation_list(ca, list) == Verification::valid));
    list.der[list.tbs.offset + list.tbs.size - 1] ^= 1;
    BOOST_TEST((::analyzer::evidence::verify_revocation_list(ca, list) == Verification::invalid));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
