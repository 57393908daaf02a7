#include "analyzer/files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "analyzer/output.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(files)

namespace fs = std::filesystem;
using analyzer::OutputFile;
using parsers::model::Fault;
using tests::support::TemporaryFolder;

namespace {

::analyzer::Walk walk_in(const TemporaryFolder& folder, std::vector<std::string> paths,
                         std::vector<std::string> excluded = {}) {
    return ::analyzer::walk({.paths = std::move(paths),
                             .working_folder = folder.path().string(),
                             .excluded = std::move(excluded)});
}

/// `base|path` or `base|path=fault`, in the order of the walk.
std::vector<std::string> shown(const ::analyzer::Walk& walked) {
    std::vector<std::string> result;
    for (const ::analyzer::FoundFile& file : walked.files) {
        std::string text = walked.bases[file.base] + "|" + file.path();
        if (file.refusal) {
            text += "=" + std::to_string(static_cast<int>(*file.refusal));
        }
        result.push_back(text);
    }
    return result;
}

std::string refused(const std::string& path, Fault fault) {
    return "|" + path + "=" + std::to_string(static_cast<int>(fault));
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(folders_are_walked_in_the_order_of_bytes) {
    const TemporaryFolder folder;
    for (const char* name : {"in/b", "in/a/z", "in/B", "in/a-b", "in/é"}) {
        folder.write(name, "x");
    }
    BOOST_TEST(
        shown(walk_in(folder, {"in"})) == (Lines{"|in/B", "|in/a-b", "|in/a/z", "|in/b", "|in/é"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(long_names_that_begin_alike_are_in_order) {
    const TemporaryFolder folder;
    Lines expected;
    for (const char* stem : {"", "sip.contoso.com", "sip.contoso.com.", "sip.contoso.é"}) {
        for (const char* middle : {"1", "12345678", "123456789", "123456781234567"}) {
            for (const char* end : {"", "-", "z", "é"}) {
                const std::string name = std::string("in/") + stem + middle + end;
                folder.write(name, "x");
                folder.write(name + "~/" + stem + "~", "x");
                expected.push_back("|" + name);
                expected.push_back("|" + name + "~/" + stem + "~");
            }
        }
    }
    std::ranges::sort(expected);
    BOOST_TEST(shown(walk_in(folder, {"in"})) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(arguments_are_merged_in_any_order) {
    const TemporaryFolder folder;
    folder.write("in/a", "x");
    folder.write("in/deep/b", "x");
    const Lines expected{"|in/a", "|in/deep/b"};
    for (const Lines& paths : {Lines{"in", "in/deep"}, Lines{"in/deep/b", "in", "in/"},
                               Lines{"./in/../in"}, Lines{folder / "in/deep", folder / "in/a"}}) {
        BOOST_TEST(shown(walk_in(folder, paths)) == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_path_outside_the_working_folder_is_told_from_the_given_folder) {
    const TemporaryFolder folder;
    folder.write("one/export/a", "x");
    folder.write("two/export/b", "x");
    folder.write("two/c", "x");
    fs::create_directory(folder.path() / "work");
    for (const Lines& paths :
         {Lines{folder / "one/export", folder / "two/export", folder / "two/c"},
          Lines{"../two/c", "../two/export", "../one/export"}}) {
        const ::analyzer::Walk walked =
            ::analyzer::walk({.paths = paths, .working_folder = folder / "work", .excluded = {}});
        BOOST_TEST(shown(walked) == (Lines{"export|a", "export-2|b", "two|c"}),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_missing) {
    const TemporaryFolder folder;
    BOOST_TEST(walk_in(folder, {"no/where"}).missing == Lines{"no/where"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(links_that_leave_lead_nowhere_or_back_are_named) {
    const TemporaryFolder folder;
    folder.write("in/file", "x");
    folder.write("outside", "x");
    fs::create_symlink("../outside", folder.path() / "in/leaves");
    fs::create_symlink("nothing", folder.path() / "in/dangles");
    fs::create_symlink("self", folder.path() / "in/self");
    fs::create_symlink("file", folder.path() / "in/twin");
    fs::create_directory(folder.path() / "in/sub");
    fs::create_symlink("..", folder.path() / "in/sub/up");
    fs::create_symlink("in", folder.path() / "given");
    BOOST_TEST(
        shown(walk_in(folder, {"in"})) ==
            (Lines{refused("in/dangles", Fault::not_found), "|in/file",
                   refused("in/leaves", Fault::link_outside), refused("in/self", Fault::link_loop),
                   refused("in/sub/up", Fault::link_loop), "|in/twin"}),
        boost::test_tools::per_element());
    BOOST_TEST(shown(walk_in(folder, {"given"})).size() == 6);
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_not_opened) {
    const TemporaryFolder folder;
    folder.write("in/file", "x");
    BOOST_TEST_REQUIRE(::mkfifo((folder / "in/pipe").c_str(), 0600) == 0);
    BOOST_TEST(shown(walk_in(folder, {"in", "/dev/null"})) ==
                   (Lines{"|in/file", refused("in/pipe", Fault::not_a_file),
                          "dev" + refused("null", Fault::not_a_file)}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(reports_are_no_input) {
    const TemporaryFolder folder;
    folder.write("in/file", "x");
    const std::string report = folder.write("in/report.sarif", "old");
    const auto output = OutputFile::open(report);
    BOOST_TEST_REQUIRE(output != nullptr);
    BOOST_TEST(shown(walk_in(folder, {"in"}, output->paths())) == Lines{"|in/file"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_name_that_is_no_utf8_is_shown_as_such) {
    const TemporaryFolder folder;
    folder.write("in/caf\xE9", "x");
    BOOST_TEST(shown(walk_in(folder, {"in"})) == Lines{"|in/caf\xEF\xBF\xBD"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_is_read_up_to_the_limit) {
    const TemporaryFolder folder;
    const std::string path = folder.write("file", "12345");
    BOOST_TEST(::analyzer::read_file(path, 5).bytes == "12345");
    BOOST_TEST(!::analyzer::read_file(path, 5).failure.has_value());
    BOOST_TEST((::analyzer::read_file(path, 4).failure == Fault::too_large));
    BOOST_TEST(::analyzer::read_file(folder.write("empty", ""), 5).bytes.empty());
    BOOST_TEST((::analyzer::read_file(folder / "missing", 5).failure == Fault::read_failed));
    // Sizes that the operating system does not tell.
    BOOST_TEST(!::analyzer::read_file("/proc/self/status", 1 << 20).bytes.empty());
}

BOOST_AUTO_TEST_CASE(a_huge_file_is_not_read_into_memory) {
    const TemporaryFolder folder;
    const std::string path = folder.write("huge", "");
    fs::resize_file(path, std::uintmax_t{2} << 30);
    const ::analyzer::FileContent content = ::analyzer::read_file(path, 256 << 20);
    BOOST_TEST((content.failure == Fault::too_large));
    BOOST_TEST(content.bytes.size() <= 4096);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
