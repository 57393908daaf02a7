#include "parsers/certificate/classify.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/material.hpp"
#include "tests/support/pem.hpp"

using parsers::certificate::Structure;
using parsers::certificate::structure_of;
using tests::support::fixture;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(classify)

namespace {

struct Case {
    std::string file;
    Structure structure;
};

const std::vector<Case> cases = {
    {"leaf.der", Structure::certificate},
    {"list.der", Structure::revocation_list},
    {"request.der", Structure::request},
    {"aes256.p12", Structure::pkcs12},
    {"chain.p7b", Structure::pkcs7},
    {"enveloped.p7m", Structure::pkcs7},
    {"key.pkcs8.pem", Structure::private_key},
    {"key.pkcs1.pem", Structure::private_key},
    {"key.sec1.pem", Structure::private_key},
    {"key.dsa_own.pem", Structure::private_key},
    {"key.ed25519.pem", Structure::private_key},
    {"key.pbes2.pem", Structure::encrypted_key},
    {"key.dsa.public.pem", Structure::unknown},
};

std::string der_of(const std::string& file) {
    return file.ends_with(".pem") ? tests::support::pem_fixture(file) : fixture(file);
}

}  // namespace

BOOST_AUTO_TEST_CASE(tells_structures_apart) {
    for (const Case& expected : cases) {
        BOOST_TEST_CONTEXT(expected.file) {
            BOOST_TEST((structure_of(der_of(expected.file)) == expected.structure));
        }
    }
}

BOOST_AUTO_TEST_CASE(knows_most_of_them_cut_off) {
    for (const std::string file : {"leaf.der", "aes256.p12", "chain.p7b"}) {
        BOOST_TEST_CONTEXT(file) {
            const std::string der = der_of(file);
            BOOST_TEST((structure_of(der.substr(0, 60)) == structure_of(der)));
        }
    }
}

BOOST_AUTO_TEST_CASE(leaves_the_rest_alone) {
    using namespace std::string_view_literals;
    for (const auto bytes : {""sv, "0"sv, "\x31\x00"sv, "text"sv}) {
        const Structure found = structure_of(bytes);
        BOOST_TEST((found == Structure::none || found == Structure::unknown));
    }
    BOOST_TEST((structure_of("\x30\x00"sv) == Structure::unknown));
    BOOST_TEST((structure_of("\x30\x03\x01\x01\xff"sv) == Structure::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
