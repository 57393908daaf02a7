#include "analyzer/evidence/chains.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;
using model::CertificateId;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(chains)

namespace {

struct Fixture {
    Deployment d;
    rules::Evidence e;

    void derive(std::string_view clock = "2026-06-01") { e = d.evidence(at(clock)); }
    CertificateId id(Handle handle) const { return d.id(e, handle); }
    const rules::Authority& authority(Handle handle) const {
        return e.trust.authority(e.trust.issuance(id(handle)).authority);
    }
    /// A CA certificate for the key `word`, so that cross-certificates can be told in one line.
    Handle cross(const std::string& subject, const std::string& key, Handle issuer,
                 const std::string& not_after = "2028-01-01") {
        return d.certificate({.subject = subject,
                              .issued_by = issuer,
                              .key = key,
                              .not_after = not_after,
                              .is_ca = true});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_shortest_chain_that_holds_is_shown, Fixture) {
    const Handle near = d.root("CN=Near");
    const Handle far = d.root("CN=Far");
    const Handle between = cross("CN=Between", "b", far);
    const Handle direct = cross("CN=CA", "ca", near, "2026-01-01");
    const Handle detour = cross("CN=CA", "ca", between);
    const Handle leaf = d.leaf({"fe1.contoso.com"}, direct);

    derive("2025-06-01");
    BOOST_TEST((authority(leaf).chain == std::vector{id(direct), id(near)}));
    derive("2026-06-01");
    BOOST_TEST((authority(leaf).chain == std::vector{id(detour), id(between), id(far)}));
    BOOST_TEST((e.trust.issuance(id(leaf)).issuer == id(detour)));
    BOOST_TEST(authority(leaf).root_keys.size() == 2);
    // When none holds any more, the shortest that reaches a root.
    derive("2030-01-01");
    BOOST_TEST((authority(leaf).chain == std::vector{id(direct), id(near)}));
    BOOST_TEST(authority(leaf).is_complete);
}

BOOST_FIXTURE_TEST_CASE(a_chain_to_a_root_goes_before_one_that_ends_in_the_dark, Fixture) {
    const Handle unknown =
        d.certificate({.subject = "CN=Unknown", .is_ca = true, .is_supplied = false});
    const Handle root = d.root("CN=Root");
    const Handle between = cross("CN=Between", "b", root);
    cross("CN=CA", "ca", unknown);
    const Handle good = cross("CN=CA", "ca", between);
    const Handle leaf = d.leaf({"fe1.contoso.com"}, good);
    derive();
    BOOST_TEST((authority(leaf).chain == std::vector{id(good), id(between), id(root)}));
    BOOST_TEST(authority(leaf).is_complete);
}

BOOST_FIXTURE_TEST_CASE(cross_certificates_in_a_circle_end, Fixture) {
    const Handle a = d.certificate({.subject = "CN=A", .key = "a", .is_ca = true});
    const Handle b = cross("CN=B", "b", a);
    const Handle c = cross("CN=C", "c", b);
    const Handle a_by_c = cross("CN=A", "a", c);
    const Handle leaf = d.leaf({"fe1.contoso.com"}, a);
    derive();
    BOOST_TEST((authority(leaf).chain == std::vector{id(a)}));
    BOOST_TEST((e.trust.issuance(id(a_by_c)).state == rules::IssuerState::proven));
    BOOST_TEST(!authority(leaf).is_truncated);
}

BOOST_FIXTURE_TEST_CASE(a_circle_without_root_is_incomplete, Fixture) {
    const Handle seed =
        d.certificate({.subject = "CN=A", .key = "a", .is_ca = true, .is_supplied = false});
    const Handle b = cross("CN=B", "b", seed);
    const Handle a = cross("CN=A", "a", b);
    const Handle leaf = d.leaf({"fe1.contoso.com"}, a);
    derive();
    BOOST_TEST(!authority(leaf).is_complete);
    BOOST_TEST(authority(leaf).root_keys.empty());
    BOOST_TEST((authority(leaf).chain == std::vector{id(a), id(b)}));
}

BOOST_FIXTURE_TEST_CASE(depth_is_bounded, Fixture) {
    std::vector<Handle> cas{d.root("CN=0")};
    for (int index = 1; index < 20; ++index) {
        cas.push_back(
            cross("CN=" + std::to_string(index), "k" + std::to_string(index), cas.back()));
    }
    const Handle shallow = d.leaf({"fe1.contoso.com"}, cas[15]);
    const Handle deep = d.leaf({"fe2.contoso.com"}, cas[16]);
    derive();
    BOOST_TEST(authority(shallow).is_complete);
    BOOST_TEST(authority(shallow).chain.size() == max_depth);
    BOOST_TEST(!authority(shallow).is_truncated);
    BOOST_TEST(!authority(deep).is_complete);
    BOOST_TEST(authority(deep).is_truncated);
    BOOST_TEST(authority(deep).chain.size() == max_depth);
}

BOOST_FIXTURE_TEST_CASE(chains_are_bounded, Fixture) {
    for (int index = 0; index < 70; ++index) {
        cross("CN=CA", "ca", d.root("CN=Root " + std::to_string(index)));
    }
    const Handle leaf = d.certificate(
        {.subject = "CN=fe1", .issuer = "CN=CA", .signed_with = "ca", .authority_key_id = ""});
    derive();
    BOOST_TEST(authority(leaf).is_truncated);
    BOOST_TEST(authority(leaf).root_keys.size() == max_chains);
}

BOOST_FIXTURE_TEST_CASE(a_dense_mesh_of_cross_certificates_ends_soon, Fixture) {
    // Every one of 24 CAs has a certificate from every other: 23! paths and no root.
    std::vector<Handle> seeds;
    for (int index = 0; index < 24; ++index) {
        seeds.push_back(d.certificate({.subject = "CN=" + std::to_string(index),
                                       .key = "k" + std::to_string(index),
                                       .is_ca = true,
                                       .is_supplied = false}));
    }
    for (int subject = 0; subject < 24; ++subject) {
        for (int issuer = 0; issuer < 24; ++issuer) {
            if (subject != issuer) {
                cross("CN=" + std::to_string(subject), "k" + std::to_string(subject),
                      seeds[static_cast<std::size_t>(issuer)]);
            }
        }
    }
    const Handle leaf = d.leaf({"fe1.contoso.com"}, seeds.front());
    derive();
    BOOST_TEST(authority(leaf).is_truncated);
    BOOST_TEST(!authority(leaf).is_complete);
}

BOOST_FIXTURE_TEST_CASE(path_length_counts_what_is_below, Fixture) {
    const Handle root = d.certificate({.subject = "CN=Root", .is_ca = true, .path_length = 1});
    const Handle one = cross("CN=One", "one", root);
    const Handle two = cross("CN=Two", "two", one);
    const Handle fine = d.leaf({"fe1.contoso.com"}, one);
    const Handle too_deep = d.leaf({"fe2.contoso.com"}, two);
    derive();
    BOOST_TEST(authority(fine).is_complete);
    BOOST_TEST(!authority(too_deep).is_complete);
    BOOST_TEST((authority(too_deep).chain == std::vector{id(two), id(one)}));
}

BOOST_FIXTURE_TEST_CASE(self_issued_certificates_do_not_use_up_the_path_length, Fixture) {
    const Handle root = d.certificate({.subject = "CN=CA", .is_ca = true, .path_length = 0});
    const Handle rollover = cross("CN=CA", "new", root);
    const Handle leaf = d.leaf({"fe1.contoso.com"}, rollover);
    derive();
    BOOST_TEST(authority(leaf).is_complete);
    BOOST_TEST((authority(leaf).chain == std::vector{id(rollover), id(root)}));
}

BOOST_FIXTURE_TEST_CASE(name_constraints_bind_every_ca_below, Fixture) {
    const Handle root =
        d.certificate({.subject = "CN=Root", .is_ca = true, .excluded_dns = {"fabrikam.com"}});
    const Handle named = d.certificate(
        {.subject = "CN=Named", .dns = {"ca.fabrikam.com"}, .issued_by = root, .is_ca = true});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, named);
    derive();
    BOOST_TEST(!authority(leaf).is_complete);
    BOOST_TEST(e.trust.issuance(id(named)).by_non_authority);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
