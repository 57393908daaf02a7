#include "analyzer/evidence/assemble.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

// The suite is called as the function it tests; a namespace of its own keeps the two apart.
namespace suites {

using namespace tests::support;
using model::KeyPresence;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(assemble)

namespace {

struct Fixture {
    Deployment d;
    std::vector<model::InputFile> files;
    std::vector<model::Material> materials;

    std::uint32_t file(const std::string& path) {
        files.emplace_back().path = path;
        materials.emplace_back();
        return static_cast<std::uint32_t>(files.size() - 1);
    }
    model::SuppliedCertificate& put(std::uint32_t file, Handle handle, bool is_container = false) {
        model::SuppliedCertificate supplied;
        supplied.certificate = model::Held(d.value(handle));
        supplied.place.file = {file};
        supplied.index = static_cast<std::uint32_t>(materials[file].certificates.size());
        supplied.from_key_container = is_container;
        materials[file].certificates.push_back(supplied);
        return materials[file].certificates.back();
    }
    model::SuppliedKey& put_key(std::uint32_t file, const std::string& public_key,
                                const std::string& local_key_id = {}) {
        model::SuppliedKey key;
        key.place.file = {file};
        key.public_key = public_key;
        key.local_key_id = local_key_id;
        materials[file].keys.push_back(key);
        return materials[file].keys.back();
    }
    std::string key_of(Handle handle) const {
        return std::string(d.value(handle).bytes(d.value(handle).key.spki));
    }
    KeyPresence only_presence() {
        const model::Bundle bundle = ::analyzer::evidence::assemble(files, materials);
        BOOST_REQUIRE(bundle.occurrences.size() == 1);
        return bundle.occurrences.front().key;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(nothing_gives_an_empty_bundle, Fixture) {
    const model::Bundle bundle = ::analyzer::evidence::assemble({}, {});
    BOOST_TEST(bundle.certificates.empty());
    BOOST_TEST(bundle.first_occurrence == std::vector<std::uint32_t>{0},
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_listing_adds_places_to_what_was_supplied, Fixture) {
    const Handle one = d.root("CN=One");
    const Handle two = d.root("CN=Two");
    const std::uint32_t listing = file("a.txt");
    const std::uint32_t held = file("b.pem");
    put(held, one);
    put(held, two);
    materials[listing].listed = {
        {.thumbprint = d.value(two).sha1,
         .place = {.file = {listing}, .line = 6},
         .has_key = true,
         .key_provider = "P"},
        {.thumbprint = {}, .place = {.file = {listing}, .line = 12}, .key_provider = {}}};
    const model::Bundle bundle = ::analyzer::evidence::assemble(files, materials);
    BOOST_TEST_REQUIRE(bundle.certificates.size() == 2u);
    BOOST_TEST(bundle.occurrences.size() == 3u);
    for (std::uint32_t id = 0; id < 2; ++id) {
        const auto occurrences = bundle.occurrences_of({id});
        const bool is_listed = bundle.certificates[id]->sha1 == d.value(two).sha1;
        BOOST_TEST_REQUIRE(occurrences.size() == (is_listed ? 2u : 1u));
        BOOST_TEST(occurrences.front().place.file.value == held);
        if (is_listed) {
            BOOST_TEST((occurrences.back().key == KeyPresence::present));
            BOOST_TEST(occurrences.back().attributes->key_provider == "P");
        }
    }
}

BOOST_FIXTURE_TEST_CASE(each_certificate_is_kept_once_with_every_place, Fixture) {
    const Handle one = d.root("CN=One");
    const Handle two = d.root("CN=Two");
    const std::uint32_t first = file("a.pem");
    const std::uint32_t second = file("b.pem");
    put(first, one);
    put(first, two);
    put(second, one).attributes->friendly_name = "copy";
    put(second, one);

    const model::Bundle bundle = ::analyzer::evidence::assemble(files, materials);
    BOOST_REQUIRE(bundle.certificates.size() == 2);
    BOOST_TEST((bundle.certificates[0]->sha256 < bundle.certificates[1]->sha256));
    BOOST_TEST(bundle.occurrences.size() == 4);
    const model::CertificateId id{bundle.certificates[0]->sha256 == d.value(one).sha256 ? 0u : 1u};
    const auto places = bundle.occurrences_of(id);
    BOOST_REQUIRE(places.size() == 3);
    BOOST_TEST(places[0].place.file.value == first);
    BOOST_TEST(places[1].attributes->friendly_name == "copy");
    BOOST_TEST(places[2].index == 1);
    BOOST_TEST(bundle.certificate(id).subject_text() == "CN=One");
}

BOOST_FIXTURE_TEST_CASE(keys_are_matched_by_public_key_across_files, Fixture) {
    const Handle leaf = d.certificate({.subject = "CN=a"});
    put(file("a.pem"), leaf);
    BOOST_TEST((only_presence() == KeyPresence::not_applicable));
    put_key(file("a.key"), key_of(leaf));
    BOOST_TEST((only_presence() == KeyPresence::present));
}

BOOST_FIXTURE_TEST_CASE(a_container_without_the_key_lacks_it, Fixture) {
    const Handle leaf = d.certificate({.subject = "CN=a"});
    const std::uint32_t container = file("a.pfx");
    put(container, leaf, true);
    BOOST_TEST((only_presence() == KeyPresence::absent));
    put_key(container, "another key");
    BOOST_TEST((only_presence() == KeyPresence::absent));
}

BOOST_FIXTURE_TEST_CASE(local_key_ids_tie_only_where_the_key_is_unknown, Fixture) {
    const Handle leaf = d.certificate({.subject = "CN=a"});
    const std::uint32_t container = file("a.pfx");
    put(container, leaf, true).attributes->local_key_id = "1";
    put_key(container, "another key", "1");
    BOOST_TEST((only_presence() == KeyPresence::absent));
    put_key(container, "", "2");
    BOOST_TEST((only_presence() == KeyPresence::absent));
    put_key(file("b.pfx"), "", "1");
    BOOST_TEST((only_presence() == KeyPresence::absent));
    put_key(container, "", "1");
    BOOST_TEST((only_presence() == KeyPresence::present));
}

BOOST_FIXTURE_TEST_CASE(files_take_kind_and_status_from_what_they_held, Fixture) {
    const std::uint32_t topology = file("topology.xml");
    files[topology].kind = model::FileKind::topology;
    files[topology].status = model::FileStatus::read;
    const std::uint32_t locked = file("x.pfx");
    materials[locked].kind = model::FileKind::pkcs12;
    materials[locked].status = model::FileStatus::locked;
    materials[locked].problems.push_back(
        {.fault = model::Fault::wrong_password, .place = {.file = {locked}}, .detail = {}});

    const model::Bundle bundle = ::analyzer::evidence::assemble(files, materials);
    BOOST_TEST((bundle.files[topology].kind == model::FileKind::topology));
    BOOST_TEST((bundle.files[topology].status == model::FileStatus::read));
    BOOST_TEST((bundle.files[locked].status == model::FileStatus::locked));
    BOOST_TEST(bundle.problems.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace suites
