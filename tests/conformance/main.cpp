// How much of the conformance corpora this program reads: the table of the README.
//   conformance [--misses] [CORPORA]

#include <array>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "parsers/certificate/read.hpp"
#include "tests/conformance/manifest.hpp"
#include "tests/conformance/measures.hpp"
#include "tests/conformance/signatures.hpp"

namespace {

using conformance::Outcome;

std::string default_corpora() {
    std::string output;
    if (FILE* pipe = popen("../shared/bin/corpora 2>/dev/null", "r")) {
        std::array<char, 4096> buffer{};
        while (std::fgets(buffer.data(), buffer.size(), pipe) != nullptr) {
            output += buffer.data();
        }
        pclose(pipe);
    }
    while (!output.empty() && output.back() == '\n') {
        output.pop_back();
    }
    return output;
}

parsers::certificate::Passwords passwords_of(const conformance::Row& row) {
    const std::string password(conformance::value(row, "password"));
    if (password.empty() || password == "<UNKNOWN>" || password == "<NULL>" ||
        password == "<EMPTY>") {
        return {};  // none and the empty one are tried anyway
    }
    return {password};
}

/// Of this thread: what else the machine does must not count.
double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void read_one(Outcome& outcome, const std::filesystem::path& corpora) {
    const double start = processor_seconds();
    const std::string bytes = conformance::read_file(
        corpora / outcome.folder / std::string(conformance::value(outcome.row, "file")));
    outcome.material =
        parsers::certificate::read(bytes, parsers::model::FileId{0}, passwords_of(outcome.row), {});
    outcome.seconds = processor_seconds() - start;
}

std::vector<Outcome> read_all(const std::filesystem::path& corpora) {
    std::vector<Outcome> outcomes;
    for (const std::string folder :
         {"pkcs12", "sst", "pkcs7", "x509-zlint", "x509-odd", "chains"}) {
        for (auto& row : conformance::read_manifest(corpora / folder / "MANIFEST.tsv")) {
            outcomes.push_back({std::move(row), folder, {}, 0});
        }
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t index = next++; index < outcomes.size(); index = next++) {
            read_one(outcomes[index], corpora);
        }
    };
    std::vector<std::thread> workers;
    for (unsigned count = std::max(1u, std::thread::hardware_concurrency()); count > 0; --count) {
        workers.emplace_back(work);
    }
    for (std::thread& worker : workers) {
        worker.join();
    }
    return outcomes;
}

void print(const conformance::Measure& measure, bool with_misses) {
    const double share = measure.of == 0 ? 0 : 100.0 * double(measure.reached) / double(measure.of);
    std::printf("| %-10s | %-40s | %5zu | %5zu | %5.1f %% |\n", measure.corpus.c_str(),
                measure.what.c_str(), measure.reached, measure.of, share);
    if (with_misses) {
        for (const std::string& miss : measure.misses) {
            std::printf("    %s\n", miss.c_str());
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string corpora;
    bool with_misses = false;
    for (int index = 1; index < argc; ++index) {
        const std::string argument = argv[index];
        with_misses = with_misses || argument == "--misses";
        corpora = argument == "--misses" ? corpora : argument;
    }
    corpora = corpora.empty() ? default_corpora() : corpora;
    const std::vector<Outcome> outcomes =
        corpora.empty() ? std::vector<Outcome>() : read_all(corpora);
    if (outcomes.empty()) {
        std::cerr << "conformance: no corpora; give their folder on the command line\n";
        return 2;
    }
    std::printf("| %-10s | %-40s | %5s | %5s | %7s |\n", "corpus", "measure", "ours", "of",
                "share");
    std::printf(
        "|------------|------------------------------------------|-------|-------|---------|\n");
    for (const auto& measure : conformance::measure(outcomes)) {
        print(measure, with_misses);
    }
    for (const auto& measure : conformance::compare_signatures(outcomes)) {
        print(measure, with_misses);
    }
    return 0;
}
