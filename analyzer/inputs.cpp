#include "analyzer/inputs.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

#include "analyzer/analysis.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/root_listings.hpp"
#include "analyzer/usage.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

constexpr std::uint64_t password_file_limit = 16ull << 20;

/// In the order of semantics §1: the files, then the environment.
std::optional<Reader> make_reader(const Session& session) {
    Reader reader;
    reader.threads = session.threads();
    reader.limits.kdf_iterations = session.options.max_kdf_iterations;
    for (const std::string& path : session.options.password_files) {
        const std::string disk = absolute_path(path, session.environment.working_folder);
        const FileContent content = read_file(disk, password_file_limit);
        if (content.failure) {
            session.complain(usage::password_file_unreadable, {path});
            return std::nullopt;
        }
        const auto passwords = read_passwords(content.bytes);
        reader.passwords.insert(reader.passwords.end(), passwords.begin(), passwords.end());
    }
    if (session.environment.has_pfx_password) {
        reader.passwords.push_back(session.environment.pfx_password);
    }
    return reader;
}

std::size_t count_locked(const Loaded& loaded) {
    return static_cast<std::size_t>(
        std::ranges::count(loaded.files, model::FileStatus::locked, &model::InputFile::status));
}

/// Asks for one password after the other, as long as something is locked and one is given.
bool ask_passwords(const Session& session, const Reader& reader, Loaded& loaded) {
    while (const std::size_t locked = count_locked(loaded)) {
        const std::string count = std::to_string(locked);
        const std::string prompt =
            fill(report::phrases::ask_password.in(session.options.language), std::span(&count, 1));
        const auto password =
            session.streams.ask_secret ? session.streams.ask_secret(prompt) : std::nullopt;
        if (!password) {
            session.complain(usage::no_terminal, {});
            return false;
        }
        if (password->empty()) {
            return true;
        }
        Reader again = reader;
        again.passwords = {*password};
        unlock(loaded, again);
    }
    return true;
}

/// What is not to be read as input: the reports, and the passwords, whose hash would tell them.
std::vector<std::string> exclude(const Session& session, std::vector<std::string> reports) {
    for (const std::string& path : session.options.password_files) {
        reports.push_back(absolute_path(path, session.environment.working_folder));
    }
    return reports;
}

std::string join_paths(const std::vector<model::FileId>& files, const Loaded& loaded) {
    std::string text;
    for (const model::FileId id : files) {
        text += (text.empty() ? "'" : ", '") + loaded.files[id.value].path + "'";
    }
    return text;
}

}  // namespace

void Session::complain(const rules::Text& text, const std::vector<std::string>& arguments) const {
    streams.err << "topocert: " << fill(text.in(options.language), arguments) << '\n';
}

unsigned Session::threads() const {
    return options.threads != 0 ? options.threads
                                : std::max(1u, std::thread::hardware_concurrency());
}

bool Session::has_color() const {
    if (options.color != Color::automatic) {
        return options.color == Color::always;
    }
    if (!environment.no_color.empty()) {
        return false;
    }
    return !environment.force_color.empty() ||
           (environment.is_terminal && environment.term != "dumb");
}

std::optional<Inputs> read_inputs(const Session& session, std::vector<std::string> excluded) {
    const std::optional<Reader> reader = make_reader(session);
    if (!reader) {
        return std::nullopt;
    }
    WalkRequest request{.paths = session.options.paths,
                        .working_folder = session.environment.working_folder,
                        .excluded = exclude(session, std::move(excluded))};
    const std::string& stated = session.options.topology;
    if (!stated.empty()) {
        request.paths.push_back(stated);
    }
    const std::vector<std::string>& roots = session.options.trusted_roots;
    request.paths.insert(request.paths.end(), roots.begin(), roots.end());
    const Walk walked = walk(request);
    for (const std::string& path : walked.missing) {
        session.complain(usage::path_not_found, {valid_utf8(path)});
    }
    if (!walked.missing.empty()) {
        return std::nullopt;
    }
    Inputs inputs{load(walked, *reader), {}, {}};
    inputs.root_listings =
        find_root_listings(inputs.loaded, roots, session.environment.working_folder);
    if (session.options.ask_password && !ask_passwords(session, *reader, inputs.loaded)) {
        return std::nullopt;
    }
    inputs.choice = choose_topology(
        inputs.loaded,
        stated.empty() ? stated : absolute_path(stated, session.environment.working_folder));
    if (!inputs.choice.rivals.empty() && session.options.command != Command::inspect) {
        session.complain(usage::several_topologies,
                         {join_paths(inputs.choice.rivals, inputs.loaded)});
        return std::nullopt;
    }
    return inputs;
}

}  // namespace analyzer
