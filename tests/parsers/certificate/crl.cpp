#include "parsers/certificate/crl.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "parsers/certificate/signature.hpp"
#include "tests/support/material.hpp"

namespace model = parsers::model;
using model::Fault;
using tests::support::fixture;
using tests::support::read_material;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(crl)

BOOST_AUTO_TEST_CASE(reads_a_list) {
    const auto material = read_material(fixture("list.der"));
    BOOST_TEST_REQUIRE(material.revocation_lists.size() == 1u);
    const model::RevocationList& list = material.revocation_lists[0];
    BOOST_TEST(list.issuer_text == "CN=Fixture CA");
    BOOST_TEST((list.this_update < list.next_update.value()));
    BOOST_TEST(list.der == fixture("list.der"));
    BOOST_TEST((list.signature_algorithm.scheme == model::SignatureScheme::ecdsa));
    BOOST_TEST((list.signature_algorithm.hash == model::Hash::sha256));
    BOOST_TEST_REQUIRE(list.revoked.size() == 1u);
    BOOST_TEST(list.revoked[0].serial == "\x12\x34");
    BOOST_TEST((list.revoked[0].revoked_at <= list.this_update));
    const auto ca = *read_material(fixture("ca.pem")).certificates.at(0).certificate;
    BOOST_TEST(list.authority_key_id == ca.bytes(ca.subject_key_id));
}

BOOST_AUTO_TEST_CASE(its_parts_verify) {
    const auto list = read_material(fixture("list.der")).revocation_lists.at(0);
    const auto ca = *read_material(fixture("ca.pem")).certificates.at(0).certificate;
    parsers::certificate::Verifier verifier(ca);
    const auto part = [&](model::Slice slice) {
        return std::string_view(list.der).substr(slice.offset, slice.size);
    };
    BOOST_TEST((verifier.verify(part(list.tbs), list.signature_algorithm, part(list.signature)) ==
                parsers::certificate::Verification::valid));
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong) {
    std::string bytes = fixture("list.der");
    const std::size_t time = bytes.find("\x17\x0d");
    bytes[time + 2] = 'x';
    const auto material = read_material(bytes);
    BOOST_TEST(material.revocation_lists.empty());
    BOOST_TEST_REQUIRE(material.problems.size() == 1u);
    BOOST_TEST((material.problems[0].fault == Fault::malformed_der));
    BOOST_TEST(material.problems[0].detail == "TBSCertList.thisUpdate");
    BOOST_TEST(material.problems[0].place.offset == time);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
