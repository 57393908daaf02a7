#include "analyzer/merge/command.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "analyzer/case.hpp"
#include "analyzer/files.hpp"
#include "analyzer/merge/complaints.hpp"
#include "analyzer/merge/plan.hpp"
#include "analyzer/merge/survey.hpp"
#include "analyzer/merge/write.hpp"
#include "analyzer/output.hpp"
#include "analyzer/usage.hpp"

namespace analyzer::merge {

namespace {

/// Line and column of an offset, as semantics §1 counts them: LF, CRLF and CR end lines, columns
/// are UTF-16 code units.
class Counter {
  public:
    void take(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n' && is_after_return_) {
            is_after_return_ = false;
            return;
        }
        is_after_return_ = c == '\r';
        if (c == '\n' || c == '\r') {
            ++line_;
            column_ = 1;
        } else if (byte >= 0xF0) {
            column_ += 2;  // beyond the Basic Multilingual Plane: a surrogate pair
        } else if (byte < 0x80 || byte >= 0xC0) {
            ++column_;
        }
    }
    std::string text() const { return std::to_string(line_) + ':' + std::to_string(column_); }

  private:
    std::uint64_t line_ = 1;
    std::uint64_t column_ = 1;
    bool is_after_return_ = false;
};

std::string place(const FoundFile& file, std::uint64_t offset) {
    Counter counter;
    std::vector<char> bytes(64 << 10);
    const auto source = SourceFile::open(file.disk_path);
    for (std::uint64_t at = 0; source != nullptr && at < offset;) {
        const std::size_t wish =
            static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), offset - at));
        const std::size_t got = source->read(at, std::span(bytes.data(), wish)).value_or(0);
        if (got == 0) {
            break;
        }
        const std::string_view mark = "\xEF\xBB\xBF";
        const bool has_mark = at == 0 && std::string_view(bytes.data(), got).starts_with(mark);
        std::for_each(bytes.begin() + (has_mark ? 3 : 0),
                      bytes.begin() + static_cast<std::ptrdiff_t>(got),
                      [&](char c) { counter.take(c); });
        at += got;
    }
    return file.path() + ':' + counter.text();
}

void complain(const Session& session, const FoundFile& file, const Flaw& flaw) {
    switch (flaw.kind) {
        case Flaw::Kind::unreadable:
            return session.complain(complaints::unreadable, {file.path()});
        case Flaw::Kind::too_deep:
            return session.complain(complaints::too_deep, {place(file, flaw.at)});
        case Flaw::Kind::too_long:
            return session.complain(complaints::too_long, {place(file, flaw.at)});
        case Flaw::Kind::elsewhere:
            return session.complain(complaints::elsewhere, {place(file, flaw.at)});
        case Flaw::Kind::not_sarif:
            return session.complain(complaints::not_sarif, {place(file, flaw.at), flaw.what});
        case Flaw::Kind::malformed:
            return session.complain(complaints::malformed, {place(file, flaw.at)});
    }
}

/// What the paths name, but for the output, unless that is named itself: it is read before it is
/// replaced.
std::optional<std::vector<FoundFile>> find_files(const Session& session, const OutputFile* output) {
    const std::string& folder = session.environment.working_folder;
    std::vector<std::string> excluded;
    if (output != nullptr) {
        excluded = output->paths();
        std::erase_if(excluded, [&](const std::string& path) {
            return std::ranges::any_of(session.options.paths, [&](const std::string& given) {
                return absolute_path(given, folder) == path;
            });
        });
    }
    Walk found = walk({session.options.paths, folder, std::move(excluded)});
    for (const std::string& path : found.missing) {
        session.complain(usage::path_not_found, {path});
    }
    return found.missing.empty() ? std::optional(std::move(found.files)) : std::nullopt;
}

std::optional<std::vector<Run>> survey_all(const Session& session,
                                           const std::vector<FoundFile>& files) {
    std::vector<Run> runs;
    bool is_good = true;
    for (std::uint32_t at = 0; at < files.size(); ++at) {
        const auto source = files[at].refusal ? nullptr : SourceFile::open(files[at].disk_path);
        auto found = source == nullptr
                         ? std::variant<std::vector<Run>, Flaw>(Flaw{Flaw::Kind::unreadable, 0, {}})
                         : survey(*source, at);
        if (const auto* flaw = std::get_if<Flaw>(&found)) {
            complain(session, files[at], *flaw);
            is_good = false;
            continue;
        }
        std::ranges::move(std::get<std::vector<Run>>(found), std::back_inserter(runs));
    }
    if (files.empty()) {
        session.complain(complaints::nothing_to_merge, {});
    }
    return is_good && !files.empty() ? std::optional(std::move(runs)) : std::nullopt;
}

Exit exit_code(const Session& session, const Plan& plan) {
    if (!plan.is_done) {
        return Exit::not_done;
    }
    const std::optional<rules::Severity> threshold = session.options.fail_on;
    if (session.options.exit_zero || !threshold) {
        return Exit::clean;
    }
    // `Level` begins with what is no failure.
    const auto first = plan.counts.begin() + 1 + static_cast<std::ptrdiff_t>(*threshold);
    const bool is_failure =
        std::any_of(first, plan.counts.end(), [](std::uint64_t count) { return count != 0; });
    return is_failure ? Exit::findings : Exit::clean;
}

Exit deliver(const Session& session, const Plan& plan, const std::vector<FoundFile>& files,
             OutputFile* output) {
    std::vector<std::string> disk_paths;
    std::ranges::transform(files, std::back_inserter(disk_paths), &FoundFile::disk_path);
    const auto failure =
        write(plan, disk_paths, output == nullptr ? session.streams.out : output->stream());
    if (failure && failure->flaw.kind == Flaw::Kind::not_sarif) {
        complain(session, files[failure->file], failure->flaw);
        return Exit::not_done;
    }
    if (failure) {
        session.complain(complaints::changed, {files[failure->file].path()});
        return Exit::not_done;
    }
    if (output != nullptr && !output->commit()) {
        session.complain(usage::output_failed, {session.options.output_file});
        return Exit::usage;
    }
    return written(session, exit_code(session, plan));
}

}  // namespace

Exit merge_reports(const Session& session) {
    const Options& options = session.options;
    std::unique_ptr<OutputFile> output;
    if (!options.output_file.empty()) {
        output = OutputFile::open(
            absolute_path(options.output_file, session.environment.working_folder));
        if (output == nullptr) {
            session.complain(usage::output_not_writable, {options.output_file});
            return Exit::usage;
        }
    }
    const auto files = find_files(session, output.get());
    if (!files) {
        return Exit::usage;
    }
    auto runs = survey_all(session, *files);
    if (!runs) {
        return Exit::not_done;
    }
    return deliver(session, make_plan(*std::move(runs), options.is_folding), *files, output.get());
}

}  // namespace analyzer::merge
