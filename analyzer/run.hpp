#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "analyzer/options.hpp"

namespace analyzer {

/// Exit codes (semantics §7).
enum class Exit : int { clean = 0, findings = 1, usage = 2, not_done = 3 };

/// The standard streams, so that tests can stand in for them.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    /// Asks on the terminal, without echo; nothing when there is none.
    std::function<std::optional<std::string>(const std::string& prompt)> ask_secret = {};
    /// Ends the process where all is written, so that the system takes the memory back at once:
    /// freeing it piece by piece is a twentieth of an audit. Nothing: it is freed.
    std::function<void(Exit code)> leave = {};
};

/// The whole program as a function of its options: reads the files, decides, writes the reports.
Exit run(const Options& options, const Environment& environment, const Streams& streams);

}  // namespace analyzer
