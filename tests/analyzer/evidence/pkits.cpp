#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "analyzer/evidence/assemble.hpp"
#include "analyzer/evidence/build.hpp"
#include "parsers/certificate/read.hpp"
#include "parsers/certificate/x509.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/deployment.hpp"

using namespace tests::support;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(evidence)
BOOST_AUTO_TEST_SUITE(pkits)

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// Whether the last of the certificates has a chain that holds, to the first.
bool holds(const std::filesystem::path& folder, const std::vector<std::string>& names) {
    std::vector<model::InputFile> files;
    std::vector<model::Material> materials;
    std::string leaf_der;
    for (const std::string& name : names) {
        leaf_der = file_bytes(folder / (name + ".crt"));
        auto read = parsers::certificate::read_certificate(leaf_der, {});
        BOOST_REQUIRE_MESSAGE(read.has_value(), name << " is not read");
        files.emplace_back().path = name;
        materials.emplace_back().certificates.emplace_back().certificate =
            model::Held(*std::move(read));
    }
    rules::Evidence e =
        ::analyzer::evidence::build({.topology = {},
                                     .bundle = ::analyzer::evidence::assemble(files, materials),
                                     .clock = at("2011-04-15"),
                                     .policy = {}},
                                    {});
    const auto leaf = std::ranges::find(e.bundle.certificates, leaf_der,
                                        [](const auto& certificate) { return certificate->der; });
    const model::CertificateId id{static_cast<std::uint32_t>(leaf - e.bundle.certificates.begin())};
    const auto chain = e.trust.chain(id);
    return (*leaf)->is_valid_at(e.clock) && e.trust.is_complete(id) &&
           std::ranges::all_of(chain, [&](model::CertificateId ca) {
               return e.certificate(ca).is_valid_at(e.clock);
           });
}

/// Signatures, validity, names, self-issued certificates, basic constraints, key usage and name
/// constraints; the other sections turn on policies and CRLs, which semantics §4 leaves out.
constexpr const char* sections[] = {"4.1.", "4.2.", "4.3.", "4.5.", "4.6.", "4.7.", "4.13."};

/// What these sections ask for besides, and the trust graph does not judge.
constexpr const char* exceptions[] = {
    "4.1.4 ",   "4.1.5 ",            // DSA: unverifiable here
    "4.5.2 ",   "4.5.5 ", "4.5.7 ",  // only a CRL tells
    "4.7.4 ",   "4.7.5 ",
    "4.6.8 ",    // a CA certificate at the end of its chain: nobody serves with it
    "4.13.15 ",  // constraints of a CA bind its own edges, not those below (semantics §4)
};

bool starts_with_any(const std::string& text, std::span<const char* const> starts) {
    return std::ranges::any_of(starts, [&](const char* start) { return text.starts_with(start); });
}

bool is_comparable(const std::string& test) {
    return starts_with_any(test, sections) && !starts_with_any(test, exceptions);
}

}  // namespace

BOOST_AUTO_TEST_CASE(chains_agree_with_the_nist_suite) {
    const auto folder = corpora();
    if (!folder) {
        return;
    }
    std::istringstream table(file_bytes(*folder / "chains/EXPECTED-pkits.tsv"));
    std::string line;
    std::getline(table, line);
    int compared = 0;
    while (std::getline(table, line)) {
        const std::vector<std::string> row = split(line, '\t');
        if (row.size() < 5 || !is_comparable(row[0])) {
            continue;
        }
        ++compared;
        BOOST_TEST_CONTEXT(row[0]) {
            BOOST_CHECK_EQUAL(
                holds(*folder / "chains/boringssl-pki/nist-pkits/certs", split(row[2], ',')),
                row[4] == "VALID");
        }
    }
    BOOST_TEST_MESSAGE(compared << " of PKITS compared");
}

BOOST_AUTO_TEST_CASE(revocations_agree_with_the_nist_suite) {
    const auto folder = corpora();
    if (!folder) {
        return;
    }
    std::vector<model::InputFile> files;
    std::vector<model::Material> materials;
    for (const char* const kind : {"certs", "crls"}) {
        for (const auto& entry : std::filesystem::directory_iterator(
                 *folder / "chains/boringssl-pki/nist-pkits" / kind)) {
            const model::FileId id{static_cast<std::uint32_t>(files.size())};
            files.emplace_back().path = entry.path().stem().string();
            materials.push_back(parsers::certificate::read(file_bytes(entry.path()), id, {}, {}));
        }
    }
    const rules::Evidence e =
        ::analyzer::evidence::build({.topology = {},
                                     .bundle = ::analyzer::evidence::assemble(files, materials),
                                     .clock = at("2011-04-15"),
                                     .policy = {}},
                                    {});
    std::set<std::string> revoked;
    for (const rules::Revocation& revocation : e.trust.revocations) {
        const auto place = e.bundle.occurrences_of(revocation.certificate).front().place;
        revoked.insert(e.bundle.file(place.file).path);
    }
    // What delta lists, indirect ones and keys for lists alone tell is not among them.
    const std::set<std::string> expected{"InvalidLongSerialNumberTest18EE",
                                         "InvalidNegativeSerialNumberTest15EE",
                                         "InvalidRevokedEETest3EE",
                                         "InvaliddeltaCRLTest3EE",
                                         "InvaliddeltaCRLTest6EE",
                                         "InvaliddeltaCRLTest9EE",
                                         "InvaliddistributionPointTest2EE",
                                         "InvaliddistributionPointTest6EE",
                                         "InvalidonlySomeReasonsTest15EE",
                                         "InvalidonlySomeReasonsTest16EE",
                                         "InvalidonlySomeReasonsTest20EE",
                                         "InvalidonlySomeReasonsTest21EE",
                                         "RevokedsubCACert",
                                         "SeparateCertificateandCRLKeysCA2CRLSigningCert"};
    BOOST_TEST(revoked == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
