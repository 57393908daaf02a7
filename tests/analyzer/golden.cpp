#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

BOOST_AUTO_TEST_SUITE(analyzer)
BOOST_AUTO_TEST_SUITE(golden)

namespace fs = std::filesystem;
using tests::support::compare_golden;
using tests::support::Outcome;
using tests::support::run_program;
using tests::support::source_path;

namespace {

struct Sample {
    std::string name;
    std::vector<std::string> arguments;
    int code;
};

const Sample samples[] = {
    {"adatum-no-chat", {"samples/adatum-no-chat"}, 0},
    {"alpine-assignments", {"samples/alpine-assignments"}, 1},
    {"contoso-standard", {"samples/contoso-standard"}, 0},
    {"fabrikam-builder",
     {"samples/fabrikam-builder", "samples/fabrikam-enterprise/certificates", "--password-file",
      "samples/fabrikam-enterprise/passwords.txt"},
     1},
    {"fabrikam-enterprise",
     {"samples/fabrikam-enterprise", "--password-file",
      "samples/fabrikam-enterprise/passwords.txt"},
     1},
    {"fabrikam-utf16",
     {"samples/fabrikam-utf16", "samples/fabrikam-enterprise/certificates", "--password-file",
      "samples/fabrikam-enterprise/passwords.txt"},
     1},
    {"litware-edge",
     {"samples/litware-edge", "--password-file", "samples/litware-edge/passwords.txt"},
     1},
    {"tailspin-roots", {"samples/tailspin-roots"}, 1},
};
const std::string languages[] = {"en", "fr", "ru"};

Outcome audit(const Sample& sample, const std::string& language, const std::string& format) {
    std::vector<std::string> words = sample.arguments;
    for (const std::string& word :
         {std::string("--as-of"), std::string("2026-06-01"), std::string("--show-passes"),
          std::string("--lang"), language, std::string("--format"), format}) {
        words.push_back(word);
    }
    return run_program(words, source_path(""));
}

/// The member `rules` of the driver, with its line ends.
struct Rules {
    std::size_t begin = 0;
    std::size_t end = 0;
};
Rules find_rules(const std::string& sarif) {
    const std::string start = "\n          \"rules\": [";
    const std::string stop = "\n          ],";
    const std::size_t begin = sarif.find(start);
    BOOST_TEST_REQUIRE(begin != sarif.npos);
    const std::size_t end = sarif.find(stop, begin);
    BOOST_TEST_REQUIRE(end != sarif.npos);
    return {begin, end + stop.size()};
}

/// Without what changes whenever a rule is added: the rules and their indexes.
std::string without_rules(std::string sarif) {
    const Rules rules = find_rules(sarif);
    sarif.erase(rules.begin, rules.end - rules.begin);
    const std::string index = "\"ruleIndex\": ";
    for (std::size_t at = sarif.find(index); at != sarif.npos; at = sarif.find(index, at)) {
        const std::size_t begin = sarif.rfind('\n', at);
        sarif.erase(begin, sarif.find('\n', at) - begin);
    }
    return sarif;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sample_in_every_language_and_format) {
    for (const Sample& sample : samples) {
        for (const std::string& language : languages) {
            const Outcome text = audit(sample, language, "text");
            BOOST_TEST(text.code == sample.code, sample.name);
            BOOST_TEST(compare_golden(sample.name + "." + language + ".txt", text.out) == "");
            const Outcome sarif = audit(sample, language, "sarif");
            BOOST_TEST(compare_golden(sample.name + "." + language + ".sarif",
                                      without_rules(sarif.out)) == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_catalogue_in_every_language) {
    for (const std::string& language : languages) {
        const std::string sarif = audit(samples[0], language, "sarif").out;
        const Rules rules = find_rules(sarif);
        BOOST_TEST(compare_golden(
                       "catalogue." + language + ".json",
                       sarif.substr(rules.begin + 1, rules.end - rules.begin - 1) + "\n") == "");
    }
}

BOOST_AUTO_TEST_CASE(every_file_is_known) {
    std::set<std::string> golden;
    std::set<std::string> folders;
    for (const std::string& language : languages) {
        golden.insert("catalogue." + language + ".json");
        for (const Sample& sample : samples) {
            golden.insert(sample.name + "." + language + ".txt");
            golden.insert(sample.name + "." + language + ".sarif");
            folders.insert(sample.name);
        }
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(source_path("tests/golden"))) {
        const std::string name = entry.path().filename().string();
        BOOST_TEST(golden.contains(name), "no test makes tests/golden/" << name);
    }
    const std::set<std::string> files{"README.md", "exports.sh", "make_certificates.sh", "try.sh"};
    for (const fs::directory_entry& entry : fs::directory_iterator(source_path("samples"))) {
        const std::string name = entry.path().filename().string();
        BOOST_TEST((entry.is_directory() ? folders : files).contains(name),
                   "no test knows samples/" << name);
    }
}

BOOST_AUTO_TEST_CASE(a_difference_is_told_by_line) {
    BOOST_TEST(tests::support::difference("a\nb\nc\n", "a\nx\ny\nc\n") ==
               "line 2:\n- b\n+ x\n+ y\n");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
