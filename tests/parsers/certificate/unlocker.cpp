#include "parsers/certificate/unlocker.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

namespace model = parsers::model;
using namespace parsers::certificate;

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(certificate)
BOOST_AUTO_TEST_SUITE(unlocker)

namespace {

Limits with_iterations(std::uint64_t iterations) {
    Limits limits;
    limits.kdf_iterations = iterations;
    return limits;
}

Mac mac_of(const std::string& password_bytes, std::uint64_t iterations) {
    Mac mac;
    mac.kdf.kind = KdfKind::pkcs12;
    mac.kdf.hash = mac.hash = model::Hash::sha1;
    mac.kdf.salt = "saltsalt";
    mac.kdf.iterations = iterations;
    mac.kdf.key_size = 20;
    const Secret key = pkcs12_kdf(mac.hash, password_bytes, mac.kdf.salt, iterations,
                                  KdfPurpose::mac, mac.kdf.key_size);
    mac.value = view(hmac(mac.hash, view(key), "message"));
    return mac;
}

const std::string bmp_a("\0a\0\0", 4);

}  // namespace

BOOST_AUTO_TEST_CASE(counts_what_derivations_cost) {
    Kdf kdf;
    kdf.kind = KdfKind::pkcs12;
    kdf.hash = model::Hash::sha1;
    kdf.iterations = 1000;
    BOOST_TEST(kdf.work(20) == 1000u);
    BOOST_TEST(kdf.work(24) == 2000u);
    kdf.kind = KdfKind::pbkdf1;
    BOOST_TEST(kdf.work(24) == 1000u);
    kdf.kind = KdfKind::scrypt;
    kdf.cost = {1024, 8, 2};
    BOOST_TEST(kdf.work(32) == 2u * 1024 * 8 * 2);
}

BOOST_AUTO_TEST_CASE(tries_all_passwords) {
    Unlocker unlocker({"x", "a"}, {});
    BOOST_TEST((unlocker.verify(mac_of(bmp_a, 10), "message") == Unlocking::opened));
    BOOST_TEST((unlocker.verify(mac_of(bmp_a, 10), "altered") == Unlocking::closed));
    BOOST_TEST((unlocker.verify(mac_of("", 10), "message") == Unlocking::opened));
    BOOST_TEST((unlocker.verify(mac_of("other", 10), "message") == Unlocking::closed));
}

BOOST_AUTO_TEST_CASE(derives_nothing_twice) {
    // none, the empty one and `a` in two forms, 100 iterations each
    Unlocker unlocker({"a"}, with_iterations(400));
    const Mac mac = mac_of("other", 100);
    BOOST_TEST((unlocker.verify(mac, "message") == Unlocking::closed));
    BOOST_TEST((unlocker.verify(mac, "message") == Unlocking::closed));
    Mac salted = mac;
    salted.kdf.salt = "other";
    BOOST_TEST((unlocker.verify(salted, "message") == Unlocking::over_limit));
}

BOOST_AUTO_TEST_CASE(starts_with_what_fitted_last) {
    // three attempts up to `a`; then the first one must be it
    Unlocker unlocker({"a"}, with_iterations(400));
    BOOST_TEST((unlocker.verify(mac_of(bmp_a, 100), "message") == Unlocking::opened));
    Mac salted = mac_of(bmp_a, 100);
    salted.kdf.salt = "other";
    const Secret key = pkcs12_kdf(salted.hash, bmp_a, salted.kdf.salt, 100, KdfPurpose::mac, 20);
    salted.value = view(hmac(salted.hash, view(key), "message"));
    BOOST_TEST((unlocker.verify(salted, "message") == Unlocking::opened));
    BOOST_TEST(unlocker.limit_text() == "kdf-iterations 400");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
