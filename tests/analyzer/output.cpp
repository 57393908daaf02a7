#include "analyzer/output.hpp"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using analyzer::OutputFile;
using tests::support::TemporaryFolder;

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(output)

BOOST_AUTO_TEST_CASE(an_output_is_whole_or_as_it_was) {
    const TemporaryFolder folder;
    const std::string path = folder.write("report", "old");
    {
        const auto output = OutputFile::open(path);
        BOOST_TEST_REQUIRE(output != nullptr);
        output->stream() << "half";
    }
    BOOST_TEST(tests::support::read(path) == "old");
    const auto output = OutputFile::open(path);
    output->stream() << "whole";
    BOOST_TEST(tests::support::read(path) == "old");
    BOOST_TEST(output->commit());
    BOOST_TEST(tests::support::read(path) == "whole");
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(an_output_through_a_link_keeps_the_link_and_the_permissions) {
    const TemporaryFolder folder;
    const std::string path = folder.write("report", "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("report", folder.path() / "link");
    const auto output = OutputFile::open(folder / "link");
    BOOST_TEST_REQUIRE(output != nullptr);
    BOOST_TEST(output->commit());
    BOOST_TEST(fs::is_symlink(folder.path() / "link"));
    BOOST_TEST(
        (fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written_is_refused) {
    const TemporaryFolder folder;
    folder.write("file", "x");
    BOOST_TEST(OutputFile::open(folder / "no/report") == nullptr);
    BOOST_TEST(OutputFile::open(folder / "file/report") == nullptr);
    BOOST_TEST(OutputFile::open(folder.path().string()) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_large_output_replaces_another_octet_for_octet) {
    const TemporaryFolder folder;
    const std::string path = folder.write("report", "old");
    std::string expected;
    const auto output = OutputFile::open(path);
    // Pieces of every size: shorter and longer than what is held back, and single octets.
    for (std::size_t size = 0; expected.size() < (5u << 20); size = size * 2 % 300001 + 1) {
        const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
        output->stream() << piece;
        output->stream().put('\n');
        expected += piece + '\n';
    }
    BOOST_TEST(output->commit());
    BOOST_TEST((tests::support::read(path) == expected));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_noticed) {
    const auto output = OutputFile::open("/dev/full");
    BOOST_TEST_REQUIRE(output != nullptr);
    output->stream() << std::string(1 << 20, 'x');
    BOOST_TEST(!output->stream());
    BOOST_TEST(!output->commit());
    const auto small = OutputFile::open("/dev/full");
    small->stream() << "x";
    BOOST_TEST(!small->commit());
}

BOOST_AUTO_TEST_CASE(a_device_or_pipe_keeps_nothing_else_from_being_read) {
    std::array<int, 2> pipe{};
    BOOST_REQUIRE(::pipe(pipe.data()) == 0);
    for (const std::string& path :
         {std::string("/dev/null"), "/dev/fd/" + std::to_string(pipe[1])}) {
        const auto output = OutputFile::open(path);
        BOOST_REQUIRE(output != nullptr);
        // An empty path would be the working folder, and all of the input.
        BOOST_TEST(output->paths().size() == 1u);
        BOOST_TEST(output->paths().front().starts_with("/"));
    }
    ::close(pipe[0]);
    ::close(pipe[1]);
}

BOOST_AUTO_TEST_CASE(a_folder_is_made_with_those_it_lies_in) {
    const TemporaryFolder folder;
    folder.write("file", "x");
    BOOST_TEST(::analyzer::make_folder(folder / "a/b"));
    BOOST_TEST(fs::is_directory(folder / "a/b"));
    BOOST_TEST(::analyzer::make_folder(folder / "a/b"));
    BOOST_TEST(!::analyzer::make_folder(folder / "file"));
    BOOST_TEST(!::analyzer::make_folder(folder / "file/below"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
