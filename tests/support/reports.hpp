#pragma once

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

/// SARIF reports to be merged.
namespace tests::support {

inline std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// Reports of audits, as files of a folder.
struct Reports {
    TemporaryFolder folder;

    /// Audits samples into `name`.
    void audit(const std::string& name, std::vector<std::string> words) const {
        words.insert(words.end(), {"--as-of", "2026-06-01", "--sarif", folder / name});
        const Outcome outcome = run_program(words, source_path("samples"));
        BOOST_TEST_REQUIRE(outcome.code <= 1);
    }
    void audit_samples() const {
        audit("a.sarif", {"fabrikam-enterprise"});
        audit("b.sarif", {"adatum-no-chat"});
        audit("c.sarif", {"contoso-standard"});
    }
    Outcome merge(std::vector<std::string> words) const {
        words.insert(words.begin(), "merge");
        return run_program(words, folder.path().string());
    }
};

/// A result at a line of an artifact.
inline std::string result(const std::string& mark, const std::string& line,
                          const std::string& level) {
    return R"({"ruleId": "R1", "level": ")" + level + R"(", "message": {"text": "It is so."},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "t.xml", "index": 0},
            "region": {"startLine": )" +
           line + R"(}}}],
        "partialFingerprints": {"topocert/v1": ")" +
           mark + R"("}})";
}

inline std::string log(const std::string& artifact, const std::string& results,
                       const std::string& more = "") {
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "topocert"}},
        "artifacts": [{"location": {"uri": "t.xml"}, "description": {"text": ")" +
           artifact + R"("}}], "results": [)" + results + "]" + more + "}]}";
}

}  // namespace tests::support
