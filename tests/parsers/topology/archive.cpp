#include "parsers/topology/archive.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/support/zip.hpp"

BOOST_AUTO_TEST_SUITE(parsers)
BOOST_AUTO_TEST_SUITE(topology)
BOOST_AUTO_TEST_SUITE(archive)

using parsers::model::Fault;
using parsers::model::FileId;
using parsers::topology::ArchiveLimits;
using tests::support::zip;

namespace {

constexpr std::string_view entry = "DocItemSet.xml";

auto unpack_entry(std::string_view archive, const ArchiveLimits& limits = {}) {
    return parsers::topology::unpack(archive, entry, FileId{5}, limits);
}

}  // namespace

BOOST_AUTO_TEST_CASE(entries_by_name) {
    for (const std::string name : {"DocItemSet.xml", "docitemset.XML", "a/b/DocItemSet.xml",
                                   "..\\..\\DocItemSet.xml", "/etc/DocItemSet.xml"}) {
        BOOST_TEST_CONTEXT(name) {
            const auto contents = unpack_entry(zip({{"other.txt", "no"}, {name, "<DocItemSet/>"}}));
            BOOST_REQUIRE(contents.has_value());
            BOOST_TEST(*contents == "<DocItemSet/>");
        }
    }
    const auto missing = unpack_entry(zip({{"NotDocItemSet.xml", "x"}}));
    BOOST_REQUIRE(!missing.has_value());
    BOOST_TEST((missing.error().fault == Fault::not_interpreted));
    BOOST_TEST(missing.error().place.file.value == 5u);
    BOOST_TEST(missing.error().place.line == 0u);
}

BOOST_AUTO_TEST_CASE(the_mark) {
    BOOST_TEST(parsers::topology::is_archive(zip({{"a", "b"}})));
    BOOST_TEST(!parsers::topology::is_archive("PK"));
    BOOST_TEST(!parsers::topology::is_archive("<Topology/>"));
}

BOOST_AUTO_TEST_CASE(damaged) {
    const std::string whole = zip({{std::string(entry), "<DocItemSet/>", true}});
    std::string flipped = whole;
    flipped[whole.find("<Doc")] = '>';
    for (const std::string& bytes :
         {whole.substr(0, whole.size() / 2), flipped, std::string("PK\x03\x04")}) {
        const auto contents = unpack_entry(bytes);
        BOOST_REQUIRE(!contents.has_value());
        BOOST_TEST((contents.error().fault == Fault::malformed_export));
        BOOST_TEST(contents.error().detail == "ZIP");
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_opened) {
    std::string unknown = zip({{std::string(entry), "<DocItemSet/>", true}});
    unknown[8] = 97;  // the method, in the local header and in the directory
    unknown[unknown.find("PK\x01\x02") + 10] = 97;
    const auto method = unpack_entry(unknown);
    BOOST_REQUIRE(!method.has_value());
    BOOST_TEST((method.error().fault == Fault::unsupported_algorithm));
    BOOST_TEST(method.error().detail == "ZIP 97");

    const auto locked = unpack_entry(zip({{std::string(entry), "<DocItemSet/>", false, "secret"}}));
    BOOST_REQUIRE(!locked.has_value());
    BOOST_TEST((locked.error().fault == Fault::wrong_password));
}

BOOST_AUTO_TEST_CASE(limits) {
    const auto fault_of = [](const std::string& bytes, const ArchiveLimits& allowed) {
        const auto contents = unpack_entry(bytes, allowed);
        BOOST_REQUIRE(!contents.has_value());
        BOOST_TEST((contents.error().fault == Fault::limit_exceeded));
        return contents.error().detail;
    };
    const std::string small = zip({{"a", "b"}, {std::string(entry), std::string(101, 'x')}});
    ArchiveLimits entries;
    entries.entries = 1;
    BOOST_TEST(fault_of(small, entries) == "ZIP entries: 1");
    ArchiveLimits size;
    size.size = 100;
    BOOST_TEST(fault_of(small, size) == "ZIP entry size: 100");
    size.size = 101;
    BOOST_TEST(unpack_entry(small, size).has_value());

    const std::string bomb = zip({{std::string(entry), std::string(std::size_t{4} << 20, 'x')}});
    BOOST_TEST(fault_of(bomb, {}) == "ZIP ratio: 200");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
