#include "analyzer/evidence/root_stores.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(root_stores)

namespace {

struct Fixture {
    Deployment d;
    Handle root;

    Fixture() {
        d.enterprise("pool.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"});
        root = d.root("CN=Root");
    }
    Handle listed(const std::string& path) {
        return d.certificate({.subject = "CN=Listed", .paths = {path}, .is_ca = true});
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(folders_called_like_the_store) {
    const struct {
        const char* path;
        const char* store;  ///< nullptr: none
        const char* server;
    } cases[] = {
        {"fe1.contoso.com/Root/a.cer", "fe1.contoso.com/Root", "fe1.contoso.com"},
        {"FE1/ROOT/a.cer", "FE1/ROOT", "fe1.contoso.com"},
        {"x/fe2.contoso.com/certs/Trusted Root Certification Authorities/deep/a.cer",
         "x/fe2.contoso.com/certs/Trusted Root Certification Authorities", "fe2.contoso.com"},
        {"Root/fe1.contoso.com/a.cer", nullptr, ""},
        {"Root/a.cer", nullptr, ""},
        {"pool.contoso.com/Root/a.cer", nullptr, ""},  // of two servers
        {"fe1.contoso.com/Roots/a.cer", nullptr, ""},
        {"fe1.contoso.com/Root.cer", nullptr, ""},
        {"root", nullptr, ""},
    };
    for (const auto& [path, store, server] : cases) {
        BOOST_TEST_CONTEXT(path) {
            Fixture fixture;
            const Handle listed = fixture.listed(path);
            const rules::Evidence e = fixture.d.evidence();
            BOOST_TEST_REQUIRE(e.exports.root_stores.size() == (store == nullptr ? 0u : 1u));
            if (store != nullptr) {
                const rules::RootStore& found = e.exports.root_stores.front();
                BOOST_TEST(found.path == store);
                BOOST_TEST((found.server == fixture.d.server(server)));
                BOOST_TEST(e.bundle.file(found.file).path == path);
                BOOST_TEST((found.certificates == std::vector{fixture.d.id(e, listed)}));
            }
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_listing_of_no_server, Fixture) {
    d.root_store("", {root, root});
    const rules::Evidence e = d.evidence();
    BOOST_TEST_REQUIRE(e.exports.root_stores.size() == 1u);
    const rules::RootStore& store = e.exports.root_stores.front();
    BOOST_TEST(store.path == "roots");
    BOOST_TEST(!store.server);
    // Entries that come twice are there twice.
    BOOST_TEST((store.certificates == std::vector(2, d.id(e, root))));
}

BOOST_FIXTURE_TEST_CASE(a_stated_listing_may_be_a_servers, Fixture) {
    listed("stores/fe1.contoso.com.sst");
    listed("other/list.sst");
    const auto inputs = d.inputs(at("2026-06-01"), {});
    const auto with = [&](const char* path) {
        auto more = inputs;
        std::uint32_t file = 0;
        while (more.bundle.files[file].path != path) {
            ++file;
        }
        more.root_listings.push_back({.path = path, .files = {model::FileId{file}}});
        return ::analyzer::evidence::build(more, {}, d.verifier()).exports.root_stores.front();
    };
    BOOST_TEST((with("stores/fe1.contoso.com.sst").server == d.server("fe1.contoso.com")));
    BOOST_TEST(!with("other/list.sst").server);
}

BOOST_FIXTURE_TEST_CASE(what_is_listed_joins_the_trust_graph_and_is_nobodys, Fixture) {
    const Handle unseen =
        d.certificate({.subject = "CN=Unseen", .is_ca = true, .is_supplied = false});
    const Handle leaf = d.leaf({"fe1.contoso.com"}, unseen);
    const Handle stray = d.leaf({"fe2.contoso.com"}, root, {"fe2.contoso.com/Root/stray.cer"});
    d.root_store("fe1.contoso.com", {unseen});
    const rules::Evidence e = d.evidence();
    BOOST_TEST((e.trust.issuance(d.id(e, leaf)).state == rules::IssuerState::proven));
    BOOST_TEST(!e.attribution.is_selected(d.id(e, stray)));
    BOOST_TEST(e.attribution.owners[d.id(e, stray).value].empty());
    // A root of version 1 does not say that it is a CA.
    BOOST_TEST(e.attribution.is_authority[d.id(e, stray).value]);
    BOOST_TEST(!e.attribution.is_authority[d.id(e, leaf).value]);
}

BOOST_FIXTURE_TEST_CASE(what_lies_elsewhere_too_is_judged_by_that, Fixture) {
    const Handle leaf = d.leaf({"other.contoso.com"}, root,
                               {"fe1.contoso.com/Root/a.cer", "fe2.contoso.com/Default.cer"});
    const rules::Evidence e = d.evidence();
    BOOST_TEST(
        (e.attribution.owners[d.id(e, leaf).value] == std::vector{d.server("fe2.contoso.com")}));
    BOOST_TEST(!e.attribution.is_authority[d.id(e, leaf).value]);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
