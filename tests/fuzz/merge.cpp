#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/merge/survey.hpp"
#include "analyzer/merge/write.hpp"

namespace {

using namespace analyzer::merge;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken invariant: %s\n", what);
        std::abort();
    }
}

/// A file that is nowhere but in memory.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("log", MFD_CLOEXEC)) {
        require(
            ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "the file can be made");
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  private:
    int descriptor_;
};

struct Merged {
    std::string text;
    bool is_whole = false;
    std::size_t results = 0;
    bool has_repetitions = false;
};

/// Of the logs that are readable; the rest is left out.
Merged merge(const std::vector<std::string_view>& logs, bool is_folding) {
    std::vector<std::unique_ptr<MemoryFile>> files;
    std::vector<std::string> paths;
    std::vector<Run> runs;
    for (const std::string_view log : logs) {
        files.push_back(std::make_unique<MemoryFile>(log));
        paths.push_back(files.back()->path());
        const auto file = analyzer::SourceFile::open(paths.back());
        auto found = survey(*file, static_cast<std::uint32_t>(paths.size() - 1));
        if (auto* good = std::get_if<std::vector<Run>>(&found)) {
            std::ranges::move(*good, std::back_inserter(runs));
        } else {
            require(std::get<Flaw>(found).at <= log.size(), "a flaw lies inside the file");
        }
    }
    const Plan plan = make_plan(std::move(runs), is_folding);
    Merged merged;
    for (std::size_t run = 0; run < plan.runs.size(); ++run) {
        const auto kept = std::ranges::count(plan.repeated[run], false);
        merged.results += static_cast<std::size_t>(kept);
        merged.has_repetitions |= kept != std::ssize(plan.repeated[run]);
    }
    std::ostringstream out;
    merged.is_whole = !write(plan, paths, out);
    merged.text = out.str();
    return merged;
}

/// `logs` merged are a log of as many results as are told once.
void check(const std::vector<std::string_view>& logs, bool is_folding) {
    const Merged once = merge(logs, is_folding);
    if (!once.is_whole) {
        require(is_folding, "what is copied has no index that leads nowhere");
        return;
    }
    const Merged twice = merge({once.text}, is_folding);
    require(twice.is_whole, "what was written can be read");
    require(twice.results == once.results, "no result is lost");
    require(merge(logs, is_folding).text == once.text, "the same comes out twice");
    // What is left of a run may stand elsewhere among runs that only their digests order.
    if (!is_folding && !once.has_repetitions) {
        require(twice.text == once.text, "merging again changes nothing");
    }
}

}  // namespace

/// Two logs, separated by a record separator.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = bytes.find('\x1E');
    std::vector<std::string_view> logs{bytes.substr(0, middle)};
    if (middle != std::string_view::npos) {
        logs.push_back(bytes.substr(middle + 1));
    }
    check(logs, false);
    check(logs, true);
    return 0;
}
