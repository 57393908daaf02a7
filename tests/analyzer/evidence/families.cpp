#include "analyzer/evidence/families.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(families)

namespace {

struct Fixture {
    Deployment d;

    /// Whether the CAs that issued these two certificates are one and the same, renewed.
    bool are_family(Handle left, Handle right) const {
        const rules::Evidence e = d.evidence();
        const auto family = [&](Handle handle) {
            return e.trust.authority(e.trust.issuance(d.id(e, handle)).authority).family;
        };
        return family(left) == family(right);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_new_key_under_the_same_root_is_a_renewal, Fixture) {
    const Handle root = d.root("CN=Root");
    const Handle before = d.certificate({.subject = "CN=CA", .issued_by = root, .is_ca = true});
    const Handle after = d.certificate({.subject = "CN=CA", .issued_by = root, .is_ca = true});
    BOOST_TEST(are_family(d.leaf({"a.contoso.com"}, before), d.leaf({"b.contoso.com"}, after)));
}

BOOST_FIXTURE_TEST_CASE(another_name_under_the_same_root_is_not, Fixture) {
    const Handle root = d.root("CN=Root");
    const Handle one = d.certificate({.subject = "CN=CA 1", .issued_by = root, .is_ca = true});
    const Handle two = d.certificate({.subject = "CN=CA 2", .issued_by = root, .is_ca = true});
    BOOST_TEST(!are_family(d.leaf({"a.contoso.com"}, one), d.leaf({"b.contoso.com"}, two)));
}

BOOST_FIXTURE_TEST_CASE(the_same_name_under_another_root_is_not, Fixture) {
    const Handle one =
        d.certificate({.subject = "CN=CA", .issued_by = d.root("CN=Root 1"), .is_ca = true});
    const Handle two =
        d.certificate({.subject = "CN=CA", .issued_by = d.root("CN=Root 2"), .is_ca = true});
    BOOST_TEST(!are_family(d.leaf({"a.contoso.com"}, one), d.leaf({"b.contoso.com"}, two)));
}

BOOST_FIXTURE_TEST_CASE(two_roots_of_one_name_are_a_family_by_a_cross_certificate, Fixture) {
    const Handle before = d.certificate({.subject = "CN=Root", .key = "old", .is_ca = true});
    const Handle after = d.certificate({.subject = "CN=Root", .key = "new", .is_ca = true});
    const Handle left = d.leaf({"a.contoso.com"}, before);
    const Handle right = d.leaf({"b.contoso.com"}, after);
    BOOST_TEST(!are_family(left, right));

    // New with old, as a Windows CA makes it when it renews with a new key.
    d.certificate({.subject = "CN=Root", .issued_by = before, .key = "new", .is_ca = true});
    BOOST_TEST(are_family(left, right));
}

BOOST_FIXTURE_TEST_CASE(a_forged_cross_certificate_joins_nothing, Fixture) {
    const Handle before = d.certificate({.subject = "CN=Root", .key = "old", .is_ca = true});
    const Handle after = d.certificate({.subject = "CN=Root", .key = "new", .is_ca = true});
    d.certificate({.subject = "CN=Root",
                   .issued_by = before,
                   .key = "new",
                   .is_ca = true,
                   .signature_ok = false});
    BOOST_TEST(!are_family(d.leaf({"a.contoso.com"}, before), d.leaf({"b.contoso.com"}, after)));
}

BOOST_FIXTURE_TEST_CASE(a_re_issued_certificate_is_the_same_ca, Fixture) {
    const Handle root = d.root("CN=Root");
    const Handle first =
        d.certificate({.subject = "CN=CA", .issued_by = root, .key = "ca", .is_ca = true});
    const Handle again = d.certificate({.subject = "CN=CA",
                                        .issued_by = root,
                                        .key = "ca",
                                        .not_after = "2035-01-01",
                                        .is_ca = true});
    const Handle left = d.leaf({"a.contoso.com"}, first);
    const Handle right = d.leaf({"b.contoso.com"}, again);
    const rules::Evidence e = d.evidence();
    BOOST_TEST(
        (e.trust.issuance(d.id(e, left)).authority == e.trust.issuance(d.id(e, right)).authority));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
