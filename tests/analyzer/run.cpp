#include "analyzer/run.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(running)

namespace fs = std::filesystem;
using tests::support::Contoso;
using tests::support::has;
using tests::support::Outcome;
using tests::support::read;
using tests::support::run_program;
using tests::support::source_path;
using tests::support::TemporaryFolder;

namespace {

constexpr auto nothing = "";

/// The folder of the certificates that Contoso's audit reads whatever else is wrong.
constexpr auto a_certificate = "lync01.cer";

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_deployment_is_clean) {
    const Outcome outcome = Contoso().run();
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.err == nothing);
    BOOST_TEST(has(outcome.out, "errors: 0, warnings: 0"));
}

BOOST_AUTO_TEST_CASE(a_missing_path_is_named) {
    const Contoso contoso;
    const Outcome outcome = contoso.run({"no/such"});
    BOOST_TEST(outcome.code == 2);
    BOOST_TEST(outcome.out == nothing);
    BOOST_TEST(outcome.err ==
               "topocert: The path 'no/such' does not exist: correct it and run again.\n");
}

BOOST_AUTO_TEST_CASE(what_a_terminal_would_obey_is_told_in_digits) {
    for (const std::string command : {"audit", "merge"}) {
        const Outcome outcome = run_program({command, "no\x1B[31m\xFF"}, source_path("samples"));
        BOOST_TEST(outcome.code == 2);
        BOOST_TEST(outcome.err ==
                   "topocert: The path 'no\\x1B[31m\xEF\xBF\xBD' does not exist: correct it and "
                   "run again.\n");
    }
}

BOOST_AUTO_TEST_CASE(two_topologies_are_listed_and_one_can_be_chosen) {
    const Contoso contoso;
    fs::copy(source_path("samples/adatum-no-chat/topology.xml"),
             contoso.folder.path() / "in/z.xml");
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 2);
    BOOST_TEST(has(outcome.err, "--topology FILE"));
    BOOST_TEST(has(outcome.err, "'in/topology.xml', 'in/z.xml'"));
    BOOST_TEST(contoso.run({"--topology", "in/topology.xml"}).code == 0);
}

BOOST_AUTO_TEST_CASE(the_same_topology_twice_is_one) {
    const Contoso contoso;
    fs::copy(contoso.folder / "in/topology.xml", contoso.folder.path() / "in/again.xml");
    BOOST_TEST(contoso.run().code == 0);
}

BOOST_AUTO_TEST_CASE(a_stated_ca_that_issued_nothing_is_said) {
    const Contoso contoso;
    const Outcome outcome = contoso.run({"--internal-ca", "CN=Contosso CA"});
    BOOST_TEST(has(outcome.out,
                   "reference CA: none; no supplied certificate was issued by "
                   "'CN=Contosso CA', stated with --internal-ca"));
}

BOOST_AUTO_TEST_CASE(without_a_topology_the_certificates_are_listed) {
    const Contoso contoso;
    fs::remove(contoso.folder.path() / "in/topology.xml");
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.err, "No topology"));
    BOOST_TEST(has(outcome.out, a_certificate));
}

BOOST_AUTO_TEST_CASE(a_malformed_topology_is_told_with_its_place) {
    const Contoso contoso;
    std::string text = read(contoso.folder / "in/topology.xml");
    const std::size_t at = text.find("</Cluster>");
    text.erase(at, 10);
    contoso.folder.write("in/topology.xml", text);
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.err, "topocert: in/topology.xml:"));
    BOOST_TEST(has(outcome.out, "TC9001"));
    BOOST_TEST(has(outcome.out, a_certificate));
}

BOOST_AUTO_TEST_CASE(what_is_stated_as_topology_and_is_none_is_said) {
    const Contoso contoso;
    const Outcome outcome =
        contoso.run({"--topology", "in/certificates/lync01.contoso.com/lync01.cer"});
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.err, "lync01.cer"));
}

BOOST_AUTO_TEST_CASE(bad_files_do_not_hide_good_ones) {
    const Contoso contoso;
    const TemporaryFolder& folder = contoso.folder;
    folder.write("in/broken.pem",
                 "-----BEGIN CERTIFICATE-----\nMIIB!!\n-----END CERTIFICATE-----\n");
    folder.write("in/cut.cer",
                 read(folder / "in/certificates/lync01.contoso.com/lync01.cer").substr(0, 300));
    folder.write("in/empty.cer", "");
    folder.write("in/notes.txt", "nothing of interest");
    folder.write("in/huge.pfx", "");
    fs::resize_file(folder.path() / "in/huge.pfx", std::uintmax_t{2} << 30);
    fs::create_symlink("../in", folder.path() / "in/loop");
    BOOST_TEST_REQUIRE(::mkfifo((folder / "in/pipe").c_str(), 0600) == 0);
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 0);
    for (const char* name : {"in/broken.pem", "in/cut.cer", "in/empty.cer", "in/notes.txt",
                             "in/huge.pfx", "in/loop", "in/pipe"}) {
        BOOST_TEST(has(outcome.out, name), name);
    }
    BOOST_TEST(has(outcome.out, "256 MiB"));
}

BOOST_AUTO_TEST_CASE(a_topology_over_the_limit_is_not_read) {
    const Contoso contoso;
    const fs::path topology = contoso.folder.path() / "in/topology.xml";
    fs::resize_file(topology, std::uintmax_t{65} << 20);
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.out, "64 MiB"));
}

BOOST_AUTO_TEST_CASE(a_locked_container_is_a_finding) {
    const Contoso contoso;
    fs::copy(source_path("samples/fabrikam-enterprise/certificates/Chicago/"
                         "chife3.corp.fabrikam.com/chife3.pfx"),
             contoso.folder.path() / "in/locked.pfx");
    const Outcome outcome = contoso.run();
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(has(outcome.out, "TC9002"));
    BOOST_TEST(has(outcome.out, "in/locked.pfx"));
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission_is_named) {
    if (::geteuid() == 0) {
        BOOST_TEST_MESSAGE("skipped: everything may be read by root");
        return;
    }
    const Contoso contoso;
    const fs::path closed = contoso.folder.path() / "in/closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms::none);
    const Outcome outcome = contoso.run();
    fs::permissions(closed, fs::perms::owner_all);
    BOOST_TEST(outcome.code == 3);
    BOOST_TEST(has(outcome.out, "in/closed"));
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written_ends_the_run_before_any_work) {
    const Contoso contoso;
    const Outcome outcome = contoso.run({"no/such", "--sarif", "no/report.sarif"});
    BOOST_TEST(outcome.code == 2);
    BOOST_TEST(has(outcome.err, "'no/report.sarif' cannot be written"));
    BOOST_TEST(!has(outcome.err, "no/such'"));
}

BOOST_AUTO_TEST_CASE(a_failed_run_leaves_the_old_report) {
    const Contoso contoso;
    contoso.folder.write("report.sarif", "old");
    BOOST_TEST(contoso.run({"no/such", "--sarif", "report.sarif"}).code == 2);
    BOOST_TEST(read(contoso.folder / "report.sarif") == "old");
    BOOST_TEST(contoso.run({"--sarif", "report.sarif"}).code == 0);
    BOOST_TEST(has(read(contoso.folder / "report.sarif"), "\"version\": \"2.1.0\""));
}

BOOST_AUTO_TEST_CASE(a_password_file_is_no_input) {
    const Contoso contoso;
    contoso.folder.write("in/passwords.txt", "\xEF\xBB\xBFsecret\r\n");
    const Outcome outcome = contoso.run({"--password-file", "in/passwords.txt", "--sarif", "-"});
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(!has(outcome.out, "passwords.txt"));
    BOOST_TEST(contoso.run({"--password-file", "in/none.txt"}).code == 2);
}

BOOST_AUTO_TEST_CASE(the_report_does_not_depend_on_threads_or_the_order_of_arguments) {
    const std::string folder = source_path("samples");
    const std::vector<std::string> common{"--as-of", "2026-06-01", "--sarif", "-"};
    const auto report = [&](std::vector<std::string> words) {
        words.insert(words.end(), common.begin(), common.end());
        return run_program(words, folder).out;
    };
    const std::string expected =
        report({"fabrikam-builder", "fabrikam-enterprise/certificates", "--threads", "1"});
    BOOST_TEST(expected.size() > 1000u);
    BOOST_TEST((expected == report({"fabrikam-enterprise/certificates", "fabrikam-builder",
                                    "--threads", "4"})));
}

BOOST_AUTO_TEST_CASE(exit_codes_follow_the_threshold) {
    const std::string folder = source_path("samples");
    const auto code = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"fabrikam-enterprise", "--as-of", "2026-06-01"};
        words.insert(words.end(), more.begin(), more.end());
        return run_program(words, folder).code;
    };
    BOOST_TEST(code({}) == 1);
    BOOST_TEST(code({"--fail-on", "note"}) == 1);
    BOOST_TEST(code({"--fail-on", "never"}) == 0);
    BOOST_TEST(code({"--exit-zero"}) == 0);
}

BOOST_AUTO_TEST_CASE(colour_only_where_it_is_wanted) {
    ::analyzer::Environment environment;
    environment.working_folder = source_path("samples");
    const std::vector<std::string> words{"fabrikam-enterprise", "--as-of", "2026-06-01"};
    const auto has_color = [&] { return has(run_program(words, environment).out, "\x1b["); };
    BOOST_TEST(!has_color());
    environment.is_terminal = true;
    BOOST_TEST(has_color());
    environment.term = "dumb";
    BOOST_TEST(!has_color());
    environment.force_color = "1";
    BOOST_TEST(has_color());
    environment.no_color = "1";
    BOOST_TEST(!has_color());
}

BOOST_AUTO_TEST_CASE(inspect_works_without_a_topology) {
    const std::string folder = source_path("samples");
    const Outcome text = run_program({"inspect", "contoso-standard/certificates"}, folder);
    BOOST_TEST(text.code == 0);
    BOOST_TEST(has(text.out, a_certificate));
    const Outcome json =
        run_program({"inspect", "contoso-standard/certificates", "--format", "json"}, folder);
    BOOST_TEST(json.code == 0);
    BOOST_TEST(has(json.out, "\"hasTopology\": false"));
    const Outcome missing = run_program({"inspect", "none"}, folder);
    BOOST_TEST(missing.code == 2);
}

BOOST_AUTO_TEST_CASE(the_other_commands_print) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"rules"},
          {"rules", "--format", "json"},
          {"rules", "--format", "markdown"},
          {"explain", "tc2013"},
          {"help"},
          {"version"},
          {"explain", "certificate-expired", "--lang", "ru"}}) {
        const Outcome outcome = run_program(words, source_path(""));
        BOOST_TEST(outcome.code == 0);
        BOOST_TEST(!outcome.out.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
